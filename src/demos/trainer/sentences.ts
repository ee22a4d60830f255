import { fill, formatNumber } from '~/i18n/format';
import { lossEnds, lossText, shareEnds } from '../parts/training-view';
import {
  countOf,
  foundAt,
  momentsOf,
  rightAt,
  stepOf,
  type Kind,
  type ProbeName,
  type TrainerState,
} from './state';

export function lossSentence({ run, t, locale }: TrainerState): string {
  const ends = lossEnds(run.snapshot.losses, locale);
  return ends ? fill(t.lossSaid, ends) : t.noLoss;
}

export function probeText(probe: ProbeName, { run, t, locale }: TrainerState): string {
  const ends = shareEnds(run.snapshot.probes, probe, locale);
  return ends ? fill(t.probeSaid, ends) : t.noLoss;
}

export function progressText({ run, t, locale }: TrainerState): string {
  const { step, steps, loss } = run.snapshot;
  return fill(t.progressed, {
    step: formatNumber(step, locale),
    steps: formatNumber(steps, locale),
    loss: lossText(loss, locale),
  });
}

export function pictureText(state: TrainerState): string {
  const { t, at, from, locale } = state;
  const counts = countsOf(state);
  const steps = stepOf(state);
  const number = (value: number) => formatNumber(value, locale);
  const values = { n: number(counts.n), of: number(counts.of), unknown: number(counts.unknown) };
  if (at !== undefined) return fill(t.looked[kindOf(state)], { ...values, steps: number(steps) });
  if (from === undefined) return fill(t.learnt[kindOf(state)], { ...values, steps });
  const first = countsOf({ ...state, at: from }).n;
  return fill(t.learnt.played, { ...values, first, from: number(from), steps: number(steps) });
}

export const kindOf = ({ asked }: Pick<TrainerState, 'asked'>): Kind =>
  asked.find ? 'text' : 'world';

export function countsOf(state: TrainerState) {
  const { now } = momentsOf(state);
  if (state.asked.find) {
    const { real, of } = foundAt(state, now);
    return { n: real, of, unknown: 0 };
  }
  const right = rightAt(state, now);
  const unknown = (now?.said ?? []).filter((text) => text.startsWith(state.t.unknownWord)).length;
  return { n: countOf(right), of: right.length, unknown };
}
