import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { completed } from '~/lib/demos/guide/answers';
import { guideCells } from '~/lib/demos/guide/cells';
import { guide } from '~/schemas/guide';

/** The steps, the points of each road, how much to test, and how many answers would change the roads. */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  const content = guide.parse(parse(await readFile('content/guide.yaml', 'utf8')));
  const given = Object.fromEntries(Object.entries(config).map(([id, one]) => [id, String(one)]));
  return { cells: guideCells(content, completed(content.questions, given)) };
}
