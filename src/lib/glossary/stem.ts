/** Endings by which words of English change, the longest first. */
const ENDINGS =
  /(?:is(?:ations?|ing|ers?|ed|es?)|ations?|ating|ated|ates?|ings?|ity|ities|ions?|ies|ers?|ors?|als?|ed|es|(?<!s)s|[ey])$/;
/** Letters that a stem keeps at least: `uses` stays apart from `us`. */
const LEAST = 3;

/**
 * What a word of English, in small letters, shares with its other forms: `embeddings` and `embedding`;
 * `hallucinate` and `hallucinations`. Cruder than Porter's (1980), and for names alone: a stem may be no word, and
 * words may share one by chance. A word with other letters than a to z is its own stem.
 *
 *     stem('embeddings') → 'embed'      stem('tokenizers') → 'token'      stem('bass') → 'bass'
 */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const cut = word.replace(/iz(?=[aei])/g, 'is').replace(ENDINGS, '');
  if (cut.length < LEAST || cut === word) return word;
  return cut.replace(/([bdglmnprt])\1$/, '$1');
}

/** The stems of all words of a text that is in small letters. */
export const stems = (text: string): string => text.split(' ').map(stem).join(' ');
