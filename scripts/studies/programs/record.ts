// Records what the repaired programs of the articles print: npm run record -- programs
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Printed } from '~/lib/ledger/printed';
import { settingsOfRun, type Fields } from '~/lib/settings/table';
import { isInstalled } from '../../kit/environment';
import { clinic, printedByAnswer, printedByTune } from './printed';

const PROGRAMS = ['answer', 'tune'] as const;
const fields = {
  program: { kind: 'choice', default: 'answer', options: PROGRAMS },
} as const satisfies Fields;

export const settingsOf = (config: Record<string, unknown>) => settingsOfRun(fields, config);

/** What a program printed when it was asked for exactly this. */
interface Recorded extends Printed {
  /** A digest of the program and of what it was given. */
  asked: string;
}

type Program = (typeof PROGRAMS)[number];

/** What a program reads, and the versions of its packages; what tune.py saves is asked by answer.py. */
const ANSWER = ['public/code-clinic/answer.py', 'content/kit/2-retrieval/requirements.txt'];
const TUNE = ['public/code-clinic/tune.py', 'content/kit/3-fine-tuning/requirements.txt'];
const READ: Readonly<Record<Program, readonly string[]>> = {
  answer: ANSWER,
  tune: [...ANSWER, ...TUNE],
};

/** A digest of all that what is printed depends on: programs, versions of packages, passages and questions. */
export function askedOf(program: Program): string {
  const { passages, questions } = clinic();
  const hash = createHash('sha256').update(JSON.stringify([passages, questions]));
  for (const file of READ[program]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Runs a repaired program of the code clinic on the small models, and records what it printed. Without the Python
 * environments, and where nothing changed that it reads, a record stays as it is.
 */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
): Promise<object> {
  const { program } = settingsOf(config);
  const before = recorded as Recorded | null | undefined;
  const asked = askedOf(program);
  if (before?.asked === asked) return before;
  if (!isInstalled('retrieval') || !isInstalled('training')) {
    console.log(`${program}.py stays as recorded: npm test -- --kit installs what it needs.`);
    return before ?? {};
  }
  const printed = program === 'answer' ? await printedByAnswer() : await printedByTune();
  return { ...printed, asked };
}
