import { fill, formatNumber } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import { type Choice, tunedWith } from './core/choice';
import { type Look, type ProbeName, SKILLS } from './core/settings';
import { lossEnds, shareEnds, shareText } from '../parts/training-view';
import { looksUntil, ofHundred, namesOf, rateText, type FinetuneState } from './state';
import { crossingText } from './view/crossing';
import type { Words as FinetuneStrings } from 'words:finetune';

export const skillsLeft = (look: Look | undefined): number | undefined =>
  look && SKILLS.reduce((sum, probe) => sum + (look.shares[probe] ?? 0), 0) / SKILLS.length;

export function probeText(state: FinetuneState, run: number, probe: ProbeName): string {
  const { t, locale, runs } = state;
  const ends = shareEnds(runs[run]!.snapshot.looks, probe, locale);
  return ends ? fill(t.probeSaid, { name: namesOf(state)[run]!, ...ends }) : t.noLook;
}

export function lossSentence(state: FinetuneState, run: number): string {
  const { t, locale, runs } = state;
  const ends = lossEnds(runs[run]!.snapshot.losses, locale);
  return ends ? fill(t.lossSaid, { name: namesOf(state)[run]!, ...ends }) : t.noLook;
}

export function progressText(state: FinetuneState): string {
  const { runs, t, locale } = state;
  const names = namesOf(state);
  return runs
    .map(({ snapshot }, i) =>
      fill(t.progressed, {
        name: names[i]!,
        step: formatNumber(snapshot.step, locale),
        steps: formatNumber(snapshot.steps, locale),
        unseen: shareText(snapshot.looks.at(-1)?.shares.unseen, locale),
        old: shareText(snapshot.looks.at(-1)?.shares.old, locale),
      }),
    )
    .join(LOCALES[locale].space);
}

export function ratesText(choices: readonly Choice[], t: FinetuneStrings, locale: Locale): string {
  const [rate, second] = choices.map((choice) => rateText(tunedWith(choice).rate, locale));
  const template = second === undefined ? t.paceNow : t.paceNowBoth;
  return fill(template, { rate: rate!, second: second ?? '' });
}

export function pictureText(state: FinetuneState): string {
  const { runs, t, at, locale } = state;
  if (at !== undefined) return crossingText(state);
  const { looks, settings, step } = runs[0]!.snapshot;
  const last = looksUntil(looks, step).at(-1);
  const [n, unknown] = [ofHundred(last, 'unseen') ?? 0, ofHundred(last, 'unknown') ?? 0];
  const before = ofHundred(looks[0], 'unknown') ?? 0;
  const share = shareText(settings.replay, locale);
  return fill(settings.replay > 0 ? t.learnt.replay : t.learnt.plain, {
    n,
    unknown,
    before,
    share,
  });
}
