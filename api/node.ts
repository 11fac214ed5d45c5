import { runCli } from './cli.ts';

// `npm start`: the command `serve`, with the command line's way of telling failures.
process.exitCode = await runCli(['serve', ...process.argv.slice(2)]);
