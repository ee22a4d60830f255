import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { settingsOfRun } from '~/lib/settings/table';
import { changeFields, type ChangeForm } from '~/demos/change-map/core/settings';
import { changeCells } from './cells';
import { changesSchema } from '~/schemas/changes';

/** The requests, checked as the build checks them. */
const content = () => changesSchema.parse(parse(readFileSync('content/changes.yaml', 'utf8')));

/** @throws RangeError for a config that no run could have */
export const settingsOf = (config: Record<string, unknown>): ChangeForm =>
  settingsOfRun(changeFields(content()), config);

/** The number of requests, their first choices, and the weights at stake. */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  settingsOf(config);
  return { cells: changeCells(content()) };
}
