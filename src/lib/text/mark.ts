import { segmentWithOffsets } from './segment';
import type { Span } from './span';

/**
 * The spans of a passage to highlight for a query's tokens, in the order of the text. Overlapping
 * ones (Han bigrams) are joined, so that highlights never nest.
 *
 * @example spansToMark('Tea, then more tea', new Set(['tea'])) → 0–3 and 15–18
 */
export function spansToMark(passage: string, tokens: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const { token, start, end } of segmentWithOffsets(passage)) {
    if (!tokens.has(token)) continue;
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
