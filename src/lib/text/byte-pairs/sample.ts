import type { Parallel } from './training-text';

/** The sentences that the page starts with; they stand in none of the built-in texts. */
export const SAMPLE: Parallel = {
  en: 'The last boat to Heron Island leaves at 21:45. Is the café still open?',
  zh: '去白鹭岛的末班船 21:45 开，咖啡馆还营业吗？',
};
