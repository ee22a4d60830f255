/** Signs that nobody sees: soft hyphen, zero-width space, word joiner, byte order mark. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;

/**
 * A text in the form in which answers are compared: letters that look alike are one (full width, composed or not, quotes,
 * hyphens), any white space is one blank, as `reply.mjs` and `reply.py` of the kit have it.
 *
 *     'I don’t\r\nknow：１–２' → "I don't know:1-2"
 */
export const alike = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(/[‘’‚‛′`´ʼ]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\t\n\v\f\r \u0085\u1680\u2028\u2029]+/g, ' ');
