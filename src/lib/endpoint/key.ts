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

/** A problem without the key, in whatever form a server has written it. */
export function problemWithout(error: unknown, key: string): unknown {
  if (!(error instanceof EndpointProblem)) return error;
  const values = Object.entries(error.values).map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutKey(value, key) : value,
  ]);
  return new EndpointProblem(error.code, Object.fromEntries(values));
}

/** So much of a key is a secret as well. */
const TELLING = 8;

/** Takes a text piece by piece, and returns what may be told of it: a tail that may begin the key waits for what follows. */
export function keyKeeper(key: string): { next(piece: string): string; rest(): string } {
  let held = '';
  return {
    next(piece: string): string {
      const text = withoutKey(held + piece, key);
      const told = text.length - beginningIn(text, key);
      held = text.slice(told);
      return text.slice(0, told);
    },
    /** What is held at the end. */
    rest: (): string => (held.length < TELLING ? held : '…'),
  };
}

/** Number of characters at the end of a text with which the key begins. */
function beginningIn(text: string, key: string): number {
  let n = Math.min(text.length, key.length - 1);
  while (n > 0 && !text.endsWith(key.slice(0, n))) n--;
  return Math.max(0, n);
}
