import { both, LOCALE_CODES, type Locale } from '~/lib/locale';
import { openPaths, type PathResult } from './core/run';
import { pathFields, SOURCES, type PathSettings } from './core/settings';
import { KINDS } from './core/scenario';
import type { Path } from './core/verdict';
import { settingsOfRun } from '~/lib/settings/table';
import { finish } from '~/lib/stepper';
import { openSaved } from '~/lib/tinylm';
import { WORLD_SEED } from '~/demos/trainer/core/world-source';
import { createWorld } from '~/lib/world';
import { fastBackend, grammarOf, shippedModel } from '../../../scripts/model/files';
import { regionCells, regionsOf, type Opened, type Regions } from './record/path-regions';

/** Prompts in one batch, as in the worker. */
const SLOTS = 40;
const PATHS: readonly Path[] = [...SOURCES, 'either', 'several', 'none'];

export const settingsOf = (config: Record<string, unknown>): PathSettings | Regions =>
  'regions' in config ? regionsOf(config) : settingsOfRun(pathFields, config);

/**
 * Asks the questions of a scenario in each language, with tuning if the run switches it on. If the run names regions,
 * it asks those of many seeds in each; a brief check takes only the regions without tuning.
 */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
  brief = false,
): Promise<object> {
  const settings = settingsOf(config);
  if ('regions' in settings) {
    const kept = brief ? (recorded as { cells?: object } | null | undefined)?.cells : undefined;
    return { cells: { ...kept, ...regionCells(settings, open, !kept) } };
  }
  const results = both((language) => resultOf(language, settings));
  const cells: Record<string, number> = {};
  for (const language of LOCALE_CODES)
    for (const [name, value] of Object.entries(cellsOf(results[language])))
      cells[`${language}/${name}`] = value;
  return { cells, ...results };
}

const resultOf = (language: Locale, settings: PathSettings): PathResult =>
  finish(openPaths(open(language), settings), 1).result!;

function open(language: Locale): Opened {
  const world = createWorld(grammarOf(language), WORLD_SEED);
  const [saved, backend] = [shippedModel(language), fastBackend()];
  return { world, saved, model: openSaved(saved, backend, { batch: SLOTS }), backend };
}

/** Cells such as `questions`, `retrieved`, `newer/retrieved`, `tuned/steps`: answers by path, also by kind. */
function cellsOf({ rows, tuned }: PathResult): Record<string, number> {
  const cells: Record<string, number> = { questions: rows.length, 'tuned/steps': tuned };
  for (const path of PATHS) {
    const came = rows.filter((row) => row.path === path);
    cells[path] = came.length;
    for (const kind of KINDS)
      cells[`${kind}/${path}`] = came.filter((row) => row.kind === kind).length;
  }
  return cells;
}
