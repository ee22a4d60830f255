import { fold } from '../text/segment';

const SHORTEST_STEM = 3;
const UNIT = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/**
 * A word of Latin letters without its ending, in British spelling: `tuned`, `tunes` and `tuning` give `tun`,
 * `quantization` and `quantisation` the same. Only good for comparing one word with another.
 */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const british = word.replace(/iz(?=(e|ed|er|es|ing|ation)s?$)/, 'is').replace(/vior/, 'viour');
  const singular = british.replace(/([^s])s$/, '$1');
  const bare = singular.replace(/(ing|ed|e)$/, '');
  return bare.length >= SHORTEST_STEM ? bare : singular;
}

/**
 * What names and questions are compared by: a Latin word or number is one unit, so is each Han character.
 *
 *     RAG和微调   → rag, 和, 微, 调
 *     fine-tuning → fine, tuning
 */
export function unitsIn(text: string): string[] {
  return fold(text).match(UNIT) ?? [];
}

/** Units as one key, in which `fine-tuning`, `finetune` and `fine tuned` are the same. */
export function keyOf(units: readonly string[]): string {
  const [last = '', ...before] = units.toReversed();
  const joined = before
    .toReversed()
    .map((unit) => unit.replace(/^([a-z]{3,}[^s])s$/, '$1'))
    .join('');
  return /[a-z]$/.test(joined) ? stem(joined + last) : joined + stem(last);
}
