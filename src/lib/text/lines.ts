import { trimmed, type Span } from './span';

/** A page is wider than its longest line if that is shorter, in letters; Han characters are twice as wide. */
export const NARROWEST = 20;

const ENDS_SENTENCE = /[.!?…。！？；：:;｡]["'”’»›)\]}」』）》】]*\s*$/;
const BEGINS_ANEW = /^(?:\s{2,}|\t|\u3000|[-*+•·] |\d{1,3}[.)、] ?|[#|>])/;

export const widthOf = (line: string): number =>
  line.trimEnd().length + (line.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/g)?.length ?? 0);

/** True if a line goes on in the next: that begins in lower case, or its first word had no room. */
export function goesOn(line: string, next: string, widest: number): boolean {
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

const HAN = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
const [HAN_LAST, HAN_FIRST] = [new RegExp(`${HAN}$`, 'u'), new RegExp(`^${HAN}`, 'u')];

/** Two lines as one: Chinese without a blank, and a word that was cut whole again. */
export function joined(one: string, other: string): string {
  const [before, after] = [one.trimEnd(), other.trimStart()];
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  return before + (HAN_LAST.test(before) && HAN_FIRST.test(after) ? '' : ' ') + after;
}
