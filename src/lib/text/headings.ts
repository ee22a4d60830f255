import { trimmed, type Span } from './span';

/**
 * A line that is a Markdown heading, or the fence of a code block, in which `#` does not start a
 * heading.
 */
const HEADING_OR_FENCE = /^ {0,3}(?:#{1,6}(?=[ \t\n]|$)|(`{3,}|~{3,}))/gm;

/**
 * Sections: from one Markdown heading (`#` … `######`) to the next, including the heading. Text
 * before the first heading is a section, too.
 */
export function* sections(document: string): Generator<Span> {
  let start = 0;
  for (const heading of headingPlaces(document)) {
    const section = trimmed(document, { start, end: heading });
    if (section) yield section;
    start = heading;
  }
  const last = trimmed(document, { start, end: document.length });
  if (last) yield last;
}

function* headingPlaces(document: string): Generator<number> {
  let fence = '';
  for (const match of document.matchAll(HEADING_OR_FENCE)) {
    const mark = match[1];
    if (!mark && !fence) yield match.index;
    else if (mark && !fence) fence = mark;
    else if (mark?.startsWith(fence)) fence = '';
  }
}
