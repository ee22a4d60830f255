import { DECLINE } from './prompts';
import { isDeclined, placeOf } from './score';

/** How often each question was tried. */
export const TRIES = 5;

/** What a reply that says it doesn’t know tells. */
const DECLINED = 'I don’t know';

/**
 * What a reply tells: the first of some names in it, or that it doesn’t know.
 *
 * @returns undefined if it names none
 */
export function nameIn(reply: string, names: readonly string[]): string | undefined {
  const found = names
    .map((name) => ({ name, at: placeOf(reply, name) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at || other.name.length - one.name.length);
  return found[0]?.name ?? (isDeclined(reply) ? DECLINED : undefined);
}

/** What the most tries tell, and in how many of them. */
interface Agreed {
  /** The first try that tells it. */
  at: number;
  votes: number;
}

/**
 * What tries at one question agree on; of two with as many votes, what was told first.
 *
 * @param names what an answer may be, of which two replies that name the same agree
 * @returns undefined if no try names any
 * @example agreedOn(['It is Hare.', 'Fox', 'The Hare!'], ['Fox', 'Hare']) → { at: 0, votes: 2 }
 */
export function agreedOn(tries: readonly string[], names: readonly string[]): Agreed | undefined {
  const told = tries.map((reply) => nameIn(reply, names));
  const counted = told.map((one, at) => ({
    at,
    votes: one === undefined ? 0 : told.filter((other) => other === one).length,
  }));
  const [best] = counted.toSorted((one, other) => other.votes - one.votes || one.at - other.at);
  return best && best.votes > 0 ? best : undefined;
}

/**
 * What a program gives out that tries several times: the first try that tells what enough of them tell, or else that it
 * doesn’t know.
 *
 * @param agree how many have to; with 1 the first try is given as it is
 */
export function givenOut(
  tries: readonly string[],
  names: readonly string[],
  agree: number,
): string {
  if (agree === 1) return tries[0]!;
  const best = agreedOn(tries, names);
  return best && best.votes >= agree ? tries[best.at]! : DECLINE;
}
