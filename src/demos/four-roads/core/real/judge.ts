import type { Mark } from '../outcome';

/** The texts that an answer is compared with. */
export interface Key {
  /** The right value; undefined if no document states it. */
  value?: string;
  /** All values that the answer might name. */
  options: readonly string[];
  /** Words that say that the writer does not know. */
  notKnowing: readonly string[];
}

/** As `Mark`; `?` if an answer contains a word for not knowing without clearly meaning it. */
export type RealMark = Mark | '?';

export interface Read {
  /**
   * `u`: its first or last sentence says only that it does not know, and it names no value. `?`: it contains a word for
   * not knowing otherwise, as in "He is worn in an unknown person". `1`: it names the right value and no other of its
   * kind. `0`: all else. If no document states the value, `u` is right and there is no `1`.
   */
  mark: RealMark;
  /** The values it names. */
  named: readonly string[];
}

/**
 * Reads an answer by searching it for the values that it might name, as whole words; case, width and punctuation do not
 * count. Other words around the value do no harm; naming two values of a kind does.
 *
 * @example readAnswer('The mayor is Tova.', { value: 'Tova', options: ['Tova', 'Maruk'], … }).mark → '1'
 */
export function readAnswer(answer: string, { value, options, notKnowing }: Key): Read {
  const text = plain(answer);
  const named = options.filter((option) => holdsWord(text, plain(option)));
  const words = notKnowing.map(plain);
  if (words.some((one) => holdsWord(text, one))) {
    const saysSo = named.length === 0 && outerSentences(answer).some((one) => isOwn(one, words));
    return { mark: saysSo ? 'u' : '?', named };
  }
  return { mark: named.length === 1 && named[0] === value ? '1' : '0', named };
}

/** The first and the last sentence: one in between may repeat the instructions. */
function outerSentences(answer: string): string[] {
  const said = answer.split(/[.!?。！？;；\n]+/).map(plain);
  const sentences = said.filter((one) => one !== '');
  return [sentences.at(0) ?? '', sentences.at(-1) ?? ''];
}

/** Words that may come before the word for not knowing in a sentence that says nothing else. */
const LEAD =
  /^(?:(?:sorry|the answer is|the answer|answer|it is|it's|that is|i am|i'm|我|答案是|答案|这个) ?)+/;

/**
 * True if a sentence says only that the writer does not know, or
 * says in the first person what the writer does not know.
 */
function isOwn(sentence: string, notKnowing: readonly string[]): boolean {
  const bare = sentence.replace(LEAD, '');
  const ofItself = /^(?:sorry )?(?:i|we|i'm|i am|我)(?: |(?=\p{Script=Han}))/u.exec(sentence);
  const rest = ofItself ? sentence.slice(ofItself[0].length) : '';
  return notKnowing.some((words) => bare === words || sentence === words || rest.startsWith(words));
}

/**
 * Text in lower case and half width, with every run of characters other than letters, digits and apostrophes replaced
 * by one space. Spaces between Han characters are removed.
 */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1')
    .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

/** True if the text contains a word: Latin words match as whole words, Han words anywhere. */
function holdsWord(text: string, word: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return text.includes(word);
  return ` ${text.replaceAll(/\p{Script=Han}/gu, ' ')} `.includes(` ${word} `);
}
