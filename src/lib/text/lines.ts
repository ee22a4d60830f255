import { groupsOf } from './groups';
import oneOf from './hyphens.json';
import { trimmed, type Span } from './span';

/** A page is wider than its longest line if that is shorter, in letters; Han characters are twice as wide. */
export const NARROWEST = 20;

const ENDS_SENTENCE = /[.!?…。！？；：:;｡]["'”’»›)\]}」』）》】]*\s*$/;
const BEGINS_ANEW = /^(?:\s{2,}|\t|\u3000|[-*+•·] |\d{1,3}[.)、] ?|[#|>])/;

/** A line that ends within a word. */
const CUT = /[\p{L}\p{N}][-\u2010\u00ad]\s*$/u;
/** First parts of words that keep their hyphen, unless an ending follows. */
const KEEPS_HYPHEN = new RegExp(`(?<!\\p{L})(?:${oneOf.firsts})[-\\u2010]$`, 'iu');
/** A part in the middle of a compound, as in state-of-the-art. */
const IN_COMPOUND = new RegExp(`[-\\u2010](?:${oneOf.middles})[-\\u2010]$`, 'i');
/** A hyphen before these stands for a part that follows later: first- and second-class, Ein- und Ausgang. */
const JOINS = new RegExp(`^(?:${oneOf.joining})\\s`);
const ENDING = new RegExp(`^(?:${oneOf.endings})`);

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

/** The lines of a text, each with those in which its sentence goes on, as where a page was too narrow. */
function wrapped(text: string): Iterable<string[]> {
  const lines = text.split('\n');
  const widest = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  return groupsOf(lines, (next, group) => goesOn(group.at(-1)!, next, widest));
}

export function* lineGroups(text: string): Generator<Span> {
  let end = -1;
  for (const lines of wrapped(text)) {
    const start = end + 1;
    end = start + lines.join('\n').length;
    const span = trimmed(text, { start, end });
    if (span) yield span;
  }
}

export const withoutWraps = (text: string): string =>
  Array.from(wrapped(text), (lines) => lines.reduce(joined)).join('\n');

/** Characters that stand beside others without a blank. */
const HAN = '[\\p{Script=Han}\\u3000-\\u30ff\\uff00-\\uffef]';
export const HAN_LAST: RegExp = new RegExp(`${HAN}$`, 'u');
export const HAN_FIRST: RegExp = new RegExp(`^${HAN}`, 'u');

/** Ends and beginnings of lines between which a word was cut, so that its hyphen goes. */
const WHOLE = [
  [/\p{Ll}[-\u2010]$/u, /^\p{Ll}/u],
  [/\p{Lu}{3}[-\u2010]$/u, /^\p{Lu}{3}/u],
  [/\u00ad$/, /^/],
] as const;

/** Two lines as one: Chinese without a blank, and a word that was cut whole again. */
export function joined(one: string, other: string): string {
  const before = one.trimEnd();
  const after = other.trimStart();
  if (CUT.test(before) && /^[\p{L}\p{N}]/u.test(after)) {
    if (JOINS.test(after)) return `${before} ${after}`;
    const hasHyphen =
      IN_COMPOUND.test(before) || (KEEPS_HYPHEN.test(before) && !ENDING.test(after));
    const isOne = !hasHyphen && WHOLE.some(([end, start]) => end.test(before) && start.test(after));
    return (isOne ? before.slice(0, -1) : before) + after;
  }
  return before + (HAN_LAST.test(before) && HAN_FIRST.test(after) ? '' : ' ') + after;
}
