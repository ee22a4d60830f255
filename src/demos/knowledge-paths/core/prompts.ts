import { question, relationOf, statement, townOf, type Lexicon } from '~/lib/world';
import type { PathQuestion } from './scenario';
import type { Source } from './settings';

/** The parts of a prompt. */
interface PathPrompt {
  /** Sentences found by the search, best first, then the prompt's own statement. */
  retrieved: number[][];
  said: number[];
  asked: number[];
}

const tell = (lexicon: Lexicon, { cell, form }: PathQuestion, value: number): number[] =>
  statement(lexicon, townOf(cell), relationOf(cell), value, form % 2);

/** The sentences of the outside base, one per fact. */
export const baseOf = (lexicon: Lexicon, questions: readonly PathQuestion[]): number[][] =>
  questions.flatMap((each) =>
    each.told.base === undefined ? [] : [tell(lexicon, each, each.told.base)],
  );

/**
 * Searches by words: the `k` sentences that share most tokens with the question, the earlier among equals. There is
 * always a best one, whether or not it answers.
 */
export function found(base: readonly number[][], asked: readonly number[], k: number): number[][] {
  const wanted = new Set(asked);
  const shared = (sentence: readonly number[]) =>
    sentence.filter((token) => wanted.has(token)).length;
  const order = base.map((_, i) => i).sort((a, b) => shared(base[b]!) - shared(base[a]!) || a - b);
  return order.slice(0, k).map((i) => base[i]!);
}

/** The prompt of a question, with the text added by the active sources. */
export function promptOf(
  lexicon: Lexicon,
  each: PathQuestion,
  base: readonly number[][],
  sources: readonly Source[],
  k: number,
): PathPrompt {
  const asked = question(lexicon, townOf(each.cell), relationOf(each.cell), each.form);
  const says = sources.includes('said') && each.told.prompt !== undefined;
  return {
    retrieved: sources.includes('retrieved') ? found(base, asked, k) : [],
    said: says ? tell(lexicon, each, each.told.prompt!) : [],
    asked,
  };
}

/** The whole prompt as tokens: a note if there are sentences, the prompt's own statement last. */
export function tokensOf({ start, markers }: Lexicon, prompt: PathPrompt): number[] {
  const told = [...prompt.retrieved.flat(), ...prompt.said];
  return [start, ...(told.length > 0 ? [markers.note, ...told] : []), ...prompt.asked];
}
