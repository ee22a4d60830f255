import { trimmed, type Span } from './span';

/**
 * Paragraphs: the parts between blank lines. In a text without blank lines every line is a
 * paragraph, as in many Chinese texts.
 */
export function* paragraphs(document: string): Generator<Span> {
  yield* between(document, /\n[ \t\r\u3000]*\n/.test(document) ? /\n[ \t\r\u3000]*\n/g : /\n/g);
}

/** The parts between the matches of a pattern, trimmed; empty ones are left out. */
function* between(document: string, separator: RegExp): Generator<Span> {
  let start = 0;
  for (const match of document.matchAll(separator)) {
    const span = trimmed(document, { start, end: match.index });
    if (span) yield span;
    start = match.index + match[0].length;
  }
  const last = trimmed(document, { start, end: document.length });
  if (last) yield last;
}
