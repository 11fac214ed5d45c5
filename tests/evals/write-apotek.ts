import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportApotek } from './shops/apotek-export.ts';

/** `node tests/evals/write-apotek.ts FOLDER`: writes the pharmacy's export for `aira ingest`. */
const folder = process.argv[2] ?? '.';
await mkdir(folder, { recursive: true });
for (const { name, bytes } of exportApotek()) await writeFile(join(folder, name), bytes);
process.stdout.write(`written to ${folder}\n`);
