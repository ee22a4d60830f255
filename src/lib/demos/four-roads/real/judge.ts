import type { Mark } from '../outcome';

/** By what an answer is read. */
export interface Key {
  /** The right value; undefined where nobody told it. */
  value?: string;
  /** All values that the answer might name. */
  options: readonly string[];
  /** Texts that say that the writer does not know. */
  notKnowing: readonly string[];
}

/** What an answer says. */
export interface Read {
  /**
   * `u`: it says that it does not know, whatever else it says. `1`: it names the right value and no other of
   * its kind. `0`: all else. Where nobody told the value, `u` is right and there is no `1`.
   */
  mark: Mark;
  /** The values it names. */
  named: readonly string[];
}

/**
 * Reads an answer by the list of values that it might name, as whole words; case, width and punctuation do not
 * count. A sentence around the value does no harm, two values of a kind do.
 *
 * @example readAnswer('The mayor is Tova.', { value: 'Tova', options: ['Tova', 'Maruk'], … }).mark → '1'
 */
export function readAnswer(answer: string, { value, options, notKnowing }: Key): Read {
  const text = plain(answer);
  const named = options.filter((option) => holdsWord(text, plain(option)));
  if (notKnowing.some((words) => holdsWord(text, plain(words)))) return { mark: 'u', named };
  return { mark: named.length === 1 && named[0] === value ? '1' : '0', named };
}

/** Lower case and narrow, every run of other than letters, digits and apostrophes one blank; Han stand by themselves. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1')
    .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

/** Latin words end where letters end; Han words end anywhere. */
function holdsWord(text: string, word: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return text.includes(word);
  return ` ${text.replaceAll(/\p{Script=Han}/gu, ' ')} `.includes(` ${word} `);
}
