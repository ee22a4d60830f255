import type { VocabularyName } from './names';

/**
 * The rules by which published tokenizers cut a text before they join bytes; no token crosses a cut. Each is that of
 * the tokenizer in JavaScript's notation: white space is Unicode's (JavaScript's `\s` has other members), and letters
 * of both cases are listed, with the long s that equals an s.
 *
 * Sources: GPT-2, cl100k, o200k: openai/tiktoken, tiktoken_ext/openai_public.py; Qwen3 and DeepSeek-V3: `pre_tokenizer`
 * of their tokenizer.json; SmolLM2: the kind `smollm` in llama.cpp, src/llama-vocab.cpp.
 */
const SPACE = String.raw`\p{White_Space}`;
const INK = String.raw`\P{White_Space}`;
const BREAKS = [String.raw`${SPACE}+(?!${INK})`, `${SPACE}+`];
const REST = `${SPACE}+$`;
const LINES = String.raw`${SPACE}*[\r\n]+`;
const SIGNS = String.raw` ?[^\p{White_Space}\p{L}\p{N}]+`;
const ENDINGS = `'(?:[sSſ]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD])`;
const UPPER = String.raw`\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}`;
const LOWER = String.raw`\p{Ll}\p{Lm}\p{Lo}\p{M}`;
const BEFORE_WORD = String.raw`[^\r\n\p{L}\p{N}]?`;

const oneOf = (...kinds: readonly string[]) => new RegExp(kinds.join('|'), 'gu');

const WORD = String.raw`${BEFORE_WORD}\p{L}+`;
const SIGNS_AND_LINES = String.raw`${SIGNS}[\r\n]*`;

const GPT2 = oneOf(
  "'(?:[sdmt]|ll|ve|re)",
  String.raw` ?\p{L}+`,
  String.raw` ?\p{N}+`,
  SIGNS,
  ...BREAKS,
);

/** The tokenizers whose cuts are known here: those that texts are counted by, and that of the model of this site. */
type CutName = VocabularyName | 'smollm2';

/** The cuts of each tokenizer, one after the other: the second cuts what the first has left between its finds. */
const CUTS: Readonly<Record<CutName, readonly RegExp[]>> = {
  gpt2: [GPT2],
  smollm2: [/\p{N}/gu, GPT2],
  cl100k: [oneOf(ENDINGS, WORD, String.raw`\p{N}{1,3}`, SIGNS_AND_LINES, REST, LINES, ...BREAKS)],
  o200k: [
    oneOf(
      `${BEFORE_WORD}[${UPPER}]*[${LOWER}]+(?:${ENDINGS})?`,
      `${BEFORE_WORD}[${UPPER}]+[${LOWER}]*(?:${ENDINGS})?`,
      String.raw`\p{N}{1,3}`,
      String.raw`${SIGNS}[\r\n/]*`,
      LINES,
      ...BREAKS,
    ),
  ],
  qwen3: [oneOf(ENDINGS, WORD, String.raw`\p{N}`, SIGNS_AND_LINES, LINES, ...BREAKS)],
  deepseek3: [
    /\p{N}{1,3}/gu,
    /[一-龥぀-ゟ゠-ヿ]+/gu,
    oneOf(
      String.raw`[!-\/:-@\[-\x60{-~][A-Za-z]+`,
      String.raw`[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+`,
      String.raw` ?[\p{P}\p{S}]+[\r\n]*`,
      LINES,
      ...BREAKS,
    ),
  ],
};

/**
 * The pieces of a text by the rules of a tokenizer; joined they are the text again.
 *
 *     o200k: "It’s 21:45。去白鹭岛" → "It’s" " " "21" ":" "45" "。" "去白鹭岛"
 */
export const piecesBy = (name: CutName, text: string): string[] =>
  CUTS[name].reduce<string[]>(
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
