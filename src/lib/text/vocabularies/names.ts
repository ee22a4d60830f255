/** The published vocabularies that texts are counted by, oldest first. */
export const VOCABULARIES = ['gpt2', 'cl100k', 'o200k', 'qwen3', 'deepseek3'] as const;
export type VocabularyName = (typeof VOCABULARIES)[number];

/** The vocabulary that counts where no model is named, or the model's own is not here. */
export const STAND_IN: VocabularyName = 'o200k';

export const vocabularyPath = (name: VocabularyName): string => `vocabularies/${name}.bin`;
