import { segment, segmentWithOffsets } from '~/lib/text/segment';
import { editDistance } from '~/lib/glossary/edit-distance';
import { allowedEdits } from '~/lib/glossary/search-options';
import type { Span } from '~/lib/text/mark';
import { withoutFillers } from './query-words';

/**
 * The stretches of a text that made it fit a query: whole words, the first letters of a word that
 * the query leaves unfinished, and words that are one or two slips away.
 */
export function fittingSpans(text: string, query: string): Span[] {
  const tokens = segment(withoutFillers(query));
  const spans: Span[] = [];
  for (const { token, start, end } of segmentWithOffsets(text)) {
    const length = fittingLength(token, tokens, end - start);
    if (length === 0) continue;
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, start + length);
    else spans.push({ start, end: start + length });
  }
  return spans;
}

/** How much of a word to mark, in characters of the text. */
function fittingLength(token: string, query: readonly string[], length: number): number {
  if (query.includes(token)) return length;
  const unfinished = query.at(-1) ?? '';
  if (unfinished && token.startsWith(unfinished)) return Math.min(length, unfinished.length);
  const misspelt = query.some((asked) => {
    const edits = allowedEdits(asked);
    return edits > 0 && editDistance(asked, token, edits) <= edits;
  });
  return misspelt ? length : 0;
}

/** Replaces what an element holds by the text, with the words that fit the query in `<mark>`. */
export function showMarked(element: Element, text: string, query: string): void {
  const nodes: (string | Element)[] = [];
  let from = 0;
  for (const { start, end } of fittingSpans(text, query)) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(from, start), mark);
    from = end;
  }
  element.replaceChildren(...nodes, text.slice(from));
}
