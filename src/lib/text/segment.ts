import { HAN, kindOf, unitsOf, UNSEEN, WORD } from './characters';
import { originCursor } from './origin';

/** A token and its position: `start` … `end` − 1 of the original text, in UTF-16 units. */
interface PlacedToken {
  token: string;
  start: number;
  end: number;
}

/** The form of a text that is compared: ３.５ → 3.5, ﬁ → fi, É → é, a word without the hyphens that nobody sees. */
export function fold(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFKC').toLowerCase();
}

/**
 * Splits a text into the tokens that are indexed and searched. No dictionary is needed, and Chinese and English may be
 * mixed.
 *
 *     Don't        → don, t
 *     QLoRA-4bit   → qlora, 4bit
 *     检索增强      → 检索, 索增, 增强
 *     用RAG答      → 用, rag, 答
 *
 * After folding, a run of letters and numbers is one token; a run of Han characters gives each pair of neighbours
 * (bigrams; Nie et al. 2000), or itself if it is a single one; everything else is a separator. That includes combining
 * marks that remain after folding: é is one letter however it was typed, but a Hindi word is split at its vowel signs,
 * in text and query alike.
 */
export function segment(text: string): string[] {
  const folded = fold(text);
  const tokens: string[] = [];
  eachToken(folded, (start, end) => tokens.push(folded.slice(start, end)));
  return tokens;
}

/** `segment` with the position of each token in the text. Han bigrams overlap. */
export function segmentWithOffsets(text: string): PlacedToken[] {
  const folded = fold(text);
  const placed: PlacedToken[] = [];
  eachPlace(text, folded, (start, end, from, to) =>
    placed.push({ token: folded.slice(from, to), start, end }),
  );
  return placed;
}

/** The start of each token of `text`, in ascending order. Uses little memory, even for a text of 20 MB. */
export function tokenStarts(text: string): number[] {
  const starts: number[] = [];
  eachPlace(text, fold(text), (start) => starts.push(start));
  return starts;
}

/** Visits the tokens of a folded text by their positions in it. */
export function eachToken(folded: string, visit: (start: number, end: number) => void): void {
  let at = 0;
  while (at < folded.length) {
    const kind = kindOf(folded.codePointAt(at)!);
    const end = runEnd(folded, at, kind);
    if (kind === WORD) visit(at, end);
    else if (kind === HAN) eachBigram(folded, at, end, visit);
    at = end;
  }
}

/** The end of the run of one kind that starts at `at`. */
function runEnd(folded: string, at: number, kind: number): number {
  let end = at;
  while (end < folded.length) {
    const code = folded.codePointAt(end)!;
    if (kindOf(code) !== kind) break;
    end += unitsOf(code);
  }
  return end;
}

function eachBigram(
  folded: string,
  start: number,
  end: number,
  visit: (start: number, end: number) => void,
): void {
  let first = start;
  let second = first + unitsOf(folded.codePointAt(first)!);
  if (second === end) visit(start, end);
  while (second < end) {
    const after = second + unitsOf(folded.codePointAt(second)!);
    visit(first, after);
    first = second;
    second = after;
  }
}

/** Visits the tokens with their positions in the text (`start`, `end`) and in its folded form (`from`, `to`). */
function eachPlace(
  text: string,
  folded: string,
  visit: (start: number, end: number, from: number, to: number) => void,
): void {
  const originOfStart = originCursor(text, folded);
  const originOfEnd = originCursor(text, folded);
  eachToken(folded, (from, to) => {
    visit(originOfStart(from).start, originOfEnd(to - 1).end, from, to);
  });
}
