import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { settingsOfRun } from '~/lib/settings/table';
import { guideCells } from './core/cells';
import type { Answers } from './core/rules';
import { guideFields } from './core/settings';
import { guide } from '~/schemas/guide';

const content = () => guide.parse(parse(readFileSync('content/guide.yaml', 'utf8')));

/** @throws RangeError for a config that no run could have */
export function settingsOf(given: Record<string, unknown>): Answers {
  const answers = settingsOfRun(guideFields(content().questions), given);
  return Object.fromEntries(Object.entries(answers).map(([id, one]) => [id, String(one)]));
}

/** The steps, the points of each road, the number of test questions, and how many single answers would change the roads. */
export async function snapshot(config: Record<string, unknown>) {
  return { cells: guideCells(content(), settingsOf(config)) };
}
