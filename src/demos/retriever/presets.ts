import type { RetrieverSettings } from './core/settings';

type Preset = Partial<RetrieverSettings> & { question: string };

const PLAIN = { method: 'bm25', compare: 'lsa', rerank: false, abstain: false } as const;

/** Example questions, each with the settings that show its point. */
export const PRESETS: Readonly<Record<string, Preset>> = {
  words: { ...PLAIN, compare: 'course', question: 'q07' },
  price: { ...PLAIN, question: 'q01' },
  code: { ...PLAIN, question: 'q19' },
  dog: { ...PLAIN, compare: 'course', rerank: true, question: 'q10' },
  silence: { ...PLAIN, abstain: true, question: 'q17' },
};
