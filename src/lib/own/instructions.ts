import type { Both, Locale } from '../locale';
import told from './instructions.json';

/** The two ways of asking a model: with the passages found for a question, or without. */
export const ARMS = ['passages', 'bare'] as const;
export type Arm = (typeof ARMS)[number];

export const NO_ANSWER: Both<Record<Arm, string>> = told.noAnswer;

/** What a model is told for each way of asking; the sentence for no answer follows. */
export const INSTRUCTIONS: Both<Record<Arm, string>> = told.instructions;

export const instructionOf = (arm: Arm, locale: Locale): string =>
  INSTRUCTIONS[locale][arm] + NO_ANSWER[locale][arm];
