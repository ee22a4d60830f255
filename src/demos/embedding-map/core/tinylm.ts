import type { Scene } from './scene';
import { readWordMoments } from './word-moments';

/**
 * The words of the tiny model at one moment of its training, by the rows of its embedding table.
 *
 * @param bytes a file of word vectors
 * @param moment index of the moment, from 0
 * @throws a sentence if the file is damaged or has no such moment
 */
export function tinylmScene(bytes: Uint8Array, moment: number): Scene {
  const { language, words, width, moments } = readWordMoments(bytes);
  const kept = moments[moment];
  if (!kept)
    throw new RangeError(
      `There is no moment ${moment} in the word vectors; choose 0 to ${moments.length - 1}.`,
    );
  const points = words.map(({ text, kind }, at) => {
    return { id: `word-${at}`, label: text, text, language, part: kind };
  });
  return { points, vectors: { count: words.length, width, values: kept.values } };
}
