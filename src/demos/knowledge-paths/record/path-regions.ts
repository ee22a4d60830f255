import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import { baseOf, promptOf } from '../core/prompts';
import { openPaths, type PathRow } from '../core/run';
import { scenarioOf, KINDS } from '../core/scenario';
import { CIRCLES, pathFields, sourcesOf, type PathSettings } from '../core/settings';
import { settingsOfRun, type Fields } from '~/lib/settings/table';
import { finish } from '~/lib/stepper';
import type { Model, SavedModel, Backend } from '~/lib/tinylm';
import { readable, type World } from '~/lib/world';

/** Regions by name, each with its settings; their scenarios use this many seeds, starting at 1. */
export interface Regions {
  regions: Record<string, PathSettings>;
  seeds: number;
}

const regionsFields = {
  seeds: { kind: 'number', default: 20, min: 1, max: 1_000, whole: true },
} as const satisfies Fields;

/**
 * Reads the regions of a run, which lists the names of their sources.
 *
 * @throws RangeError for any other key, or for unknown sources
 */
export function regionsOf({ regions, ...config }: Record<string, unknown>): Regions {
  const named = Object.entries((regions ?? {}) as Record<string, unknown>);
  const settingsOf = (sources: unknown) => settingsOfRun(pathFields, { sources });
  return {
    ...settingsOfRun(regionsFields, config),
    regions: Object.fromEntries(named.map(([name, sources]) => [name, settingsOf(sources)])),
  };
}

export interface Opened {
  world: World;
  saved: SavedModel;
  model: Model;
  backend: Backend;
}

type Cells = Record<string, number>;
/** An answer for one of the seeds, and whether the search found the sentence of the base about it. */
type Asked = PathRow & { found: boolean; silent: boolean };

/**
 * Asks the scenarios of all seeds in every region; `en/rag/newer/base` is a share, with `/low`, `/high`.
 *
 * @param tuning whether to include regions with a tuned model: minutes, where the others take seconds
 */
export function regionCells(
  { regions, seeds }: Regions,
  open: (language: Locale) => Opened,
  tuning: boolean,
): Cells {
  const cells: Cells = {};
  for (const language of LOCALE_CODES) {
    const means = open(language);
    for (const [region, settings] of Object.entries(regions)) {
      if (!tuning && sourcesOf(settings).includes('tuned')) continue;
      const rows = Array.from({ length: seeds }, (_, i) =>
        askedOf(means, { ...settings, seed: i + 1 }),
      ).flat();
      for (const [name, value] of Object.entries(cellsOf(rows)))
        cells[`${language}/${region}/${name}`] = value;
    }
  }
  return cells;
}

function askedOf(means: Opened, settings: PathSettings): Asked[] {
  const { questions } = scenarioOf(means.world, settings.seed);
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

/** Cells of each kind; where the base states a value, also split by whether the search found its sentence. */
function cellsOf(rows: readonly Asked[]): Cells {
  const cells: Cells = {};
  for (const kind of KINDS) {
    const of = rows.filter((row) => row.kind === kind);
    Object.assign(cells, outcomes(`${kind}/`, of));
    if (!of.some(({ found }) => found)) continue;
    Object.assign(
      cells,
      outcomes(
        `${kind}/found/`,
        of.filter(({ found }) => found),
      ),
      outcomes(
        `${kind}/missed/`,
        of.filter(({ found }) => !found),
      ),
    );
  }
  return cells;
}

/**
 * The share of answers with the value of the corpus, the base or the prompt, of `unknown`, and of others (`else`); then
 * of the latest stated value (`current`) and of neither that nor `unknown` (`amiss`).
 */
function outcomes(prefix: string, rows: readonly Asked[]): Cells {
  const cells: Cells = { [`${prefix}asked`]: rows.length };
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
  const latest = ({ told }: Asked) => told.prompt ?? told.base ?? told.corpus;
  if (rows.length === 0) return cells;
  for (const circle of CIRCLES) add(circle, ({ told, answer }) => told[circle] === answer);
  add('unknown', ({ silent }) => silent);
  add('current', (row) => row.answer === latest(row));
  add('amiss', (row) => !row.silent && row.answer !== latest(row));
  add('else', (row) => !row.silent && !CIRCLES.some((circle) => row.told[circle] === row.answer));
  return cells;
}
