import { fill } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import { shareOf } from '~/lib/own/apart';
import { askedTwice, lostOf, rightsOf, type AskedTwice, type Twice } from '~/lib/own/tuning/twice';
import { ends } from '../figures';
import type { Tune } from './state';

/** What came of the run so far, by the rule as it stands; undefined before the first replies. */
export function outcomeNow({ current, judging }: Tune): AskedTwice | undefined {
  const { run, split, everyday } = current.value ?? {};
  const { before, after } = run ?? {};
  if (!before) return undefined;
  return askedTwice({ held: split!.held, everyday: everyday!, before, after }, judging.value);
}

/** How many of some questions were right. */
export function countsOf(all: readonly Twice[]): { before: number; after: number } {
  const count = (when: 'before' | 'after') => rightsOf(all, when).filter(Boolean).length;
  return { before: count('before'), after: count('after') };
}

/** What the strip says: the step, and at the end how many held-out rows were right before and after. */
export function stripText(tune: Tune): string {
  const { t, current } = tune;
  const run = current.value?.run;
  if (!run) return '';
  const { step, steps, after } = run;
  const { held } = outcomeNow(tune) ?? { held: [] };
  if (!after) return fill(t.toldRunning, { step, steps });
  return fill(t.toldDone, { ...countsOf(held), of: held.length });
}

/** How many of some questions were right before and after, with intervals. */
export function sharesOf(held: readonly Twice[], { t, locale }: Tune) {
  const said = (when: 'before' | 'after') => {
    const { right, of, interval } = shareOf(rightsOf(held, when))!;
    const parts = [fill(t.share, { right, of }), fill(t.interval, ends(interval, locale))];
    return parts.join(LOCALES[locale].space);
  };
  return { before: said('before'), after: said('after') };
}

/** What the verdict says of a run that is done. */
export function tunedText(tune: Tune): string {
  const { held, everyday } = outcomeNow(tune) ?? {};
  if (!held?.[0]?.after) return '';
  return fill(tune.t.tuned, { ...sharesOf(held, tune), ...lostOf(everyday!) });
}
