/** Parts of a web page that are never shown; each is cut to its own end, so that the time stays linear. */
const UNSEEN = /<(?:style|script|head)\b[^<>]*>/i;
const ITS_END = /^[^]*?<\/(?:style|script|head)\s*>/i;

/** The readable text of a web page or a plain text; '' if there is none. */
export const pageText = (body: string): string =>
  body
    .split(UNSEEN)
    .map((part, at) => (at === 0 ? part : ` ${part.replace(ITS_END, '')}`))
    .join('')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
