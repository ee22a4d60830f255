import { decodeEntities } from './entities';

/** The pieces of a page that matter for its text. */
type HtmlPiece =
  | { kind: 'text'; text: string }
  | { kind: 'open'; name: string }
  | { kind: 'close'; name: string };

/** Elements with raw or unreadable content, which is skipped. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
]);
/** Drawings and formulas, whose start tag may be self-closing. */
const CLOSES_ITSELF = new Set(['svg', 'math']);

/**
 * Splits a page into pieces in one pass. Broken markup is read as in browsers: a tag that never
 * ends includes the rest of the page; a `<` that does not start a tag is an ordinary character.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let at = 0;
  while (at < html.length) {
    const open = nextMarkup(html, at);
    if (open > at) yield { kind: 'text', text: decodeEntities(html.slice(at, open)) };
    if (open === html.length) return;
    const end = markupEnd(html, open);
    const name = /^<\/?([a-z][^\s/>]*)/i.exec(html.slice(open, open + 40))?.[1]?.toLowerCase();
    const closes = html[open + 1] === '/';
    const isWhole = closes || (CLOSES_ITSELF.has(name ?? '') && html.startsWith('/>', end - 2));
    at = name && !isWhole && SKIPPED.has(name) ? closingTag(html, end, name) : end;
    if (name) yield { kind: closes ? 'close' : 'open', name };
  }
}

/** The start of the next tag, comment or declaration; the end of the page if there is none. */
function nextMarkup(html: string, from: number): number {
  const start = /<[a-z/!?]/gi;
  start.lastIndex = from;
  return start.exec(html)?.index ?? html.length;
}

function markupEnd(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 2);
  if (!/[a-z]/i.test(html[open + 1] === '/' ? (html[open + 2] ?? '') : html[open + 1]!)) {
    return after(html, '>', open);
  }
  return tagEnd(html, open);
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** The index after the `>` of a tag; one inside a quoted value does not count. */
function tagEnd(html: string, open: number): number {
  let before = '';
  for (let at = open; at < html.length; at++) {
    const character = html[at]!;
    if (character === '>') return at + 1;
    if ((character === '"' || character === "'") && before === '=') {
      at = html.indexOf(character, at + 1);
      if (at < 0) return html.length;
    }
    if (character.trim()) before = character;
  }
  return html.length;
}

/** The start of an element's closing tag; the end of the page if it is never closed. */
function closingTag(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}
