/** A seed from a name, so that the options of a question stand in the same order in both languages. */
export function seedOf(name: string): number {
  let seed = 7;
  for (const character of name) seed = (seed * 31 + character.codePointAt(0)!) >>> 0;
  return seed;
}
