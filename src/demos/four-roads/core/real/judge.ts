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

/** As `Mark`; `?` where an answer says a word for not knowing and nobody can tell that it means it. */
export type RealMark = Mark | '?';

/** What an answer says. */
export interface Read {
  /**
   * `u`: it says that it does not know, in a sentence of its own that it begins or ends with, and names no value. `?`: it
   * says so otherwise, as in "He is worn in an unknown person". `1`: it names the right value and no other of its kind.
   * `0`: all else. Where nobody told the value, `u` is right and there is no `1`.
   */
  mark: RealMark;
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
  const words = notKnowing.map(plain);
  if (words.some((one) => holdsWord(text, one))) {
    const saysSo = named.length === 0 && outerSentences(answer).some((one) => isOwn(one, words));
    return { mark: saysSo ? 'u' : '?', named };
  }
  return { mark: named.length === 1 && named[0] === value ? '1' : '0', named };
}

/** The first sentence and the last: one in between may repeat what the model was told to write. */
function outerSentences(answer: string): string[] {
  const said = answer.split(/[.!?。！？;；\n]+/).map(plain);
  const sentences = said.filter((one) => one !== '');
  return [sentences.at(0) ?? '', sentences.at(-1) ?? ''];
}

/** Words before the word for not knowing that leave it a sentence of its own. */
const LEAD =
  /^(?:(?:sorry|the answer is|the answer|answer|it is|it's|that is|i am|i'm|我|答案是|答案|这个) ?)+/;

/** A sentence that says nothing but that its writer does not know, or, of itself, what it does not know. */
function isOwn(sentence: string, notKnowing: readonly string[]): boolean {
  const bare = sentence.replace(LEAD, '');
  const ofItself = /^(?:sorry )?(?:i|we|i'm|i am|我)(?: |(?=\p{Script=Han}))/u.exec(sentence);
  const rest = ofItself ? sentence.slice(ofItself[0].length) : '';
  return notKnowing.some((words) => bare === words || sentence === words || rest.startsWith(words));
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
