import { globSync, readFileSync, statSync } from 'node:fs';
import { PreTrainedTokenizer } from '@xenova/transformers';
import { openPackedE5 } from './source/packed-e5';
import { unigramTokenizer } from './source/unigram-file';

/** A word that the smaller vocabulary cuts otherwise than the whole one. */
interface Changed {
  word: string;
  whole: readonly string[];
  remaining: readonly string[];
}

/** Passages of a study, results of runs and code of the kit, which no encoder reads. */
const UNSHOWN = ['content/out-of-sample/second', 'content/runs', 'content/kit'];

/** All different words of the site's texts. No piece has a space inside, so a text falls apart into its words. */
export function wordsOfContent(): string[] {
  const files = globSync('content/**/*').filter(
    (path) => !UNSHOWN.some((folder) => path.startsWith(folder)) && statSync(path).isFile(),
  );
  const words = new Set(files.flatMap((path) => readFileSync(path, 'utf8').split(/\s+/)));
  return [...words].filter(Boolean).sort();
}

/** The tokenizer of the whole vocabulary, from the package's weights. */
export function wholeTokenizer(weights: Uint8Array): PreTrainedTokenizer {
  const { pieces, scores } = openPackedE5(weights);
  const all = pieces.map((piece, at) => ({ piece, score: scores[at]! }));
  return new PreTrainedTokenizer(unigramTokenizer(all), {
    tokenizer_class: 'XLMRobertaTokenizer',
    unk_token: '<unk>',
  });
}

/** The words that two tokenizers of the same family cut into different pieces. */
export const cutOtherwise = (
  words: readonly string[],
  whole: PreTrainedTokenizer,
  small: PreTrainedTokenizer,
): Changed[] =>
  words
    .map((word) => ({ word, whole: whole.tokenize(word), remaining: small.tokenize(word) }))
    .filter(({ whole: one, remaining: other }) => one.join(' ') !== other.join(' '));
