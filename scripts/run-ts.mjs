// Runs a TypeScript file of this project with the alias `~/`: node scripts/run-ts.mjs <file> [arguments]
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { traditional } from './build/traditional.mjs';
import { words } from './build/words.mjs';

const [file] = process.argv.splice(2, 1);
await runnerImport(resolve(file), {
  configFile: false,
  logLevel: 'error',
  plugins: [words(), traditional()],
  resolve: { alias: { '~': resolve('src') } },
});
