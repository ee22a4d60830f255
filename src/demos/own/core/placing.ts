import type { Place } from '~/lib/own/questions';
import type { Block } from '~/lib/text/blocks';
import { once } from '~/lib/memo';
import { openCorpus, order } from '~/lib/retrieval/search';
import { segment } from '~/lib/text/segment';
import { sentences } from '~/lib/text/sentences';
import { whereaboutsIn } from '~/lib/text/whereabouts';

interface Sought {
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

/** Characters of a text whose sentences are compared. */
const MOST_CHARACTERS = 2_000_000;
const MOST_OCCURRENCES = 200;
/** Characters around an occurrence that are compared with the question. */
const AROUND = 240;
const ENDS = /[.!?。！？\n]/;

export function openPlacing(texts: readonly Sought[]) {
  const all = once(() =>
    texts.flatMap((of) => {
      const placeAt = whereaboutsIn(of);
      return [...sentences(of.text.slice(0, MOST_CHARACTERS))].map(({ start, end }): Near => {
        const { page, headings } = placeAt(start);
        const place = { source: of.name, start, end, words: of.text.slice(start, end) };
        return { place, page, heading: headings.at(-1) };
      });
    }),
  );
  const corpus = once(() => openCorpus(all().map(({ place }) => place.words)));

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
    /** The sentences that are most like the words, and half as much like the question; the nearest first. */
    nearest: (query: string, words: string, most: number): Near[] =>
      order(corpus(), [words, words, query].join(' '), { k: most }).map((at) => all()[at]!),
  };
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
