import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { digestOf } from '../record/checked';
import { ASKED, KEPT, STANDS_ON } from './places';

/** A file of tests that has passed on this machine: what it asked the built site for, and the digest of it all. */
interface Passed {
  asked: string[];
  digest: string;
}

/** What the JSON reporter of Vitest tells of the files of tests that ran. */
export interface Report {
  testResults: readonly { name: string; status: string }[];
}

/** The files of browser tests that passed here, and nothing that they stand on has changed since. */
export const unchanged = (): string[] =>
  Object.entries(passedBefore())
    .filter(
      ([file, { asked, digest }]) => existsSync(file) && digestOfTests(file, asked) === digest,
    )
    .map(([file]) => file);

/** Notes of those that have just run which passed. @param report what Vitest's JSON reporter wrote */
export function notePassed(report: Report): void {
  const passed = passedBefore();
  for (const { name, status } of report.testResults) {
    const file = relative('.', name).replaceAll('\\', '/');
    const asked = askedBy(file);
    if (!asked) continue;
    if (status === 'passed') passed[file] = { asked, digest: digestOfTests(file, asked) };
    else delete passed[file];
  }
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify(passed, null, 1));
}

/** What the visitors of a file of tests asked for; undefined where it has none. */
function askedBy(file: string): string[] | undefined {
  const note = join(ASKED, `${basename(file)}.json`);
  if (!file.startsWith('tests/browser/') || !existsSync(note)) return undefined;
  return JSON.parse(readFileSync(note, 'utf8')) as string[];
}

const passedBefore = (): Record<string, Passed> =>
  existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, Passed>) : {};

/** Another browser is another thing to stand on. */
const digestOfTests = (file: string, asked: readonly string[]): string =>
  `${digestOf(file, ...STANDS_ON, ...asked)} ${process.env.CHROME_PATH ?? ''}`.trim();
