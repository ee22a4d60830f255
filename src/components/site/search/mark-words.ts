import { element } from '~/browser/element';
import { segment, segmentWithOffsets } from '~/lib/text/segment';
import { editDistance } from '~/lib/glossary/edit-distance';
import { allowedEdits } from '~/lib/glossary/search-options';
import { latest, lru } from '~/lib/memo';
import type { Span } from '~/lib/text/span';
import { withoutFillers } from './query-words';

/**
 * The parts of a text that match a query: whole words, the first letters of a word that the query
 * leaves unfinished, and words that are one or two typos away.
 */
export function fittingSpans(text: string, query: string): Span[] {
  const fitting = fittingFor(query);
  const spans: Span[] = [];
  for (const { token, start, end } of cut(text, () => segmentWithOffsets(text))) {
    const length = Math.min(fitting(token), end - start);
    if (length === 0) continue;
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, start + length);
    else spans.push({ start, end: start + length });
  }
  return spans;
}

/** The words of texts that were marked before: a key marks much of what the key before it did. */
const cut = lru<ReturnType<typeof segmentWithOffsets>>(4096);

/** How many characters of a token to mark; kept for a query, since a list marks many texts with the same words. */
const fittingFor = latest((query: string): ((token: string) => number) => {
  const asked = segment(withoutFillers(query));
  const known = new Map<string, number>();
  return (token) => {
    const length = known.get(token) ?? fittingLength(token, asked);
    known.set(token, length);
    return length;
  };
});

function fittingLength(token: string, asked: readonly string[]): number {
  if (asked.includes(token)) return Infinity;
  const unfinished = asked.at(-1) ?? '';
  if (unfinished && token.startsWith(unfinished)) return unfinished.length;
  const misspelt = asked.some((word) => {
    const edits = allowedEdits(word);
    return edits > 0 && editDistance(word, token, edits) <= edits;
  });
  return misspelt ? Infinity : 0;
}

export function marked(text: string, query: string): (string | HTMLElement)[] {
  const nodes: (string | HTMLElement)[] = [];
  let from = 0;
  for (const { start, end } of fittingSpans(text, query)) {
    nodes.push(text.slice(from, start), element('mark', {}, text.slice(start, end)));
    from = end;
  }
  return [...nodes, text.slice(from)];
}
