import { runCli } from './cli.ts';

// `npm start`: the command `serve`, with the command line's way of telling failures. It ends here
// even when a slow call to somewhere else is still under way.
process.exit(await runCli(['serve', ...process.argv.slice(2)]));
