import { isDeepStrictEqual } from 'node:util';
import type { Choice } from '~/demos/finetune/core/choice';
import { spreadOfShares } from '../../../tools/evaluation/spread-of-shares';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { seededRng, shuffle } from '~/lib/math/rng';

/** Named runs to compare, each over several seeds. */
export interface Sweep {
  seeds: number[];
  arms: Record<string, Arm>;
  /** Steps at which the shares are recorded too. */
  along?: number[];
  /** Ranks for which the share of the change they hold is recorded. */
  ranks?: number[];
  /** Each arm is repeated at each of these learning rates. */
  rates?: number[];
}

/** Settings that differ from those of the record; `rates` replaces those of the sweep. */
export type Arm = Partial<Choice> & { rates?: number[] };

export type Cells = Record<string, number>;

/** Measures one run of a sweep. */
export interface Measuring {
  measure: (choice: Choice, language: Locale) => Cells;
  /** The number of questions in a measure, by name; missing for other measures than shares of questions. */
  asked: (choice: Choice, language: Locale) => Partial<Cells>;
}

/**
 * The mean of each measure over the seeds, its minimum and maximum, and for shares of questions an interval over seeds
 * and questions: `en/all/old`, `en/all/old/least`, `en/all/old/low`.
 * @param known cells measured before; an arm that has some is not measured again
 */
export function cellsOf(choice: Choice, sweep: Sweep, of: Measuring, known: Cells = {}): Cells {
  const fits = LOCALE_CODES.flatMap((language) =>
    armsOf(sweep).map(([arm, turned]) => {
      const chosen = sweep.seeds.map((seed) => ({ ...choice, ...turned, seed }));
      return { key: `${language}/${arm}`, language, chosen };
    }),
  );
  const fresh = fits.filter(({ key }) => !(`${key}/steps` in known));
  if (sweep.rates) inAnyOrder(fresh, of);
  return Object.assign(
    {},
    ...fits.map(({ key, language, chosen }) =>
      fresh.some((fit) => fit.key === key)
        ? meansOf(
            key,
            chosen.map((each) => of.measure(each, language)),
            of.asked(chosen[0]!, language),
          )
        : Object.fromEntries(Object.entries(known).filter(([path]) => path.startsWith(`${key}/`))),
    ),
  ) as Cells;
}

/** Measures in a different order in each process, so that several can share a long sweep whose results are cached. */
function inAnyOrder(
  fits: readonly { language: Locale; chosen: readonly Choice[] }[],
  { measure }: Measuring,
): void {
  const each = fits.flatMap(({ language, chosen }) =>
    chosen.map((choice) => () => measure(choice, language)),
  );
  for (const fit of shuffle(each, seededRng(process.pid))) fit();
}

/** The cells of a sweep for the arms that are unchanged in a later one. */
export function stillIn(later: Sweep, before: Sweep, cells: Cells): Cells {
  const frame = ({ seeds, along, ranks }: Sweep) => ({ seeds, along, ranks });
  if (!isDeepStrictEqual(frame(later), frame(before))) return {};
  const arms = new Map(armsOf(before));
  const same = armsOf(later)
    .filter(([name, turned]) => isDeepStrictEqual(arms.get(name), turned))
    .flatMap(([name]) => LOCALE_CODES.map((language) => `${language}/${name}/`));
  return Object.fromEntries(
    Object.entries(cells).filter(([path]) => same.some((start) => path.startsWith(start))),
  );
}

/** The arms of a sweep, one per rate if it has several: `lora-8/0.001`. */
function armsOf({ arms, rates }: Sweep): [string, Partial<Choice>][] {
  return Object.entries(arms).flatMap(([arm, { rates: own = rates, ...turned }]) =>
    own
      ? own.map((rate): [string, Partial<Choice>] => [`${arm}/${rate}`, { ...turned, rate }])
      : [[arm, turned] as [string, Partial<Choice>]],
  );
}

function meansOf(path: string, seeds: readonly Cells[], asked: Partial<Cells>): Cells {
  const cells: Cells = {};
  for (const name of Object.keys(seeds[0]!)) {
    const values = seeds.map((measures) => measures[name] ?? NaN);
    if (values.some(Number.isNaN)) continue; // some stopped before that step
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    cells[`${path}/${name}`] = short(mean);
    const questions = asked[name];
    if (questions !== undefined) {
      const { low, high } = spreadOfShares(values, questions);
      cells[`${path}/${name}/low`] = short(low);
      cells[`${path}/${name}/high`] = short(high);
    }
    if (new Set(values).size === 1 || name.includes('@')) continue;
    cells[`${path}/${name}/least`] = Math.min(...values);
    cells[`${path}/${name}/most`] = Math.max(...values);
  }
  return cells;
}

/** Rounds all numbers but counts to five digits. */
export const short = (value: number): number =>
  Number.isInteger(value) && value < 1e9 ? value : Number(value.toPrecision(5));
