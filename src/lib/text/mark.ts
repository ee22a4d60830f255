import { segmentWithOffsets } from './segment';
import type { Span } from './span';

export type { Span };

/**
 * The stretches of a passage to mark for a query's tokens. Overlapping ones (Han bigrams) are
 * joined, so that marks never nest; the order is that of the text.
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
