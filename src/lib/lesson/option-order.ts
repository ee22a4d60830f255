import { seededRng, shuffle } from '../math/rng';

const NUMBER = /\d[\d,]*(?:\.\d+)?/;

/**
 * The options of a question in the order shown: shuffled by a seed from its id, so that both languages agree; options
 * that differ only in a number are sorted by it.
 *
 * @param textOf returns the text of an option, always in the same language, so that the order is the same.
 */
export function optionOrder<T>(
  id: string,
  options: readonly T[],
  textOf: (option: T) => string,
): T[] {
  const values = options.map((option) => numberIn(textOf(option)));
  const frames = new Set(options.map((option) => textOf(option).replace(NUMBER, '')));
  const numeric = frames.size === 1 && values.every((value) => value !== undefined);
  if (!numeric) return shuffle(options, seededRng(seedOf(id)));
  return [...options].sort((a, b) => numberIn(textOf(a))! - numberIn(textOf(b))!);
}

function numberIn(text: string): number | undefined {
  const match = NUMBER.exec(text)?.[0];
  return match === undefined ? undefined : Number(match.replaceAll(',', ''));
}

/** A seed from a name, so that the options of a question have the same order in both languages. */
export function seedOf(name: string): number {
  let seed = 7;
  for (const character of name) seed = (seed * 31 + character.codePointAt(0)!) >>> 0;
  return seed;
}
