/** The parts of a page that are read for its vector. */
interface Readable {
  readonly title: string;
  readonly names: readonly string[];
  readonly text: string;
}

/** Characters of a section's own text that count. */
const BODY = 280;

/** A page as one text: its names, what the search says of it, and how its own text begins. */
export const pageText = ({ title, names, text }: Readable, body = ''): string =>
  `${[...new Set([title, ...names])].join(', ')}. ${text} ${body.slice(0, BODY)}`.trimEnd();
