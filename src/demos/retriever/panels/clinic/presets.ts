import type { Station } from '../../core/clinic/findings';
import { RETRIEVER_DEFAULTS, type RetrieverSettings } from '../../core/settings';

/** A failure that really occurs in the handbook: a built-in question, and the settings that cause it. */
interface ClinicCase {
  question: string;
  settings: Partial<RetrieverSettings>;
}

/** One case per station, named after the station that breaks; its strings are in `content/words/retriever-clinic`. */
export const CASES: Readonly<Record<Station, ClinicCase>> = {
  stored: { question: 'q22', settings: { missing: true, outdated: true } },
  whole: { question: 'q03', settings: { chunking: 'size', size: 16, overlap: 0 } },
  found: { question: 'q07', settings: {} },
  prompt: { question: 'q01', settings: { outdated: true, budget: 130 } },
  read: { question: 'q01', settings: {} },
  allowed: { question: 'q25', settings: {} },
};

/** The case that the page shows at first. */
export const FIRST: Station = 'found';

/** All settings of a case: those it does not name are defaults. */
export const settingsOf = (name: Station): RetrieverSettings => ({
  ...RETRIEVER_DEFAULTS,
  ...CASES[name].settings,
});
