/** What somebody new would be given to carry out a request: a sentence, a page to look up, examples to copy, or a tool. */
export type Way = 'say' | 'page' | 'show' | 'tool';
type YesNo = 'yes' | 'no';

export interface Answers {
  way: Way;
  /** Of a page: does every answer need it? Otherwise: is it in the prompt, and fails there? */
  second: YesNo;
  /** How soon it changes; `live`: by the hour. */
  often: 'rarely' | 'often' | 'live';
  /** Whether a program could check it; read only where it is asked. */
  check: YesNo | '';
}

/** Where a request can be met: three times in the prompt, twice in the store, once in the weights, and by a schema or a tool around the model. */
export type Place = 'say' | 'show' | 'always' | 'page' | 'fetch' | 'check' | 'weights' | 'tool';

/** Whether what the prompt couldn’t bring about may be a program’s to check, before anybody trains. */
export const asksCheck = ({ way, second }: Readonly<Record<string, string>>): boolean =>
  second === 'yes' && (way === 'say' || way === 'show');

/** The place to change for a request, the one that is easiest to take back. */
export function placeOf({ way, second, often, check }: Answers): Place {
  if (way === 'tool' || (way === 'page' && often === 'live')) return 'tool';
  if (way === 'page') return second === 'yes' ? 'always' : 'page';
  if (second === 'no') return way;
  if (check === 'yes') return 'check';
  if (way === 'say') return 'show';
  return often === 'rarely' ? 'weights' : 'fetch';
}
