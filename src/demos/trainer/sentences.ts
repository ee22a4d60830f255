import { fill, formatNumber } from '~/i18n/format';
import type { TrainerSnapshot } from './core/snapshot';
import { lossText, shareText } from '../parts/training-view';
import { countOf, foundAt, momentsOf, rightAt, stepOf } from './looked-at';
import { probesOf, sizeName, type ProbeName, type TrainerState } from './state';
import { LOCALES } from '~/lib/locale';

/** A loss curve in a sentence. */
export function lossSaid({ size, losses }: TrainerSnapshot, { t, locale }: TrainerState): string {
  const [from, to] = [losses[0], losses.at(-1)];
  if (!from || !to) return t.noLoss;
  const [first, last] = [lossText(from[1], locale), lossText(to[1], locale)];
  const [start, end] = [formatNumber(from[0], locale), formatNumber(to[0], locale)];
  return fill(t.lossSaid, { name: sizeName(size), first, from: start, last, to: end });
}

/** The loss of each run on held-out text; empty without any. */
export function heldOutSaid({ runs, t, locale }: TrainerState): string {
  const losses = runs.flatMap(({ snapshot: { size, probes } }) => {
    const loss = probes.at(-1)?.heldOut;
    if (loss === undefined) return [];
    return [fill(t.named, { name: sizeName(size), value: lossText(loss, locale) })];
  });
  return losses.length === 0 ? '' : fill(t.heldOut, { losses: losses.join(t.listed) });
}

/** The results of one probe, from its first look to its last, in a sentence. */
export function probeSaid(
  { size, probes }: TrainerSnapshot,
  probe: ProbeName,
  { t, locale }: TrainerState,
): string {
  const [from, to] = [probes[0], probes.at(-1)];
  const [first, last] = [from?.shares[probe], to?.shares[probe]];
  if (first === undefined || last === undefined) return t.noLoss;
  return fill(t.probeSaid, {
    name: sizeName(size),
    first: shareText(first, locale),
    from: formatNumber(from!.step, locale),
    last: shareText(last, locale),
    to: formatNumber(to!.step, locale),
  });
}

/** The whole figure in a few sentences: each run, its last loss and the results of its probes. */
export function figureSaid(state: TrainerState): string {
  const { runs, t, locale } = state;
  const said = runs.flatMap(({ snapshot: { size, step, loss, probes } }) => [
    fill(t.finished, {
      name: sizeName(size),
      steps: formatNumber(step, locale),
      loss: lossText(loss, locale),
    }),
    ...probesOf(runs).flatMap((probe) => {
      const share = probes.at(-1)?.shares[probe];
      if (share === undefined) return [];
      return [fill(t.finishedProbe, { probe: t.probes[probe], share: shareText(share, locale) })];
    }),
  ]);
  return said.join(LOCALES[locale].space);
}

/** The progress of the runs, in a sentence. */
export function progressSaid({ runs, t, locale }: TrainerState): string {
  const template = runs.length > 1 ? t.progressedFor : t.progressed;
  const said = runs.map(({ snapshot: { size, step, steps, loss } }) =>
    fill(template, {
      name: sizeName(size),
      step: formatNumber(step, locale),
      steps: formatNumber(steps, locale),
      loss: lossText(loss, locale),
    }),
  );
  return said.join(LOCALES[locale].space);
}

/** The picture in a sentence: the results up to the last step, or to the chosen one. */
export function pictureSaid(state: TrainerState): string {
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

/** The kind of text that the model in the picture reads. */
export const kindOf = ({ asked }: TrainerState): 'text' | 'world' =>
  asked.find ? 'text' : 'world';

function countsOf(state: TrainerState) {
  const { now } = momentsOf(state);
  if (state.asked.find) {
    const { real, of } = foundAt(state, now);
    return { n: real, of, unknown: 0 };
  }
  const right = rightAt(state, now);
  const unknown = (now?.said ?? []).filter((text) => text.startsWith(state.t.unknownWord)).length;
  return { n: countOf(right), of: right.length, unknown };
}
