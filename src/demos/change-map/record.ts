import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { settingsOfRun } from '~/lib/settings/table';
import { changeFields } from './core/settings';
import { changeCells } from './core/summary';
import { changesSchema } from '~/schemas/changes';

/** How many requests there are, what is tried first for them, and the weights at stake. */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  const changes = changesSchema.parse(parse(await readFile('content/changes.yaml', 'utf8')));
  const { size, rank } = settingsOfRun(changeFields(changes), config);
  return { cells: changeCells(changes, size, rank) };
}
