import type { RetrieverSettings } from './core/settings';

type Preset = Partial<RetrieverSettings> & { question: string };

const PLAIN = { method: 'bm25', compare: 'lsa', rerank: false, abstain: false } as const;

/** Questions to begin with, each with the settings that show what it is about. */
export const PRESETS: Readonly<Record<string, Preset>> = {
  words: { ...PLAIN, compare: 'course', question: 'q07' },
  price: { ...PLAIN, question: 'q01' },
  code: { ...PLAIN, question: 'q19' },
  dog: { ...PLAIN, compare: 'course', rerank: true, question: 'q10' },
  silence: { ...PLAIN, abstain: true, question: 'q17' },
};
