import { bootstrapInterval } from '~/lib/evaluation/bootstrap';
import { mcnemar } from '~/lib/evaluation/exact-tests';
import { seededRng } from '~/lib/math/rng';
import { holm } from '~/lib/evaluation/holm';
import { isFound, tested, type Ranks } from './ranks';
import type { SetName } from './collections';

const SEED = 53;
/** Every set but the handbook's own questions, which the settings were chosen by. */
const COMPARED: readonly SetName[] = ['unread', 'new'];

/**
 * Differences of the shares found among the first three, in points, on the questions to test on: `one–other`, with the bootstrap's
 * interval of 95 % over questions, the exact test of McNemar, and its p after Holm over all comparisons of a language and a set.
 */
export function comparedCells(
  language: string,
  ranks: ReadonlyMap<string, Ranks>,
  pairs: readonly (readonly [string, string])[],
): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const set of COMPARED) {
    const results = pairs.map(([one, other]) =>
      difference(ranks.get(one)!, ranks.get(other)!, set),
    );
    const corrected = holm(results.map(({ p }) => p)).map(({ adjusted }) => adjusted);
    pairs.forEach(([one, other], at) => {
      for (const [name, value] of Object.entries({ ...results[at]!, holm: corrected[at]! }))
        cells[`${one}-${other}/${language}/${set}/${name}`] = Math.round(value * 1e4) / 1e4;
    });
  }
  return cells;
}

function difference(one: Ranks, other: Ranks, set: SetName) {
  const pairs = tested(set).map(
    (question) => Number(isFound(one, question)) - Number(isFound(other, question)),
  );
  const { low, high } = bootstrapInterval(pairs, seededRng(SEED));
  const wins = pairs.filter((value) => value > 0).length;
  const losses = pairs.filter((value) => value < 0).length;
  const points = (100 * (wins - losses)) / pairs.length;
  return { points, low: 100 * low, high: 100 * high, wins, losses, p: mcnemar(wins, losses) };
}
