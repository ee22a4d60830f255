/** The position of a JSON error, counted from 1, and the character there; empty if the text ends too early. */
interface JsonFault {
  line: number;
  column: number;
  found: string;
}

const NEXT = /[ \t\n\r]*(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|["[\]{},:])/y;
const STRING_PIECE = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * The kinds of tokens that may come next. `first` is a value or key that may be missing because its bracket has just
 * opened.
 */
type Expected = 'value' | 'first' | 'key' | 'colon' | 'comma' | 'end';

/**
 * Finds the first position at which a text is not valid JSON. The message of `JSON.parse` describes the position
 * differently in every browser.
 *
 * @param text a text that `JSON.parse` rejects.
 */
export function jsonFault(text: string): JsonFault {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    const match = matchAt(NEXT, text, at);
    const next: Expected | undefined = match && after(match[1]!, expected, open);
    if (!match || !next) return placeOf(text, at);
    at += match[0].length;
    expected = next;
    if (match[1] !== '"') continue;
    at = stringEnd(text, at);
    if (text[at++] !== '"') return placeOf(text, at - 1);
  }
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}

/** The first index that cannot be part of a string's content: its closing quotation mark if the string is valid. */
function stringEnd(text: string, start: number): number {
  let at = start;
  for (
    let piece = matchAt(STRING_PIECE, text, at);
    piece;
    piece = matchAt(STRING_PIECE, text, at)
  ) {
    at += piece[0].length;
  }
  return at;
}

/** The kind of token expected next; undefined if the token itself is not allowed here. */
function after(token: string, expected: Expected, open: string[]): Expected | undefined {
  const inObject = open.at(-1) === '{';
  if (token === ',') return expected === 'comma' ? (inObject ? 'key' : 'value') : undefined;
  if (token === ':') return expected === 'colon' ? 'value' : undefined;
  if (token === ']' || token === '}') return closed(token, expected, open);
  if (expected === 'key' || (expected === 'first' && inObject)) {
    return token === '"' ? 'colon' : undefined;
  }
  if (expected !== 'value' && expected !== 'first') return undefined;
  if (token !== '[' && token !== '{') return behindValue(open);
  open.push(token);
  return 'first';
}

function closed(token: string, expected: Expected, open: string[]): Expected | undefined {
  if (expected !== 'comma' && expected !== 'first') return undefined;
  if (open.pop() !== (token === ']' ? '[' : '{')) return undefined;
  return behindValue(open);
}

function behindValue(open: readonly string[]): Expected {
  return open.length === 0 ? 'end' : 'comma';
}

function placeOf(text: string, from: number): JsonFault {
  const at = from + text.slice(from).search(/[^ \t\n\r]|$/);
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  const found = [...text.slice(at, at + 12)].slice(0, 6).join('');
  return { line: lines.length, column: lines.at(-1)!.length + 1, found };
}
