import { trimmed, type Span } from './span';

/** A page is wider than its longest line if that is shorter, in letters; Han characters are twice as wide. */
export const NARROWEST = 20;

const ENDS_SENTENCE = /[.!?…。！？；：:;｡]["'”’»›)\]}」』）》】]*\s*$/;
const BEGINS_ANEW = /^(?:\s{2,}|\t|\u3000|[-*+•·] |\d{1,3}[.)、] ?|[#|>])/;

/** A line that ends within a word. */
const CUT = /[\p{L}\p{N}][-\u2010\u00ad]\s*$/u;
/** First parts of words that keep their hyphen, unless an ending follows. */
const KEEPS_HYPHEN =
  /(?<!\p{L})(?:well|self|half|high|low|long|short|cross|first|second|two|three|five|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)[-\u2010]$/iu;
/** A part in the middle of a compound, as in state-of-the-art. */
const IN_COMPOUND = /[-\u2010](?:an?|and|as|at|by|for|in|of|off|on|out|over|the|to|up)[-\u2010]$/i;
/** A hyphen before these stands for a part that follows later: first- and second-class, Ein- und Ausgang. */
const JOINS = /^(?:and|or|to|und|oder|bis|et|ou)\s/;
const ENDING = /^(?:age|ar|en|er|est|ing|ish|ly|ness|th|s)/;

export const widthOf = (line: string): number =>
  line.trimEnd().length + (line.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/g)?.length ?? 0);

/** True if a line goes on in the next: that begins in lower case, or its first word had no room. */
export function goesOn(line: string, next: string, widest: number): boolean {
  if (CUT.test(line) && /^\s*[\p{L}\p{N}]/u.test(next)) return true;
  if (widest < NARROWEST || ENDS_SENTENCE.test(line) || BEGINS_ANEW.test(next)) return false;
  if (/^\s?\p{Ll}/u.test(next)) return true;
  const first = /^\s?(?:\p{Script=Han}|\S{1,40})/u.exec(next)?.[0].trim() ?? '';
  return widthOf(line) + 1 + widthOf(first) > widest;
}

/** The line ends within a text at which a sentence goes on, as where a page was too narrow. */
function wrapsIn(text: string): Set<number> {
  const lines = text.split('\n');
  const wraps = new Set<number>();
  if (lines.length === 1) return wraps;
  const widest = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  let end = -1;
  for (let at = 0; at + 1 < lines.length; at++) {
    end += lines[at]!.length + 1;
    if (goesOn(lines[at]!, lines[at + 1]!, widest)) wraps.add(end);
  }
  return wraps;
}

/** The lines of a text, each with those in which it goes on. */
export function* lineGroups(text: string): Generator<Span> {
  const wraps = wrapsIn(text);
  let start = 0;
  for (let end = text.indexOf('\n'); ; end = text.indexOf('\n', end + 1)) {
    if (end >= 0 && wraps.has(end)) continue;
    const span = trimmed(text, { start, end: end < 0 ? text.length : end });
    if (span) yield span;
    if (end < 0) return;
    start = end + 1;
  }
}

export const withoutWraps = (text: string): string =>
  [...wrapsIn(text)].reduceRight((one, at) => joined(one.slice(0, at), one.slice(at + 1)), text);

/** Characters that stand beside others without a blank. */
const HAN = '[\\p{Script=Han}\\u3000-\\u30ff\\uff00-\\uffef]';
export const HAN_LAST = new RegExp(`${HAN}$`, 'u');
export const HAN_FIRST = new RegExp(`^${HAN}`, 'u');

/** Ends and beginnings of lines between which a word was cut, so that its hyphen goes. */
const WHOLE = [
  [/\p{Ll}[-\u2010]$/u, /^\p{Ll}/u],
  [/\p{Lu}{3}[-\u2010]$/u, /^\p{Lu}{3}/u],
  [/\u00ad$/, /^/],
] as const;

/** Two lines as one: Chinese without a blank, and a word that was cut whole again. */
export function joined(one: string, other: string): string {
  const [before, after] = [one.trimEnd(), other.trimStart()];
  if (CUT.test(before) && /^[\p{L}\p{N}]/u.test(after)) {
    if (JOINS.test(after)) return `${before} ${after}`;
    const hasHyphen =
      IN_COMPOUND.test(before) || (KEEPS_HYPHEN.test(before) && !ENDING.test(after));
    const isOne = !hasHyphen && WHOLE.some(([end, start]) => end.test(before) && start.test(after));
    return (isOne ? before.slice(0, -1) : before) + after;
  }
  return before + (HAN_LAST.test(before) && HAN_FIRST.test(after) ? '' : ' ') + after;
}
