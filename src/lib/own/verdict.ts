import { mcnemar } from '../evaluation/exact-tests';
import type { ShareInterval } from '../evaluation/wilson';
import { ranked, shareOf, SURE, type Ranked, type Rights, type Tested } from './apart';
import { isSame, meanTokens, USUAL } from './cells';
import { foundIn, meansOf, rightsOf } from './outcomes';
import { wordingIn, type OwnRoad, type Results, type RoadResult } from './results';

type Measurement = Pick<Results, 'cells' | 'roads' | 'room' | 'questions'>;

/** Something that was measured on the questions: a cell of the table, or a road. */
export interface Measured {
  rights: Rights;
  right: number;
  of: number;
  interval: ShareInterval;
  /** Mean tokens that a question sends. */
  tokens: number;
}

type MeasuredCell = ReturnType<typeof measuredCells>[number];
export type MeasuredRoad = ReturnType<typeof measuredRoads>[number];

const measuredCells = (results: Measurement) =>
  results.cells.flatMap((cell) => {
    const rights = foundIn(cell, results);
    const share = shareOf(rights);
    return share
      ? [{ cell, rights, ...share, tokens: meanTokens(cell.placings, results.room) }]
      : [];
  });

/** The roads of which an answer was judged, the least work first. */
const measuredRoads = (roads: readonly RoadResult[]) =>
  roads
    .toSorted((a, b) => EFFORT[a.road] - EFFORT[b.road])
    .flatMap((result) => {
      const rights = rightsOf(result.answers);
      const share = shareOf(rights);
      if (!share) return [];
      const { road, model } = result;
      const wording = wordingIn(roads, result);
      const { seconds, promptTokens: tokens } = meansOf(result.answers)!;
      return [{ road, wording, model, seconds, rights, ...share, tokens }];
    });

const EFFORT: Record<OwnRoad, number> = { plain: 0, paste: 1, examples: 2, search: 3, wording: 4 };

/** The smallest number of questions, all won, that an exact test of so many comparisons tells apart: one → 6. */
export function leastApart(comparisons = 1): number {
  let n = 1;
  while (mcnemar(n, 0) * comparisons >= SURE) n++;
  return n;
}

type Advice = OwnRoad | 'table' | 'few' | 'none';

export interface Verdict {
  advice: Advice;
  /** True if what is advised was shown to be better than something that is less work. */
  shown: boolean;
  cells: Ranked<MeasuredCell> | undefined;
  /** The best cell against the usual one; undefined where it is that, or one of them was not run. */
  usual: (Tested & { one: MeasuredCell }) | undefined;
  roads: Ranked<MeasuredRoad> | undefined;
}

/** What may be said of one's own material: the road that is the least work of those not shown to be worse than the best. */
export function verdictOf(results: Measurement): Verdict {
  const byTokens = measuredCells(results).sort((a, b) => a.tokens - b.tokens || b.right - a.right);
  const ofCells = ranked(byTokens);
  const ofRoads = ranked(measuredRoads(results.roads));
  const usual = ofCells?.others.find(({ one: { cell } }) => isSame(cell, USUAL));
  return { ...adviceOf(ofCells, ofRoads), cells: ofCells, usual, roads: ofRoads };
}

function adviceOf(
  cells: Verdict['cells'],
  roads: Verdict['roads'],
): Pick<Verdict, 'advice' | 'shown'> {
  if (!roads) return { advice: cells ? 'table' : 'none', shown: false };
  const { best, others, least } = roads;
  if (best.of < leastApart(others.length || 1)) return { advice: 'few', shown: false };
  return { advice: least.road, shown: least === best && others.some(({ apart }) => apart) };
}
