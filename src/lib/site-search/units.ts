import { fold } from '../text/fold';

const SHORTEST_STEM = 3;
const UNIT = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/**
 * A Latin word without its ending, in British spelling: `tuned`, `tunes` and `tuning` give `tun`; `quantization` and
 * `quantisation` give the same. Only useful for comparing words.
 */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const british = word.replace(/iz(?=(e|ed|er|es|ing|ation)s?$)/, 'is').replace(/vior/, 'viour');
  const singular = british.replace(/([^s])s$/, '$1');
  const bare = singular.replace(/(ing|ed|e)$/, '');
  return bare.length >= SHORTEST_STEM ? bare : singular;
}

/**
 * The units by which names and questions are compared: Latin words, numbers and single Han characters.
 *
 *     RAG和微调   → rag, 和, 微, 调
 *     fine-tuning → fine, tuning
 */
export function unitsIn(text: string): string[] {
  return fold(text).match(UNIT) ?? [];
}

/** Units as one key, which is the same for `fine-tuning`, `finetune` and `fine tuned`. */
export function keyOf(units: readonly string[]): string {
  const [last = '', ...before] = units.toReversed();
  const joined = before
    .toReversed()
    .map((unit) => unit.replace(/^([a-z]{3,}[^s])s$/, '$1'))
    .join('');
  return /[a-z]$/.test(joined) ? stem(joined + last) : joined + stem(last);
}
