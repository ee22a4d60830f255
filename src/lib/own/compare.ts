import { mcnemar } from '../evaluation/exact-tests';
import { foldedQuestion } from '../kit/same';
import { SURE, type Rights } from './apart';
import { isSame, type Spot } from './cells';
import { foundIn, rightsOf } from './outcomes';
import { wordingIn, type OwnRoad, type Results, type Wording } from './results';

/** A question that both results judged, by its number in the later. */
interface Shared {
  question: string;
  at: number;
  was: boolean;
  is: boolean;
}

export interface Change extends ReturnType<typeof changed> {
  cell?: Spot;
  road?: OwnRoad;
  wording?: Wording | undefined;
}

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
    return [{ road, wording: wordingIn(after.roads, own), ...change }];
  });
  return [...cells, ...roads];
}

/** By the folded words of each question, where it stands and whether it was right; of one that is asked twice the first. */
function marksOf({ questions }: Results, rights: Rights) {
  const marks = new Map<string, { question: string; at: number; right: boolean }>();
  for (const [at, { question }] of questions.entries()) {
    const key = foldedQuestion(question);
    const right = rights[at];
    if (right !== undefined && !marks.has(key)) marks.set(key, { question, at, right });
  }
  return marks;
}

/**
 * The questions that both judged and those that flipped, McNemar's exact two-sided p, and an alarm where more were lost than
 * won, and so unevenly by chance in fewer than one of forty.
 */
function changed(older: Results, old: Rights, newer: Results, now: Rights) {
  const before = marksOf(older, old);
  const shared = [...marksOf(newer, now)].flatMap(([key, { right: is, ...asked }]): Shared[] => {
    const was = before.get(key)?.right;
    return was === undefined ? [] : [{ ...asked, was, is }];
  });
  const flips = shared.filter(({ was, is }) => was !== is);
  const won = flips.filter(({ is }) => is).length;
  const lost = flips.length - won;
  const p = mcnemar(won, lost);
  return { shared, flips, won, lost, p, alarm: lost > won && p < SURE };
}
