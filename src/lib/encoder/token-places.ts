import type { Span } from '../text/span';

/** Marks of tokenizers: ## joins a piece to the one before (WordPiece), ▁ begins a word (SentencePiece). */
const MARK = /^(?:##|▁)/;

/**
 * The places of a text's tokens in it, in their order. A token that does not stand there, such as the mark of an unknown sign,
 * has an empty place.
 *
 * @example placesOf(['caf', '##e', '[UNK]', '3'], 'Café ☃ 3') → 0–3, 3–4, 4–4, 7–8
 */
export function placesOf(tokens: readonly string[], text: string): Span[] {
  const { plain, origins } = bare(text);
  let at = 0;
  return tokens.map((token) => {
    const wanted = bare(token.replace(MARK, '')).plain;
    const found = wanted === '' ? -1 : plain.indexOf(wanted, at);
    const here = origins[at - 1]?.end ?? 0;
    if (found < 0) return { start: here, end: here };
    at = found + wanted.length;
    return { start: origins[found]!.start, end: origins[at - 1]!.end };
  });
}

/** A text without case, accents and widths, with the place that each of its units is from. */
function bare(text: string): { plain: string; origins: Span[] } {
  let plain = '';
  const origins: Span[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const units = character.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
    plain += units;
    for (let unit = 0; unit < units.length; unit++) origins.push({ start, end });
    start = end;
  }
  return { plain, origins };
}
