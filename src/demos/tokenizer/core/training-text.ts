import type { BilingualHandbook } from '~/lib/handbook/handbook';

export interface Parallel {
  en: string;
  zh: string;
}

/** The sentences the page starts with; no built-in text contains them. */
export const SAMPLE: Parallel = {
  en: 'The last boat to Heron Island leaves at 21:45. Is the café still open?',
  zh: '去白鹭岛的末班船 21:45 开，咖啡馆还营业吗？',
};

/** Every passage of the handbook under its title, in both languages, including planted and outdated ones. */
export const parallelPassages = ({ passages }: Pick<BilingualHandbook, 'passages'>): Parallel[] =>
  passages.map(({ title, text }) => ({
    en: `${title.en}\n${text.en}`,
    zh: `${title.zh}\n${text.zh}`,
  }));

export const TRAININGS = ['en', 'zh', 'both'] as const;
export type Training = (typeof TRAININGS)[number];

/** The source of the merges when measuring: none, or part of the handbook. */
export const MEASURED = ['none', ...TRAININGS] as const;
export type Measured = (typeof MEASURED)[number];

/** Joins parallel texts into one training text; in `both` each text is next to its translation. */
export function trainingText(texts: readonly Parallel[], training: Training): string {
  const chosen = (text: Parallel) => (training === 'both' ? [text.en, text.zh] : [text[training]]);
  return texts.flatMap(chosen).join('\n\n');
}
