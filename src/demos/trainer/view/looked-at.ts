import type { Found } from '../core/found-words';
import type { Moment } from '../core/moments';
import type { Point } from '~/lib/drawing/geometry';
import type { TrainerState } from '../state';

export const stepOf = ({ at, run }: TrainerState): number => at ?? run.snapshot.step;

/** The moment of the model at or before that step, and the one before it. */
export function momentsOf(state: TrainerState): { now?: Moment; before?: Moment } {
  const step = stepOf(state);
  const past = (state.run.snapshot.moments ?? []).filter((moment) => moment.step <= step);
  return { now: past.at(-1), before: past.at(-2) };
}

export const lossesUntil = (losses: readonly Point[], step: number): Point[] =>
  losses.filter(([at]) => at <= step);

export function foundAt({ asked }: TrainerState, moment: Moment | undefined) {
  const found: Found[] = (moment?.said ?? []).map((text) => asked.find!(text));
  const sum = (key: 'real' | 'of') => found.reduce((total, each) => total + each[key], 0);
  return { found, real: sum('real'), of: sum('of') };
}

export const rightAt = ({ asked }: TrainerState, moment: Moment | undefined): boolean[] =>
  asked.given.map(({ answer }, i) => moment?.said[i] === answer);

export const countOf = (marks: readonly boolean[]): number => marks.filter(Boolean).length;
