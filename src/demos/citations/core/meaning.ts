import { areaUnderCurve } from '~/lib/evaluation/area-under-curve';
import { dot } from '~/lib/math/vector';
import { wordsOf, type PlainAnswer } from './answer';

/** The vector of a text; all have length 1. */
type VectorOf = (text: string) => ArrayLike<number>;

/** How near a sentence is to the passages of its answer, in cosines. */
export interface Nearness {
  answer: PlainAnswer;
  /** Its index in the answer. */
  sentence: number;
  /** The nearest passage that it cites; undefined if it cites none. */
  cited?: NearPassage | undefined;
  /** The nearest passage that it does not cite; undefined if it cites all. */
  other?: NearPassage | undefined;
}

interface NearPassage {
  /** Its index in the answer. */
  passage: number;
  cosine: number;
}

/** The texts that a model has to embed to judge answers by their nearness. */
export const textsOf = (answers: readonly PlainAnswer[]) => ({
  query: distinct(answers.flatMap(({ sentences }) => sentences.map(({ text }) => text))),
  passage: distinct(answers.flatMap(({ passages }) => passages.map(wordsOf))),
});

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Every sentence with the nearest passage that it cites, and the nearest of the others. */
export const nearnessOf = (
  answers: readonly PlainAnswer[],
  { query, passage }: Record<'query' | 'passage', VectorOf>,
): Nearness[] =>
  answers.flatMap((answer) =>
    answer.sentences.map(({ text, cites }, sentence) => {
      const own = query(text);
      const all = answer.passages
        .map((one, place) => ({ passage: place, cosine: dot(own, passage(wordsOf(one))) }))
        .sort((a, b) => b.cosine - a.cosine);
      const cited = all.find((one) => cites.includes(one.passage));
      return { answer, sentence, cited, other: all.find((one) => !cites.includes(one.passage)) };
    }),
  );

/**
 * The share of pairs of a supported and an unsupported sentence in which the supported one has the higher cosine; ties
 * count half, so that a guess has 0.5. Undefined without both kinds.
 */
export function pairsInOrder(
  supported: readonly number[],
  unsupported: readonly number[],
): number | undefined {
  const hasBoth = supported.length > 0 && unsupported.length > 0;
  return hasBoth ? areaUnderCurve(supported, unsupported) : undefined;
}
