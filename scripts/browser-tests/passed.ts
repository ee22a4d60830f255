import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { digestOf } from '../record/checked';
import { ALL_ASK, ASKED, KEPT, STANDS_ON } from './places';
import { isNamedByDigest, servedFiles, shortDigest, type Served } from './served';

/** A file of tests that has passed on this machine, and what it stood on. */
interface Passed {
  /** What it asked the built site for under names that stay. */
  asked: string[];
  /** Digests of the chunks it asked for. */
  chunks: string[];
  /** Digest of its code and of all that was asked for under `asked`. */
  digest: string;
}

/** What the JSON reporter of Vitest tells of the files of tests that ran. */
export interface Report {
  testResults: readonly {
    name: string;
    status: string;
    assertionResults: readonly { status: string }[];
  }[];
}

/** What a test comes to that has nothing against it. One that a crash took along is `pending`. */
const GOOD = new Set(['passed', 'skipped', 'todo']);

/** The files of browser tests that passed here, and nothing that they stand on has changed since. */
export function unchanged(): string[] {
  const served = servedFiles();
  const chunksNow = served.chunks();
  return Object.entries(passedBefore())
    .filter(
      ([file, { asked, chunks, digest }]) =>
        existsSync(file) &&
        chunks.every((chunk) => chunksNow.has(chunk)) &&
        digestOfTests(file, asked, served) === digest,
    )
    .map(([file]) => file);
}

/** Notes of those that have just run which passed. @param report what Vitest's JSON reporter wrote */
export function notePassed(report: Report): void {
  const passed = passedBefore();
  const served = servedFiles();
  for (const { name, status, assertionResults } of report.testResults) {
    const file = relative('.', name).replaceAll('\\', '/');
    const all = askedBy(file);
    const isGood = status === 'passed' && assertionResults.every((one) => GOOD.has(one.status));
    if (all && isGood) passed[file] = stoodOn(file, all, served);
    else if (all) delete passed[file];
  }
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify(passed, null, 1));
}

function stoodOn(file: string, all: readonly string[], served: Served): Passed {
  const asked = all.filter((path) => !isNamedByDigest(path));
  const chunks = all.filter(isNamedByDigest).map(served.holds);
  return { asked, chunks, digest: digestOfTests(file, asked, served) };
}

/** What the visitors of a file of tests asked for; undefined where it has none. */
function askedBy(file: string): string[] | undefined {
  const note = join(ASKED, `${basename(file)}.json`);
  if (!file.startsWith('tests/browser/') || !existsSync(note)) return undefined;
  return JSON.parse(readFileSync(note, 'utf8')) as string[];
}

/** Nothing where the file is gone, or was written by half. */
function passedBefore(): Record<string, Passed> {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, Passed>;
  } catch {
    return {};
  }
}

/** Another browser is another thing to stand on. */
function digestOfTests(file: string, asked: readonly string[], { holds }: Served): string {
  const code = digestOf(file, ...STANDS_ON);
  const site = [...ALL_ASK, ...asked].map(holds);
  return shortDigest([code, ...site, process.env.CHROME_PATH].join(' '));
}
