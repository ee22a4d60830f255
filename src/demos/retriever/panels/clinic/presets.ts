import type { Station } from '../../core/clinic/findings';
import { RETRIEVER_DEFAULTS, type RetrieverSettings } from '../../core/settings';

/** A failure that really occurs in the handbook: a built-in question, and what is set otherwise. */
interface ClinicCase {
  question: string;
  settings: Partial<RetrieverSettings>;
}

/** One case a station, named after the one at which it breaks; its words stand in `en.ts` and `zh.ts`. */
export const CASES: Readonly<Record<Station, ClinicCase>> = {
  stored: { question: 'q22', settings: { missing: true, outdated: true } },
  whole: { question: 'q03', settings: { chunking: 'size', size: 16, overlap: 0 } },
  found: { question: 'q07', settings: {} },
  prompt: { question: 'q01', settings: { outdated: true, budget: 130 } },
  read: { question: 'q01', settings: {} },
  allowed: { question: 'q25', settings: {} },
};

/** The case that the page shows before anything is asked. */
export const FIRST: Station = 'found';

/** All settings of a case: those that it does not name are as at the start. */
export const settingsOf = (name: Station): RetrieverSettings => ({
  ...RETRIEVER_DEFAULTS,
  ...CASES[name].settings,
});
