import { memoized } from '../memo';

/** Simplified forms of characters, once they are loaded. */
let simplified: ReadonlyMap<string, string> = new Map();

/** Loads which characters have a simplified form; until then a traditional one has none. */
export const loadTraditional = memoized(async () => {
  const { default: forms } = await import('characters:traditional');
  const [from, to] = forms.map((characters) => [...characters]) as [string[], string[]];
  simplified = new Map(from.map((character, at) => [character, to[at]!]));
});

export async function loadTraditionalFor(texts: readonly string[]): Promise<void> {
  if (texts.some((text) => /\p{Script=Han}/u.test(text))) await loadTraditional();
}

/** A folded word without the accents of Latin letters, and in simplified characters: café → cafe, 檢索 → 检索. */
export function plainForm(word: string): string {
  const simple = word.replace(/\p{Script=Han}/gu, (one) => simplified.get(one) ?? one);
  return simple
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}
