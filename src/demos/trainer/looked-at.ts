import type { Found } from './core/found-words';
import type { Moment } from './core/moments';
import type { Point } from '~/lib/drawing/geometry';
import type { TrainerState } from './state';

/** The step the picture is of: the one that is looked at, or the last. */
export const stepOf = ({ at, runs }: TrainerState): number => at ?? runs[0]!.snapshot.step;

/** What the first model said at that step or last before it, and what it had said before that. */
export function momentsOf(state: TrainerState): { now?: Moment; before?: Moment } {
  const step = stepOf(state);
  const past = (state.runs[0]!.snapshot.moments ?? []).filter((moment) => moment.step <= step);
  return { now: past.at(-1), before: past.at(-2) };
}

/** A loss curve up to a step. */
export const lossesUntil = (losses: readonly Point[], step: number): Point[] =>
  losses.filter(([at]) => at <= step);

/** What of its writing stands in the text, beginning by beginning, and how much that is of all. */
export function foundAt({ asked }: TrainerState, moment: Moment | undefined) {
  const found: Found[] = (moment?.said ?? []).map((text) => asked.find!(text));
  const sum = (key: 'real' | 'of') => found.reduce((total, each) => total + each[key], 0);
  return { found, real: sum('real'), of: sum('of') };
}

/** Which of the questions it answers right. */
export const rightAt = ({ asked }: TrainerState, moment: Moment | undefined): boolean[] =>
  asked.given.map(({ answer }, i) => moment?.said[i] === answer);

export const countOf = (marks: readonly boolean[]): number => marks.filter(Boolean).length;
