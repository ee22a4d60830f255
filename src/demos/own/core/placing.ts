import type { Place } from '~/demos/retriever/core/own-questions';
import type { Block } from '~/lib/text/blocks';
import { segment } from '~/lib/text/segment';
import { sentences } from '~/lib/text/sentences';
import { whereaboutsIn } from '~/lib/text/whereabouts';

export interface Sought {
  name: string;
  text: string;
  blocks?: readonly Block[] | undefined;
  pages?: readonly number[] | undefined;
}

export interface Near {
  place: Place & { words: string };
  page?: number | undefined;
  heading?: string | undefined;
}

interface Sentence {
  of: Sought;
  start: number;
  end: number;
  tokens: ReadonlySet<string>;
}

/** Characters of a text whose sentences are compared. */
const MOST_CHARACTERS = 2_000_000;
const MOST_OCCURRENCES = 200;
/** Characters around an occurrence that are compared with the question. */
const AROUND = 240;
const ENDS = /[.!?。！？\n]/;

export function openPlacing(texts: readonly Sought[]) {
  let all: readonly Sentence[] | undefined;
  let rarity: ReadonlyMap<string, number>;

  function sentencesOf(): readonly Sentence[] {
    if (all) return all;
    all = texts.flatMap((of) =>
      [...sentences(of.text.slice(0, MOST_CHARACTERS))].map(({ start, end }) => {
        return { of, start, end, tokens: new Set(segment(of.text.slice(start, end))) };
      }),
    );
    const counts = new Map<string, number>();
    for (const { tokens } of all)
      for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
    const n = all.length;
    rarity = new Map([...counts].map(([token, count]) => [token, Math.log(1 + n / count)]));
    return all;
  }

  /** The share of the rarity of some words that a sentence has. */
  function share(wanted: readonly string[], { tokens }: Sentence): number {
    let [had, sum] = [0, 0];
    for (const token of wanted) {
      const worth = rarity.get(token) ?? Math.log(1 + sentencesOf().length);
      sum += worth;
      if (tokens.has(token)) had += worth;
    }
    return sum === 0 ? 0 : had / sum;
  }

  return {
    /** The place of the words that fits the question best; undefined if no text has them. */
    placeOf(query: string, words: string, source: string): Place | undefined {
      const asked = new Set(segment(query));
      const found = texts
        .filter(({ name }) => isNamed(name, source))
        .flatMap(({ name, text }) => occurrences(text, words).map((at) => ({ name, text, ...at })))
        .slice(0, MOST_OCCURRENCES)
        .map(({ name, text, start, end }) => {
          const shared = (near: string) =>
            new Set(segment(near).filter((token) => asked.has(token))).size;
          const before = text.slice(Math.max(0, start - AROUND), start);
          const after = text.slice(end, end + AROUND);
          const inSentence = shared(before.split(ENDS).at(-1)! + after.split(ENDS)[0]!);
          const score = 2 * inSentence + shared(`${before} ${after}`);
          return { score, place: { source: name, start, end, words: text.slice(start, end) } };
        });
      return found.sort((a, b) => b.score - a.score)[0]?.place;
    },
    /** The sentences with most of the words, and of the question's; the nearest first. */
    nearest(query: string, words: string, most: number): Near[] {
      const [wanted, asked] = [words, query].map((text) => [...new Set(segment(text))]);
      return sentencesOf()
        .map((one) => ({ one, score: share(wanted!, one) + share(asked!, one) / 2 }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
        .map(({ one: { of, start, end } }) => nearAt(of, start, end));
    },
  };
}

function nearAt(of: Sought, start: number, end: number): Near {
  const { page, headings } = whereaboutsIn({
    text: of.text,
    ...(of.blocks && { blocks: of.blocks }),
    ...(of.pages && { pages: of.pages }),
  })(start);
  const place = { source: of.name, start, end, words: of.text.slice(start, end) };
  return { place, page, heading: headings.at(-1) };
}

/** A file may be named with its folder or without, and without its ending. */
const isNamed = (name: string, source: string): boolean => {
  const [one, other] = [name, source].map((path) => path.toLowerCase().replace(/^.*[\\/]/, ''));
  return source === '' || one === other || one!.replace(/\.[^.]+$/, '') === other;
};

/** Where words stand, whatever white space, case and quotation marks they have there. */
function occurrences(text: string, words: string): { start: number; end: number }[] {
  const pieces = words.trim().split(/\s+/).filter(Boolean);
  if (pieces.length === 0) return [];
  const pattern = pieces.map(patternOf).join('\\s+');
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ index, 0: found }) => {
    return { start: index, end: index + found.length };
  });
}

const patternOf = (piece: string): string =>
  piece
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['’‘]/g, "['’‘]")
    .replace(/["“”]/g, '["“”]');
