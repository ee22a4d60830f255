import type { BilingualHandbook } from '../../retriever/handbook';
import type { Parallel } from './training-text';

/** Every passage of the handbook under its title, in both languages; the planted and outdated ones too. */
export const parallelPassages = ({ passages }: Pick<BilingualHandbook, 'passages'>): Parallel[] =>
  passages.map(({ title, text }) => ({
    en: `${title.en}\n${text.en}`,
    zh: `${title.zh}\n${text.zh}`,
  }));
