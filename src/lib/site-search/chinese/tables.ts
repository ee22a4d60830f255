/** The build's knowledge of characters, in its transfer format. */
export interface CharacterTables {
  /** For each syllable, without its tone, the characters that are read so: `wei微为围`. */
  readonly sounds: readonly string[];
  /** Traditional characters, and at the same places their simplified forms: `['調檢', '调检']`. */
  readonly traditional: readonly [from: string, to: string];
}

export const NO_CHARACTERS: CharacterTables = { sounds: [], traditional: ['', ''] };

/** The syllables of a character; some have several. */
export type Sounds = ReadonlyMap<string, readonly string[]>;

export function soundsOf({ sounds }: CharacterTables): Sounds {
  const table = new Map<string, string[]>();
  for (const row of sounds) {
    const [syllable = ''] = /^[a-z]+/.exec(row) ?? [];
    for (const character of row.slice(syllable.length))
      table.set(character, [...(table.get(character) ?? []), syllable]);
  }
  return table;
}

export function simplifier({ traditional: [from, to] }: Pick<CharacterTables, 'traditional'>) {
  const simple = [...to];
  const forms = new Map([...from].map((character, at) => [character, simple[at]!]));
  return (text: string): string => text.replace(/\p{Script=Han}/gu, (one) => forms.get(one) ?? one);
}
