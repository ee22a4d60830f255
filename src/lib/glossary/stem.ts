/** Inflectional endings of English words, the longest first. */
const ENDINGS =
  /(?:is(?:ations?|ing|ers?|ed|es?)|ations?|ating|ated|ates?|ings?|ity|ities|ions?|ies|ers?|ors?|als?|ed|es|(?<!s)s|[ey])$/;
/** Fewest letters of a stem, so that `uses` stays different from `us`. */
const LEAST = 3;

/**
 * The common part of an English word's forms, such as `embeddings` and `embedding`, or `hallucinate` and
 * `hallucinations`. Takes lower case. Cruder than Porter's stemmer (1980), and only meant for names: a stem may not be
 * a word, and unrelated words may share one. A word with letters other than a to z is its own stem.
 *
 *     stem('embeddings') → 'embed'      stem('tokenizers') → 'token'      stem('bass') → 'bass'
 */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const cut = word.replace(/iz(?=[aei])/g, 'is').replace(ENDINGS, '');
  if (cut.length < LEAST || cut === word) return word;
  return cut.replace(/([bdglmnprt])\1$/, '$1');
}

export const stems = (text: string): string => text.split(' ').map(stem).join(' ');
