import { fold } from '../text/fold';
import { segment, segmentWithOffsets } from '../text/segment';
import type { Library } from './library';
import type { Method } from './methods';
import type { Allowed } from './scoring';
import { order } from './search';
import type { RankingSettings } from './search-settings';

export type Crossed = ReturnType<typeof crossedOut>;

/**
 * A question from which words are crossed out: as a text that an encoder reads, and as its other tokens.
 * @param crossed tokens with spaces between them
 */
export function crossedOut(query: string, crossed = ''): { text: string; words: string } {
  const out = new Set(segment(crossed.slice(0, fold(query).length)));
  if (out.size === 0) return { text: query, words: query };
  const words = segment(query).filter((token) => !out.has(token));
  let text = '';
  let at = 0;
  for (const { token, start, end } of segmentWithOffsets(query)) {
    if (!out.has(token)) continue;
    text += query.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return { text: (text + query.slice(at)).replace(/ +/g, ' ').trim(), words: words.join(' ') };
}

export const askedOf = (method: Method, { text, words }: Crossed): string =>
  method === 'encoder' || method === 'late' ? text : words;

/** All hits of a method, best first. */
export const rankedBy = (
  { corpus, chunks }: Library,
  asked: Crossed,
  method: Method,
  settings: RankingSettings & { allowed?: Allowed | undefined },
): number[] => order(corpus, askedOf(method, asked), { ...settings, method, k: chunks.length });
