/** What somebody new would be given to carry out a request: a sentence, a page to look up, examples to copy, or a tool. */
export type Way = 'say' | 'page' | 'show' | 'tool';

/** Where a request can be met: three times in the prompt, twice in the store, once in the weights, or around the model. */
export const PLACES = ['say', 'show', 'always', 'page', 'fetch', 'weights', 'tool'] as const;
export type Place = (typeof PLACES)[number];

/**
 * The place to change for a request, the one that is easiest to take back.
 *
 * @param second of a page: does every answer need it? Otherwise: is it in the prompt, and fails there?
 */
export function placeOf(way: Way, second: 'yes' | 'no', often: 'rarely' | 'often'): Place {
  if (way === 'tool') return 'tool';
  if (way === 'page') return second === 'yes' ? 'always' : 'page';
  if (second === 'no') return way;
  if (way === 'say') return 'show';
  return often === 'often' ? 'fetch' : 'weights';
}
