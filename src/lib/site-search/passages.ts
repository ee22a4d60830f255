import { hasHan } from '../glossary/names';
import { fold } from '../text/fold';
import { segment } from '../text/segment';
import { stem } from './units';

/** A search term: the stem of a word, or a run of Han characters with its pairs. */
interface Needle {
  readonly text: string;
  readonly pieces: readonly string[];
}

/** Passages with less than this share of the total weight of the words are left out. */
const LEAST_SHARE = 0.5;

/**
 * Makes a function that scans texts without an index: words match by their beginning, Han runs as a whole or by pairs
 * of characters. Rare words weigh more. Each passage found has its index, its score, and whether it contains all of them.
 */
export function passageScanner(texts: readonly string[]) {
  const folded = texts.map((text) => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`);
  const rarity = (piece: string) => {
    const holding = folded.filter((text) => text.includes(piece)).length;
    return Math.log(1 + folded.length / (1 + holding));
  };
  return (
    question: string,
  ): {
    place: number;
    score: number;
    whole: boolean;
  }[] => {
    const needles = needlesOf(question);
    const weights = new Map(needles.flatMap(({ pieces }) => pieces).map((p) => [p, rarity(p)]));
    const full = sum([...weights.values()]);
    return folded
      .map((text, place) => ({
        place,
        score: sum([...weights].map(([piece, weight]) => (text.includes(piece) ? weight : 0))),
        whole: needles.length > 0 && needles.every((needle) => text.includes(needle.text)),
      }))
      .filter(({ score, whole }) => whole || (full > 0 && score / full >= LEAST_SHARE))
      .sort((a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score);
  };
}

/** The search terms for a folded text, which has a space before each word. */
function needlesOf(question: string): Needle[] {
  const runs = fold(question).match(/\p{Script=Han}+|[^\s\p{Script=Han}]+/gu) ?? [];
  return runs.flatMap((run): Needle[] => {
    if (hasHan(run)) return [{ text: run, pieces: segment(run) }];
    return segment(run).map((word) => ({ text: ` ${stem(word)}`, pieces: [` ${stem(word)}`] }));
  });
}

/** The excerpt of a text around the first word of a question, `length` characters long, about two lines. */
export function excerpt(text: string, question: string, length: number): string {
  const lower = text.toLowerCase();
  const places = needlesOf(question)
    .flatMap(({ text: whole, pieces }) => [whole, ...pieces])
    .map((piece) => lower.indexOf(piece.trim()))
    .filter((place) => place >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const from = first < length / 2 ? 0 : wordStart(text, first - Math.floor(length / 4));
  const to = Math.min(text.length, from + length);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}

/** The next index at which a word can begin. */
function wordStart(text: string, at: number): number {
  if (hasHan(text.slice(at, at + 1))) return at;
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + 20 ? at : space + 1;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
