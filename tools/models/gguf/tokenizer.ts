import { packVocabulary } from '~/lib/text/vocabularies/file';
import { bytesOfLetters } from '~/lib/text/vocabularies/packaged';
import { BrokenWeights } from '../source/safetensors';
import type { Gguf } from './reader';

/** Types of tokens in a file of llama.cpp. */
const MARK = 3;

/**
 * The vocabulary of a file, packed, and how many of its first tokens are marks.
 *
 * @throws BrokenWeights if its tokens are not in the order of marks, bytes and merges, by which texts are cut here
 */
export function tokenizerIn(file: Gguf): { vocabulary: Uint8Array<ArrayBuffer>; marks: number } {
  const tokens = file.texts('tokenizer.ggml.tokens');
  const types = file.numbers('tokenizer.ggml.token_type');
  const merges = file.texts('tokenizer.ggml.merges').map((pair) => pair.replace(' ', ''));
  const marks = types.findIndex((type) => type !== MARK);
  const first = tokens.length - merges.length;
  const isOrdered =
    types.slice(marks).every((type) => type !== MARK) &&
    tokens.slice(marks, first).every((token) => [...token].length === 1) &&
    merges.every((merged, at) => merged === tokens[first + at]);
  if (!isOrdered) throw new BrokenWeights('its tokens are not marks, bytes and merges in order');
  const spelled = tokens.map((token, at) => (at < marks ? token : bytesOfLetters(token)));
  return { vocabulary: packVocabulary(spelled), marks };
}
