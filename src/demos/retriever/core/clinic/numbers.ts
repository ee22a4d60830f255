import { fold } from '~/lib/text/segment';

const NUMBER = /\p{N}+(?:[.,:]\p{N}+)*/gu;

/**
 * The numbers that a text writes in digits, each once: 1,200 is 1200, ６ is 6; 06:40 and 3.5 are one number
 * each. Numbers in words are not seen.
 */
export function numbersIn(text: string): string[] {
  const written = fold(text).match(NUMBER) ?? [];
  return [...new Set(written.map((one) => one.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '')))];
}
