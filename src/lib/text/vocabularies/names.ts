/** The published vocabularies that texts are counted by, oldest first. */
export const VOCABULARIES = ['gpt2', 'cl100k', 'o200k', 'qwen3', 'deepseek3'] as const;
export type VocabularyName = (typeof VOCABULARIES)[number];
