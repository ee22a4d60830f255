import { BYTES, type Merge } from './merge';
import { stretchesOf, type Stretch } from './utf8';

/**
 * The bytes of every token, by its number: first the 256 single bytes, then one entry per merge. If the first merge is
 * of 97 and 98, token 256 has the bytes of `ab`.
 */
export function vocabularyOf(merges: readonly Merge[]): number[][] {
  const bytes = Array.from({ length: BYTES }, (_, byte) => [byte]);
  for (const [left, right] of merges) bytes.push([...bytes[left]!, ...bytes[right]!]);
  return bytes;
}

/** The readable form of a token: characters as they are, bytes of half a character as numbers. */
export interface Shown {
  parts: ({ text: string } | { bytes: string })[];
}

/** The readable form of a token; `⟨E6 B0⟩` stands for two bytes that are not a character by themselves. */
export function shownToken(bytes: readonly number[]): Shown {
  const parts: Shown['parts'] = [];
  for (const stretch of stretchesOf(bytes)) append(parts, stretch);
  return { parts };
}

function append(parts: Shown['parts'], stretch: Stretch): void {
  const last = parts.at(-1);
  if ('character' in stretch) {
    if (last && 'text' in last) last.text += stretch.character;
    else parts.push({ text: stretch.character });
    return;
  }
  const hex = stretch.byte.toString(16).toUpperCase().padStart(2, '0');
  if (last && 'bytes' in last) last.bytes += ` ${hex}`;
  else parts.push({ bytes: hex });
}

export const tokenText = (bytes: readonly number[]): string =>
  shownToken(bytes)
    .parts.map((part) => ('text' in part ? part.text : `⟨${part.bytes}⟩`))
    .join('');
