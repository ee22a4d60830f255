import { EndpointProblem } from './problems';

/** What a header may carry. */
const SIGNS = /^[\x21-\x7e]*$/;

/**
 * A key as it was typed, for the header of a request; '' for none.
 * @throws EndpointProblem `server-key-signs`, which does not repeat the key
 */
export function checkedKey(typed: string): string {
  const key = typed.trim();
  if (!SIGNS.test(key)) throw new EndpointProblem('server-key-signs');
  return key;
}

/** What a server has sent without the key, which some repeat in their errors. */
export const withoutKey = (text: string, key: string): string =>
  key === '' ? text : text.replaceAll(key, '…');
