import { roganGladen } from '~/lib/evaluation/rogan-gladen';
import type { FigureElement } from '~/lib/figure';
import { judgeOf, trialOf, type EvidenceSettings } from '~/lib/evidence/settings';
import { outcomeOf } from '~/lib/evidence/trial';
import type { Locale } from '~/lib/locale';
import type { Words as EvidenceStrings } from 'words:evidence';

export type EvidenceResult = ReturnType<typeof computed>;

export interface EvidenceState extends EvidenceResult {
  locale: Locale;
  t: EvidenceStrings;
  /** What the judge said, in a sentence with blanks, in the page of the demo. */
  judging?: FigureElement;
  /** The handle on the axis of questions, in the page of the demo. */
  grip?: (reach: { min: number; max: number }) => FigureElement;
}

/** The result of a run, computed for the chosen part alone; nothing is corrected where the judge is no better than a coin. */
export const computed = (form: EvidenceSettings) => ({
  form,
  outcome: form.part === 'wins' ? outcomeOf(trialOf(form)) : undefined,
  corrected: form.part === 'judge' ? roganGladen(judgeOf(form)) : undefined,
});
