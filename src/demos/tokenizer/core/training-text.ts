import type { BilingualHandbook } from '~/demos/retriever/core/handbook';

/** A text in both languages that say the same. */
export interface Parallel {
  en: string;
  zh: string;
}

/** The sentences that the page starts with; they stand in none of the built-in texts. */
export const SAMPLE: Parallel = {
  en: 'The last boat to Heron Island leaves at 21:45. Is the café still open?',
  zh: '去白鹭岛的末班船 21:45 开，咖啡馆还营业吗？',
};

/** Every passage of the handbook under its title, in both languages; the planted and outdated ones too. */
export const parallelPassages = ({ passages }: Pick<BilingualHandbook, 'passages'>): Parallel[] =>
  passages.map(({ title, text }) => ({
    en: `${title.en}\n${text.en}`,
    zh: `${title.zh}\n${text.zh}`,
  }));

/** What of parallel texts is learnt from. */
export const TRAININGS = ['en', 'zh', 'both'] as const;
export type Training = (typeof TRAININGS)[number];

/** What was learnt from before measuring: nothing, part of the handbook, or a text of the reader's own. */
export const MEASURED = ['none', ...TRAININGS, 'own'] as const;
export type Measured = (typeof MEASURED)[number];

/** Parallel texts as one text to learn from; in `both` each stands beside its other half. */
export function trainingText(texts: readonly Parallel[], training: Training): string {
  const chosen = (text: Parallel) => (training === 'both' ? [text.en, text.zh] : [text[training]]);
  return texts.flatMap(chosen).join('\n\n');
}
