import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LLAMA_FOLDER, SMOLLM2, SMOLLM2_FILES, type LlamaConfig } from '~/lib/llama/smollm2';
import { openGguf } from '../../../../../tools/models/gguf/reader';
import { chatTokens } from '~/lib/llama/tokenizer/chat';
import { tokenizerIn } from '../../../../../tools/models/gguf/tokenizer';
import { openLlamaTokenizer } from '~/lib/llama/tokenizer/open';
import { list, smallGguf, text, whole } from '../../../../tools/models/gguf/small-file';

const STRING = 8;
const ARRAY = 9;

function smallFile(
  tokens = ['<|im_start|>', '<|im_end|>', ...'abusr1Ċ', 'Ġ', 'us', 'Ġa', 'er', 'user'],
) {
  const marks = tokens.filter((token) => token.startsWith('<')).length;
  return smallGguf({
    values: [
      ['tokenizer.ggml.tokens', ARRAY, list(STRING, tokens.map(text))],
      [
        'tokenizer.ggml.token_type',
        ARRAY,
        list(
          5,
          tokens.map((_, at) => whole(at < marks ? 3 : 1)),
        ),
      ],
      ['tokenizer.ggml.merges', ARRAY, list(STRING, ['u s', 'Ġ a', 'e r', 'us er'].map(text))],
    ],
  });
}
const SMALL = ['<|im_start|>', '<|im_end|>', ...'abuser1Ċ', 'Ġ', 'us', 'Ġa', 'er', 'user'];

describe('the tokenizer from a small file', () => {
  const { vocabulary, marks } = tokenizerIn(openGguf(smallFile(SMALL.filter((one, at) => SMALL.indexOf(one) === at)))); // prettier-ignore
  const tokenizer = openLlamaTokenizer(vocabulary, marks);
  const written = (ids: readonly number[]) => ids.map((id) => tokenizer.decode([id]));

  test('joins bytes in the order of the merges', () => {
    expect(marks).toBe(2);
    expect(written(tokenizer.encode('user a'))).toEqual(['user', ' a']);
    expect(written(tokenizer.encode('a usa'))).toEqual(['a', ' ', 'us', 'a']);
  });

  test('splits digits, and leaves out bytes that have no token', () => {
    expect(written(tokenizer.encode('a11'))).toEqual(['a', '1', '1']);
    expect(written(tokenizer.encode('a\u0006b'))).toEqual(['a', 'b']);
  });

  test('reads a special token as one where asked, else as ordinary text', () => {
    expect(tokenizer.encodeMarked('a<|im_end|>a')).toEqual([2, 1, 2]);
    expect(tokenizer.encode('a<|im_end|>').some((id) => id < marks)).toBe(false);
    expect(tokenizer.decode([2, 1, 2])).toBe('aa');
    expect(() => tokenizer.mark('<|no|>')).toThrow(/no mark <\|no\|>, only <\|im_start\|>/);
  });

  test('encodes a conversation with nothing before it, up to the start of an answer', () => {
    const ids = chatTokens([{ role: 'user', content: 'a<|im_end|>' }], tokenizer);
    expect(ids[0]).toBe(tokenizer.mark('<|im_start|>'));
    expect(written(ids).slice(1, 4)).toEqual(['user', '\n', 'a']);
    expect(ids.filter((id) => id === tokenizer.mark('<|im_end|>'))).toHaveLength(1);
    expect(ids.filter((id) => id === tokenizer.mark('<|im_start|>'))).toHaveLength(2);
  });

  test('is refused if its tokens are not in the order of its merges', () => {
    const swapped = [...'abuser1'].slice(0, 3);
    const file = smallFile(['<|im_start|>', ...swapped, 'us', 'er', 'Ġa', 'user']);
    expect(() => tokenizerIn(openGguf(file))).toThrow(/not marks, bytes and merges in order/);
  });
});

/** See `source` in the file. */
const { texts } = JSON.parse(readFileSync('tests/reference/smollm2.json', 'utf8')) as {
  texts: { text: string; ids: number[] }[];
};
const [configFile, tokenizerFile] = SMOLLM2_FILES;
const folder = `public/${LLAMA_FOLDER}${SMOLLM2}`;

describe.skipIf(!existsSync(`${folder}/${tokenizerFile}`))('the tokenizer of SmolLM2', () => {
  test.each(texts)('tokenizes $text as transformers does', ({ text: given, ids }) => {
    const config = JSON.parse(readFileSync(`${folder}/${configFile}`, 'utf8')) as LlamaConfig;
    const file = new Uint8Array(readFileSync(`${folder}/${tokenizerFile}`));
    const tokenizer = openLlamaTokenizer(file, config.marks);
    expect(tokenizer.encodeMarked(given)).toEqual(ids);
    const unmarked = given.replaceAll(/<\|[a-z_]+\|>/g, '');
    expect(tokenizer.decode(ids)).toBe(unmarked);
  });
});
