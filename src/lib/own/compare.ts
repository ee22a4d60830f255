import { mcnemar } from '../evaluation/exact-tests';
import { foldedQuestion } from '../kit/same';
import { SURE, type Rights } from './apart';
import { isSame, type Spot } from './cells';
import { foundIn, rightsOf } from './rights';
import { wordingIn, type OwnRoad, type Results, type Wording } from './results';

/** A question that was right in one of two results alone. */
interface Flip {
  question: string;
  /** Its number in the later results, from 0. */
  at: number;
  to: 'right' | 'wrong';
}

export interface Change extends ReturnType<typeof changed> {
  cell?: Spot;
  road?: OwnRoad;
  wording?: Wording | undefined;
  models?: readonly [string, string];
}

/** By the folded words of each question, whether it was right; nothing where nobody has said. */
type Marks = ReadonlyMap<string, boolean>;

/** What became of every cell and road that two results have in common, in the order of the later. */
export function comparedResults(before: Results, after: Results): Change[] {
  const cells = after.cells.flatMap((cell): Change[] => {
    const { cut, ranking } = cell;
    const old = before.cells.find((one) => isSame(one, cell));
    if (!old) return [];
    const change = changed(before, foundIn(old, before), after, foundIn(cell, after));
    return [{ cell: { cut, ranking }, ...change }];
  });
  const roads = after.roads.flatMap((own): Change[] => {
    const { road, wording, model } = own;
    const same = before.roads.filter((one) => one.road === road && one.wording === wording);
    const old = same.find((one) => one.model === model) ?? same.at(-1);
    if (!old) return [];
    const change = changed(before, rightsOf(old.answers), after, rightsOf(own.answers));
    const named = wordingIn(after.roads, own);
    return [{ road, wording: named, models: [old.model, model], ...change }];
  });
  return [...cells, ...roads];
}

/** Of a question that is asked twice the first counts. */
function marksOf({ questions }: Results, right: Rights): Marks {
  const marks = new Map<string, boolean>();
  for (const [at, { question }] of questions.entries()) {
    const key = foldedQuestion(question);
    if (right[at] !== undefined && !marks.has(key)) marks.set(key, right[at]);
  }
  return marks;
}

/**
 * Of the `n` questions that both judged: how many were right before and after, McNemar's exact two-sided p, and an alarm
 * where more were lost than won, and so unevenly by chance in fewer than one of forty.
 */
function changed(older: Results, old: Rights, newer: Results, now: Rights) {
  const before = marksOf(older, old);
  const after = marksOf(newer, now);
  const { questions } = newer;
  const keys = [...after.keys()].filter((key) => before.has(key));
  const asked = questions.map(({ question }) => foldedQuestion(question));
  const flips = keys
    .filter((key) => before.get(key) !== after.get(key))
    .map((key): Flip => {
      const at = asked.indexOf(key);
      return { question: questions[at]!.question, at, to: after.get(key) ? 'right' : 'wrong' };
    });
  const won = flips.filter(({ to }) => to === 'right').length;
  const lost = flips.length - won;
  const p = mcnemar(won, lost);
  const rights = keys.map((key) => ({ at: asked.indexOf(key), right: after.get(key)! }));
  const right = (marks: Marks) => keys.filter((key) => marks.get(key)).length;
  return {
    n: keys.length,
    before: right(before),
    after: right(after),
    won,
    lost,
    flips,
    rights,
    p,
    alarm: lost > won && p < SURE,
  };
}
