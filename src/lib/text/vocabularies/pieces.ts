import type { VocabularyName } from './names';
import { cuts, parts } from './cuts.json';

/** The tokenizers whose cuts are known here: those that texts are counted by, and that of the model of this site. */
type CutName = VocabularyName | 'smollm2';

/**
 * The rules by which published tokenizers cut a text before they join bytes; no token crosses a cut. Each is that of
 * the tokenizer in JavaScript's notation: white space is Unicode's (JavaScript's `\s` has other members), and letters
 * of both cases are listed, with the long s that equals an s. A tokenizer's cuts follow one another: the second cuts what
 * the first has left between its finds. `<word>` is the part of that name.
 *
 * Sources: GPT-2, cl100k, o200k: openai/tiktoken, tiktoken_ext/openai_public.py; Qwen3 and DeepSeek-V3: `pre_tokenizer`
 * of their tokenizer.json; SmolLM2: the kind `smollm` in llama.cpp, src/llama-vocab.cpp.
 */
const CUTS: ReadonlyMap<string, readonly RegExp[]> = new Map(
  Object.entries(cuts).map(([name, rules]) => [
    name,
    rules.map((rule) => new RegExp(withParts(rule), 'gu')),
  ]),
);

function withParts(rule: string): string {
  return rule.replace(/<([a-z][\w ]+)>/g, (_, name: keyof typeof parts) => withParts(parts[name]));
}

/**
 * The pieces of a text by the rules of a tokenizer; joined they are the text again.
 *
 *     o200k: "It’s 21:45。去白鹭岛" → "It’s" " " "21" ":" "45" "。" "去白鹭岛"
 */
export const piecesBy = (name: CutName, text: string): string[] =>
  CUTS.get(name)!.reduce<string[]>(
    (pieces, cut) => pieces.flatMap((piece) => cutBy(cut, piece)),
    [text],
  );

function cutBy(cut: RegExp, text: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(cut)) {
    if (index > end) pieces.push(text.slice(end, index));
    pieces.push(found);
    end = index + found.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}
