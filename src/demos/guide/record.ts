import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { settingsOfRun, type Fields } from '~/lib/settings/table';
import { guideCells } from './core/cells';
import { decidingCells } from './core/deciding';
import type { Answers } from './core/rules';
import { guideFields } from './core/settings';
import { guide } from '~/schemas/guide';

const content = () => guide.parse(parse(readFileSync('content/guide.yaml', 'utf8')));

const countFields = {
  /** Also counts over all sets of answers. */
  every: { kind: 'flag', default: false },
} as const satisfies Fields;

/** @throws RangeError for a config that no run could have */
export function settingsOf({ every = false, ...given }: Record<string, unknown>): {
  every: boolean;
  answers: Answers;
} {
  const answers = settingsOfRun(guideFields(content().questions), given);
  return {
    ...settingsOfRun(countFields, { every }),
    answers: Object.fromEntries(Object.entries(answers).map(([id, one]) => [id, String(one)])),
  };
}

/**
 * The steps, the points of each road, the number of test questions, and how many single answers would change the roads;
 * with `{ every: true }` also how often each question decides, over all sets of answers.
 */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  const { every, answers } = settingsOf(config);
  const cells = guideCells(content(), answers);
  return { cells: { ...cells, ...(every ? decidingCells(content()) : {}) } };
}
