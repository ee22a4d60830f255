import { roganGladen, type Corrected } from '~/lib/evaluation/rogan-gladen';
import type { FigureElement } from '~/lib/figure';
import { judgeOf, trialOf, type EvidenceSettings } from './core/settings';
import { outcomeOf, type Outcome } from './core/trial';
import type { Locale } from '~/lib/locale';
import type { Words as EvidenceStrings } from 'words:evidence';

/** The result of a run, computed for the chosen part alone. */
export interface EvidenceResult {
  form: EvidenceSettings;
  outcome?: Outcome;
  /** Undefined where the judge is no better than a coin. */
  corrected?: Corrected | undefined;
}

export interface EvidenceState extends EvidenceResult {
  locale: Locale;
  t: EvidenceStrings;
  /** What the judge said, in a sentence with blanks, in the page of the demo. */
  judging?: FigureElement;
  /** The handle on the axis of questions, in the page of the demo. */
  grip?: (reach: { min: number; max: number }) => FigureElement;
}

export function computed(form: EvidenceSettings): EvidenceResult {
  switch (form.part) {
    case 'wins':
      return { form, outcome: outcomeOf(trialOf(form)) };
    case 'several':
      return { form };
    case 'judge':
      return { form, corrected: roganGladen(judgeOf(form)) };
  }
}
