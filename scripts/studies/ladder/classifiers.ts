import { fitLogistic, classChances, type SparseRow } from '../../../tools/math/logistic';
import type { Message } from '~/lib/ladder/messages';
import { openShipped } from '../../../tools/models/open-encoder';
import { rowOf } from '~/lib/embedding/vectors';
import { smoothIdf } from '~/lib/retrieval/weighting';

/** Turns texts into rows of features, one row a text, of a width. */
interface Features {
  width: number;
  rowsOf: (texts: readonly string[]) => SparseRow[];
}

/** Penalties tried; the strongest comes first and wins ties. */
const PENALTIES = [0.01, 0.001];
const STEPS = 300;
/** Messages in frames from here on are left out of training while a penalty is chosen. */
const FITTING_FRAMES = 6;

/** Words and pairs of neighbouring words, weighted by TF-IDF over the training messages and brought to length 1. */
export function wordFeatures(training: readonly string[]): Features {
  const counts = new Map<string, number>();
  for (const text of training)
    for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  const columns = new Map([...counts.keys()].map((term, at) => [term, at]));
  const idf = (term: string) => smoothIdf(training.length, counts.get(term)!);
  const rowsOf: Features['rowsOf'] = (texts) =>
    texts.map((text) => {
      const own = Map.groupBy(
        termsOf(text).filter((term) => columns.has(term)),
        (term) => term,
      );
      const weights = [...own].map(([term, all]) => [columns.get(term)!, all.length * idf(term)]);
      const length = Math.hypot(...weights.map(([, weight]) => weight!)) || 1;
      return {
        columns: weights.map(([column]) => column!),
        values: weights.map(([, weight]) => weight! / length),
      };
    });
  return { width: columns.size, rowsOf };
}

function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

/** Vectors of MiniLM. */
export async function meaningFeatures(texts: readonly string[]): Promise<Features> {
  const vectors = await (await openShipped('minilm')).embed(texts, 'query');
  const places = new Map(texts.map((text, at) => [text, at]));
  const columns = Array.from({ length: vectors.width }, (_, at) => at);
  const rowsOf: Features['rowsOf'] = (asked) =>
    asked.map((text) => ({ columns, values: [...rowOf(vectors, places.get(text)!)] }));
  return { width: vectors.width, rowsOf };
}

/**
 * Labels of messages by multinomial logistic regression on some features. The penalty is the one that sorts most messages of
 * frames that were left out, where there are such.
 */
export function classify(
  training: readonly Message[],
  asked: readonly Message[],
  features: Features,
): string[] {
  const fitting = training.filter(({ frame }) => frame < FITTING_FRAMES);
  const heldOut = training.filter(({ frame }) => frame >= FITTING_FRAMES);
  const rights = PENALTIES.map((penalty) => {
    const labels = labelled(fitting, heldOut, features, penalty);
    return heldOut.filter(({ label }, at) => label === labels[at]).length;
  });
  const penalty = PENALTIES[largestAt(rights)]!;
  return labelled(training, asked, features, penalty);
}

function labelled(
  training: readonly Message[],
  asked: readonly Message[],
  features: Features,
  penalty: number,
): string[] {
  if (training.length === 0) return asked.map(() => '');
  const labels = [...new Set(training.map(({ label }) => label))].sort();
  const classifier = fitLogistic(
    features.rowsOf(training.map(({ text }) => text)),
    training.map(({ label }) => labels.indexOf(label)),
    { features: features.width, classes: labels.length, penalty, steps: STEPS },
  );
  return features
    .rowsOf(asked.map(({ text }) => text))
    .map((row) => labels[largestAt(classChances(classifier, row))]!);
}

/** The place of the largest number, the first of several. */
export const largestAt = (numbers: readonly number[]): number =>
  numbers.indexOf(Math.max(...numbers));
