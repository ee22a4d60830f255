import type { Slots } from './form/said';

/** What somebody new would be given to carry out a request: a sentence, a page to look up, examples to copy, or a tool. */
type Way = 'say' | 'page' | 'show' | 'tool';
type YesNo = 'yes' | 'no';

interface Answers {
  way: Way;
  /** Of a page: does every answer need it? Otherwise: is it in the prompt, and fails there? */
  second: YesNo;
  /** How soon it changes; `live`: by the hour. */
  often: 'rarely' | 'often' | 'live';
  /** Whether a program could check it; read only where it is asked. */
  check?: YesNo | undefined;
}

/** Where a request can be met: three times in the prompt, twice in the store, once in the weights, and by a schema or a tool around the model. */
type Place = 'say' | 'show' | 'always' | 'page' | 'fetch' | 'check' | 'weights' | 'tool';

/** The place to change for a request, the one that is easiest to take back. */
export function placeOf({ way, second, often, check }: Answers): Place {
  if (way === 'tool' || (way === 'page' && often === 'live')) return 'tool';
  if (way === 'page') return second === 'yes' ? 'always' : 'page';
  if (second === 'no') return way;
  if (check === 'yes') return 'check';
  if (way === 'say') return 'show';
  return often === 'rarely' ? 'weights' : 'fetch';
}

export const answer = (read: Answers): Slots => ({ kind: placeOf(read), keep: read.often });
