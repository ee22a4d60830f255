/**
 * Which files of browser tests passed here, and nothing they stand on has changed since: one a line.
 *
 * With `--note=<report>`, what Vitest's JSON reporter wrote, notes those that have passed now.
 */
import { readFileSync } from 'node:fs';
import { notePassed, unchanged, type Report } from './browser-tests/passed';

const report = process.argv.find((argument) => argument.startsWith('--note='))?.slice(7);
if (report) notePassed(JSON.parse(readFileSync(report, 'utf8')) as Report);
else console.log(unchanged().join('\n'));
