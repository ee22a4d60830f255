import { trimmed, type Span } from './span';

/** The parts between blank lines. */
export function* paragraphs(document: string): Generator<Span> {
  let start = 0;
  for (const match of document.matchAll(/\n[ \t\r\u3000]*\n/g)) {
    const span = trimmed(document, { start, end: match.index });
    if (span) yield span;
    start = match.index + match[0].length;
  }
  const last = trimmed(document, { start, end: document.length });
  if (last) yield last;
}
