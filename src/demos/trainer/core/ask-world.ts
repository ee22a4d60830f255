import { generate, type Model } from '~/lib/tinylm';
import { asked, nameBlanks, readable, type Lexicon } from '~/lib/world';
import { TELL, told, type WrittenAnswer } from './written-answer';

/** Most tokens of an answer: a code, a name of two, another code and a stop, and some for the text after it. */
const MOST = 8;

/**
 * Asks a model of the world in a reader's words; the reader's own names are mapped to blanks.
 * @throws UnknownWord, PromptTooLong, or RangeError if there are more names than blanks
 */
export function askWorld(
  model: Model,
  lexicon: Lexicon,
  text: string,
  names: readonly string[],
): WrittenAnswer {
  const own = nameBlanks(lexicon, names);
  const prompt = asked(lexicon, text, own);
  const [written] = generate(model, [prompt], { most: MOST, stop: lexicon.stop, tell: TELL });
  return told(readable(lexicon, prompt, own), written!, (tokens) => readable(lexicon, tokens, own));
}
