import { memoized } from '../memo';
import { simplifier } from '../site-search/chinese/tables';

/** Writes a text in simplified characters, once their forms are loaded. */
let simplified = (text: string): string => text;

/** Loads which characters have a simplified form; until then a traditional one has none. */
export const loadTraditional: () => Promise<void> = memoized(async () => {
  const { default: traditional } = await import('characters:traditional');
  simplified = simplifier({ traditional });
});

export async function loadTraditionalFor(texts: readonly string[]): Promise<void> {
  if (texts.some((text) => /\p{Script=Han}/u.test(text))) await loadTraditional();
}

/** A folded word without the accents of Latin letters, and in simplified characters: café → cafe, 檢索 → 检索. */
export function plainForm(word: string): string {
  return simplified(word)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}
