import { HAN, kindOf, unitsOf, UNSPACED, WORD } from './characters';
import { fold } from './fold';
import { originCursor, spanCursor } from './origin';
import type { Span } from './span';

/**
 * Splits a text into the tokens that are indexed and searched. Chinese and English may be mixed, and need no dictionary.
 *
 *     Don't        → don, t
 *     QLoRA-4bit   → qlora, 4bit
 *     检索增强      → 检索, 索增, 增强
 *     用RAG答      → 用, rag, 答
 *     C# and C++   → c#, and, c++
 *     このラーメン   → この, ラーメン
 *
 * After folding, a run of letters and numbers is one token; a run of Han characters gives each pair of neighbours
 * (bigrams; Nie et al. 2000), or itself if it is a single one; kana, Thai, Lao, Khmer and Burmese are cut where the
 * browser's own dictionary has words (`Intl.Segmenter`); everything else is a separator. That includes combining
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
export function segmentWithOffsets(text: string): (Span & { token: string })[] {
  const folded = fold(text);
  const placed: ReturnType<typeof segmentWithOffsets> = [];
  const original = spanCursor(text, folded);
  eachToken(folded, (start, end) =>
    placed.push({ token: folded.slice(start, end), ...original({ start, end }) }),
  );
  return placed;
}

/** The start of each token of `text`, in ascending order. Uses little memory, even for a text of 20 MB. */
export function tokenStarts(text: string): number[] {
  const starts: number[] = [];
  const folded = fold(text);
  const original = originCursor(text, folded);
  eachToken(folded, (start) => starts.push(original(start).start));
  return starts;
}

/** Visits the tokens of a folded text by their positions in it. */
export function eachToken(folded: string, visit: (start: number, end: number) => void): void {
  let at = 0;
  while (at < folded.length) {
    const kind = kindOf(folded.codePointAt(at)!);
    let end = runEnd(folded, at, kind);
    if (kind === WORD) {
      end += signsAt(folded, end);
      visit(at, end);
    }
    if (kind === HAN) eachBigram(folded, at, end, visit);
    if (kind === UNSPACED)
      for (const { start, end: to } of wordsOf(folded.slice(at, end))) visit(at + start, at + to);
    at = end;
  }
}

let dictionary: Intl.Segmenter | undefined;

/** A dictionary is given no more of a run at once, so that a long one takes little memory. */
const STRETCH = 4_096;

/** The words of a run without blanks. */
export function* wordsOf(run: string): Generator<Span> {
  dictionary ??= new Intl.Segmenter('ja', { granularity: 'word' });
  for (let from = 0; from < run.length; from += STRETCH)
    for (const { index, segment: word } of dictionary.segment(run.slice(from, from + STRETCH)))
      yield { start: from + index, end: from + index + word.length };
}

/** The signs that end the name of a language or a note: C#, F#, C++, but not those between words or figures. */
const SIGNS = /(?<=\p{L})(?:#|\+\+)(?![\p{L}\p{N}#+])/uy;

function signsAt(folded: string, at: number): number {
  const sign = folded[at];
  if (sign !== '#' && sign !== '+') return 0;
  SIGNS.lastIndex = at;
  return SIGNS.exec(folded)?.[0].length ?? 0;
}

/** The end of the run of one kind that starts at `at`. */
export function runEnd(folded: string, at: number, kind: number): number {
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
