import { readFileSync, writeFileSync } from 'node:fs';

const LIST = 'tests/mutants/list.json';

export interface Mutant {
  file: string;
  /** Text that stands once in the file; its `replacement` makes the mutant. */
  search: string;
  replacement: string;
  /** The test file that fails first, or null where none does. */
  killed: string | null;
  /** Why no test can tell the mutant from the code. */
  equivalent?: string;
  /** What became of its code, where that is gone. */
  struck?: string;
}

export const readList = (): Mutant[] => JSON.parse(readFileSync(LIST, 'utf8')).mutants;

/** Writes one line a mutant, so that a change of one is a change of one line. */
export function writeList(seed: number, mutants: readonly Mutant[]): void {
  const lines = mutants.map((one) => JSON.stringify(one)).join(',\n');
  writeFileSync(LIST, `{ "seed": ${seed}, "mutants": [\n${lines}\n] }\n`);
}

/** @throws where the search text stands in it never or more than once */
export function mutated(source: string, { file, search, replacement }: Mutant): string {
  const pieces = source.split(search);
  if (pieces.length !== 2)
    throw new Error(
      `${file} holds ${JSON.stringify(search)} ${pieces.length - 1} times, not once; strike the mutant or bring its text up to date.`,
    );
  return pieces.join(replacement);
}

const ROOMS: readonly [string, RegExp][] = [
  ['lib', /^src\/lib\//],
  ['core', /^src\/demos\/[\w-]+\/core\//],
  ['view', /^src\/demos\/[\w-]+\/view\//],
  ['other demo code', /^src\/demos\//],
  ['workers', /^src\/workers\//],
  ['components', /^src\/components\//],
];

export const roomOf = (file: string): string =>
  ROOMS.find(([, pattern]) => pattern.test(file))?.[0] ?? 'elsewhere';
