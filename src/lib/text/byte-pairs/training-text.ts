/** A text in both languages that say the same. */
export interface Parallel {
  en: string;
  zh: string;
}

/** What of parallel texts is learnt from. */
export const TRAININGS = ['en', 'zh', 'both'] as const;
export type Training = (typeof TRAININGS)[number];

/** Parallel texts as one text to learn from; in `both` each stands beside its other half. */
export function trainingText(texts: readonly Parallel[], training: Training): string {
  const chosen = (text: Parallel) => (training === 'both' ? [text.en, text.zh] : [text[training]]);
  return texts.flatMap(chosen).join('\n\n');
}
