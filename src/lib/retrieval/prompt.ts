/** How many characters of a script without Han make up one token, roughly. */
const CHARACTERS_A_TOKEN = 4;

/**
 * Estimates how many tokens a language model would count: one for each Han character, Kana or
 * Hangul syllable, one for every four other characters, white space included. A rule of thumb, not
 * any model's tokenizer: real counts are often 20 % higher or lower, and more for code and numbers.
 */
export function estimateTokens(text: string): number {
  const dense = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
  );
  const denseUnits = dense?.reduce((units, character) => units + character.length, 0) ?? 0;
  return (dense?.length ?? 0) + Math.ceil((text.length - denseUnits) / CHARACTERS_A_TOKEN);
}

interface PromptRequest {
  /** What the model is told to do with the passages. */
  instruction: string;
  /** In rank order. */
  passages: readonly string[];
  question: string;
  /** Tokens the whole prompt may take, by `estimateTokens`. */
  budget: number;
}

interface PromptPassage {
  /** The number it is cited by, from 1. */
  number: number;
  tokens: number;
  fits: boolean;
}

export interface AssembledPrompt {
  text: string;
  /** Of the whole text; above the budget only if instruction and question alone are. */
  tokens: number;
  budget: number;
  passages: PromptPassage[];
}

/**
 * Puts a prompt together: the instruction, the passages numbered for citation, the question.
 *
 *     Answer from the passages and cite them.
 *
 *     [1] The mill closed in 1931.
 *
 *     When did the mill close?
 *
 * Passages are taken in rank order until one does not fit; those behind it are left out as well,
 * even if they are short, so that what the model sees is always the top of the ranking.
 */
export function assemblePrompt({
  instruction,
  passages,
  question,
  budget,
}: PromptRequest): AssembledPrompt {
  const blocks = passages.map((passage, place) => `[${place + 1}] ${passage.trim()}`);
  const textWith = (count: number) =>
    [instruction.trim(), ...blocks.slice(0, count), question.trim()].filter(Boolean).join('\n\n');
  let taken = 0;
  while (taken < blocks.length && estimateTokens(textWith(taken + 1)) <= budget) taken++;
  const text = textWith(taken);
  return {
    text,
    tokens: estimateTokens(text),
    budget,
    passages: blocks.map((block, place) => ({
      number: place + 1,
      tokens: estimateTokens(block),
      fits: place < taken,
    })),
  };
}
