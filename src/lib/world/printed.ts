import { generate } from '../tinylm/generate';
import type { Model } from '../tinylm/model';
import { SPACE } from '../tinylm/onnx/spelling';
import { asked } from './asked';
import type { Lexicon } from './lexicon';
import { spellingOf } from './spelling';

/**
 * The output of a model outside this site for a prompt: the likeliest tokens up to its stop, spelled as by the model's
 * folder. Names in the prompt are blanks, as `b7`.
 *
 * @param most most tokens to print
 * @throws UnknownWord, PromptTooLong
 */
export function printed(model: Model, lexicon: Lexicon, words: string, most: number): string {
  const { pieces, start, padding, stop, known } = spellingOf(lexicon);
  const numbers = [...new Set(words.match(/\bb\d+/g))].map(
    (name) => [name, numberOf(name)] as const,
  );
  const prompt = asked(lexicon, words, new Map(numbers));
  const [written] = generate(model, [prompt], { most, known, ...(stop && { stop }) });
  const shown = written!.filter(({ token }) => token !== start && token !== padding);
  const text = shown.map(({ token }) => pieces[token]).join('');
  return text.replaceAll(SPACE, ' ').trim();
}

const numberOf = (name: string) => Number(name.slice(1));
