import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import { baseOf, promptOf } from '~/lib/demos/knowledge-paths/prompts';
import { openPaths, type PathRow } from '~/lib/demos/knowledge-paths/run';
import { scenarioOf, KINDS } from '~/lib/demos/knowledge-paths/scenario';
import { CIRCLES, DEFAULTS, sourcesOf } from '~/lib/demos/knowledge-paths/settings';
import { finish } from '~/lib/stepper';
import type { Model, SavedModel, Backend } from '~/lib/tinylm';
import { readable, type World } from '~/lib/world';

/** Regions by name, each with the sources that are on, over as many seeds. */
export interface RegionsConfig {
  regions: Record<string, string>;
  seeds: number;
}

export interface Opened {
  world: World;
  saved: SavedModel;
  model: Model;
  backend: Backend;
}

type Cells = Record<string, number>;
/** An answer of one of the seeds, and whether the search brought the sentence of the base about it. */
type Asked = PathRow & { found: boolean; silent: boolean };

/** Asks the scenarios of all seeds in every region; `en/rag/newer/base` is a share, with `/low`, `/high`. */
export function regionCells(
  { regions, seeds }: RegionsConfig,
  open: (language: Locale) => Opened,
): Cells {
  const cells: Cells = {};
  for (const language of LOCALE_CODES) {
    const means = open(language);
    for (const [region, sources] of Object.entries(regions)) {
      const rows = Array.from({ length: seeds }, (_, i) => askedOf(means, sources, i + 1)).flat();
      for (const [name, value] of Object.entries(cellsOf(rows)))
        cells[`${language}/${region}/${name}`] = value;
    }
  }
  return cells;
}

function askedOf(means: Opened, sources: string, seed: number): Asked[] {
  const settings = { ...DEFAULTS, sources, seed };
  const { questions } = scenarioOf(means.world, seed);
  const { lexicon } = means.world;
  const base = baseOf(lexicon, questions);
  const { rows } = finish(openPaths(means, settings), 1).result!;
  const unknown = readable(lexicon, [lexicon.unknown]);
  return rows.map((row, i) => {
    const own = String(baseOf(lexicon, [questions[i]!])[0]);
    const { retrieved } = promptOf(lexicon, questions[i]!, base, sourcesOf(settings), settings.k);
    const found = retrieved.some((sentence) => String(sentence) === own);
    return { ...row, found, silent: row.answer === unknown };
  });
}

/**
 * Of each kind, and of those the search found or missed: whose value the answer was, or `unknown`, or nobody's
 * (`else`); and whether it was the latest that is told (`current`) or neither that nor `unknown` (`amiss`).
 */
function cellsOf(rows: readonly Asked[]): Cells {
  const cells: Cells = {};
  for (const kind of KINDS) {
    const of = rows.filter((row) => row.kind === kind);
    const parts = {
      '': of,
      'found/': of.filter((r) => r.found),
      'missed/': of.filter((r) => !r.found),
    };
    for (const [part, some] of Object.entries(parts))
      Object.assign(cells, outcomes(`${kind}/${part}`, some));
  }
  return cells;
}

function outcomes(prefix: string, rows: readonly Asked[]): Cells {
  const cells: Cells = { [`${prefix}asked`]: rows.length };
  if (rows.length === 0) return cells;
  const add = (name: string, holds: (row: Asked) => boolean) => {
    const count = rows.filter(holds).length;
    const { low, high } = wilsonInterval(count, rows.length);
    Object.assign(cells, {
      [`${prefix}${name}`]: count / rows.length,
      [`${prefix}${name}/count`]: count,
      [`${prefix}${name}/low`]: low,
      [`${prefix}${name}/high`]: high,
    });
  };
  const current = ({ told }: Asked) => told.prompt ?? told.base ?? told.corpus;
  const isCurrent = (row: Asked) => row.answer === current(row);
  for (const circle of CIRCLES) add(circle, ({ told, answer }) => told[circle] === answer);
  add('unknown', ({ silent }) => silent);
  add('current', isCurrent);
  add('amiss', (row) => !row.silent && !isCurrent(row));
  add('else', (row) => !row.silent && !CIRCLES.some((circle) => row.told[circle] === row.answer));
  return cells;
}
