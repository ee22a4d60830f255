import { mcnemar } from '../evaluation/exact-tests';
import { holm } from '../evaluation/holm';
import { wilsonInterval, type ShareInterval } from '../evaluation/wilson';
import { duelOf, type Duel, type Rights } from './apart';
import { isFound, tokensTaken, type Cell, type Cut, type Ranking } from './cells';
import { rightsOf } from './road-tests';
import { ROADS, type OwnRoad, type Results, type RoadResult } from './results';

/** The cut and the search that a text is searched with unless one chooses. */
export const USUAL: { cut: Cut; ranking: Ranking } = { cut: 'paragraph', ranking: 'words' };

/** The level of every test. */
const SURE = 0.05;

/** What a verdict is drawn from. */
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

/** Two of them on the same questions, with McNemar's exact test, by itself and among all comparisons made. */
export interface Pair extends Duel {
  p: number;
  corrected: number;
}

interface MeasuredCell extends Measured {
  cell: Cell;
}

export interface MeasuredRoad extends Measured {
  road: OwnRoad;
  model: string;
  seconds: number;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** @throws RangeError without a single known question */
function measured(rights: Rights, tokens: readonly number[]): Measured {
  const known = rights.filter((one) => one !== undefined);
  const right = known.filter(Boolean).length;
  const interval = wilsonInterval(right, known.length);
  return { rights, right, of: known.length, interval, tokens: mean(tokens) };
}

/** A question that the text does not answer cannot be found. */
const measuredCells = ({ cells, room, questions }: Measurement): MeasuredCell[] =>
  cells
    .filter(({ placings }) => placings.some((_, at) => questions[at]?.words))
    .map((cell) => ({
      cell,
      ...measured(
        cell.placings.map((one, at) => (questions[at]?.words ? isFound(one, room) : undefined)),
        cell.placings.map((one) => tokensTaken(one, room)),
      ),
    }));

/** The roads of which an answer was judged, the least work first. */
const measuredRoads = (roads: readonly RoadResult[]): MeasuredRoad[] =>
  EFFORT.flatMap((road) => roads.filter((one) => one.road === road)).flatMap((result) => {
    const rights = rightsOf(result.answers);
    if (rights.every((one) => one === undefined)) return [];
    const written = result.answers.filter((answer) => answer !== undefined);
    const { road, model } = result;
    const seconds = mean(written.map((answer) => answer.seconds));
    const tokens = written.map((answer) => answer.promptTokens);
    return [{ road, model, seconds, ...measured(rights, tokens) }];
  });

/** The roads by the work they take. */
const EFFORT: readonly OwnRoad[] = ['plain', 'paste', 'examples', 'search'];
if (EFFORT.length !== ROADS.length) throw new Error('a road lacks its place by effort');

/** The best of several against each of the others, corrected for having been picked by the same questions. */
export interface Ranked<M extends Measured> {
  best: M;
  others: (Pair & { one: M })[];
  /** The first in the given order that is not told apart from the best: the best itself, or one that is less work. */
  least: M;
}

/** @param inOrder by what they cost, least first */
export function ranked<M extends Measured>(inOrder: readonly M[]): Ranked<M> | undefined {
  if (inOrder.length === 0) return undefined;
  const share = ({ right, of }: Measured) => right / of;
  const best = inOrder.reduce((one, other) => (share(other) > share(one) ? other : one));
  const rest = inOrder.filter((one) => one !== best);
  const duels = rest.map((one) => duelOf(best.rights, one.rights));
  const values = duels.map(({ won, lost }) => mcnemar(won, lost));
  const corrected = holm(values, SURE).map(({ adjusted }) => adjusted);
  const others = rest.map((one, at) => ({
    ...duels[at]!,
    ...{ one, p: values[at]!, corrected: corrected[at]! },
  }));
  const level = others.filter((other) => !isApart(other)).map(({ one }) => one);
  const least = inOrder.find((one) => one === best || level.includes(one))!;
  return { best, others, least };
}

/** True if a difference was shown, counting all comparisons. */
export const isApart = ({ corrected }: Pair): boolean => corrected < SURE;

/** The smallest number of questions, all won, that an exact test of so many comparisons tells apart: one → 6. */
export function leastApart(comparisons = 1): number {
  let n = 1;
  while (mcnemar(n, 0) * comparisons >= SURE) n++;
  return n;
}

/** What may be concluded. */
export type Advice = OwnRoad | 'table' | 'few' | 'none';

export interface Verdict {
  advice: Advice;
  /** True if what is advised was shown to be better than something that is less work. */
  shown: boolean;
  cells: Ranked<MeasuredCell> | undefined;
  /** The best cell against the usual one; undefined where it is that, or one of them was not run. */
  usual: (Pair & { one: MeasuredCell }) | undefined;
  roads: Ranked<MeasuredRoad> | undefined;
}

/** What may be said of one's own material: the road that is the least work of those not shown to be worse than the best. */
export function verdictOf(results: Measurement): Verdict {
  const byTokens = measuredCells(results).sort((a, b) => a.tokens - b.tokens || b.right - a.right);
  const [ofCells, ofRoads] = [ranked(byTokens), ranked(measuredRoads(results.roads))];
  const usual = ofCells?.others.find(
    ({ one: { cell } }) => cell.cut === USUAL.cut && cell.ranking === USUAL.ranking,
  );
  return { ...adviceOf(ofCells, ofRoads), cells: ofCells, usual, roads: ofRoads };
}

function adviceOf(
  cells: Verdict['cells'],
  roads: Verdict['roads'],
): Pick<Verdict, 'advice' | 'shown'> {
  if (!roads) return { advice: cells ? 'table' : 'none', shown: false };
  const { best, others, least } = roads;
  if (best.of < leastApart(others.length || 1)) return { advice: 'few', shown: false };
  return { advice: least.road, shown: least === best && others.some(isApart) };
}
