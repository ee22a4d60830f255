import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { completed } from './core/answers';
import { guideCells } from './core/cells';
import { decidingCells } from './core/deciding';
import { guide } from '~/schemas/guide';

/**
 * The steps, the points of each road, how much to test, and how many answers would change the roads; with
 * `{ every: true }` also how often each question decides, over all sets of answers.
 */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  const content = guide.parse(parse(await readFile('content/guide.yaml', 'utf8')));
  const { every, ...given } = config;
  const answers = Object.fromEntries(Object.entries(given).map(([id, one]) => [id, String(one)]));
  const cells = guideCells(content, completed(content.questions, answers));
  return { cells: { ...cells, ...(every ? decidingCells(content) : {}) } };
}
