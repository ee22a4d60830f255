import { pretrainingText, type World } from '~/lib/world';
import { nameIn } from './retrieve';

/** A question of the pre-training text, and the statement above it that answers it. */
export interface Pair {
  /** From the question marker to the answer marker. */
  asked: readonly number[];
  told: readonly number[];
}

const SEED = 4_242;

/**
 * The first `count` pairs in the pre-training text: a question, and the sentence of the note above it that contains its
 * town and its answer. The text has no new town, but all wordings.
 */
export function pretrainingPairs(world: World, count: number): Pair[] {
  const next = pretrainingText(world, SEED);
  const pairs: Pair[] = [];
  while (pairs.length < count) pairs.push(...pairsIn(world, next().tokens));
  return pairs.slice(0, count);
}

function pairsIn({ lexicon }: World, tokens: readonly number[]): Pair[] {
  const { markers, stop } = lexicon;
  const told = sentencesOf(noteIn(tokens, markers), stop);
  return tokens.flatMap((token, from): Pair[] => {
    if (token !== markers.question) return [];
    const answer = tokens.indexOf(markers.answer, from);
    const value = tokens.slice(answer + 1, tokens.indexOf(stop, answer));
    const asked = tokens.slice(from, answer + 1);
    const name = nameIn(lexicon, asked);
    const found = told.find((each) => value.length > 0 && holds(each, value) && holds(each, name));
    return found ? [{ asked, told: found }] : [];
  });
}

/** The tokens between the note's marker and the first question. */
function noteIn(tokens: readonly number[], { note, question }: { note: number; question: number }) {
  const from = tokens.indexOf(note);
  return from < 0 ? [] : tokens.slice(from + 1, tokens.indexOf(question));
}

function sentencesOf(tokens: readonly number[], stop: number): number[][] {
  const sentences: number[][] = [[]];
  for (const token of tokens) {
    sentences.at(-1)!.push(token);
    if (token === stop) sentences.push([]);
  }
  return sentences.filter(({ length }) => length > 1);
}

/** True if a text contains the tokens as one consecutive run. */
export const holds = (text: readonly number[], tokens: readonly number[]): boolean =>
  text.some((_, start) => tokens.every((token, i) => text[start + i] === token));

export const same = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((token, i) => token === other[i]);
