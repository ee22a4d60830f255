import { describe, expect, test } from 'vitest';
import type { WritingSettings, WrittenToken } from '~/lib/language-model/writing';
import { write, type Opened } from '~/workers/model/write';
import type { Call } from '~/workers/rpc';

const WRITING = { most: 64 };

const TEXTS = ['<end>', 'The', ' ferry', ' leaves', ' at', ' nine', '.'];
const END = 0;

function inOrder({ context = 100, slice = 4 } = {}) {
  const reads: number[][] = [];
  const opened: Opened = {
    idsOf: (prompt) => [...String(prompt)].map(() => 1),
    textOf: (ids) => ids.map((id) => TEXTS[id]).join(''),
    context,
    end: END,
    slice,
    open() {
      let next = 1;
      return {
        async read(ids) {
          reads.push([...ids]);
          const logits = new Float32Array(TEXTS.length);
          logits[next++ % TEXTS.length] = 1;
          return logits;
        },
      };
    },
  };
  return { opened, reads };
}

function calling() {
  const emitted: WrittenToken[] = [];
  const call = {
    signal: new AbortController().signal,
    progress: () => undefined,
    emit: (piece: unknown) => void emitted.push(...(piece as WrittenToken[])),
    pause: async () => undefined,
  } satisfies Call;
  return { call, emitted };
}

const written = (settings: Partial<WritingSettings>, prompt = 'abcdefgh', of = inOrder()) => {
  const { call, emitted } = calling();
  return write(
    of.opened,
    prompt,
    { ...WRITING, ...settings },
    { call, finished: () => false },
  ).then((answer) => ({ answer, emitted, reads: of.reads }));
};

describe('write', () => {
  test('reads a prompt in slices, then takes the likeliest token until the end mark', async () => {
    const of = inOrder({ slice: 8 });
    const { answer, emitted, reads } = await written({}, 'abcdefgh', of);
    expect(answer).toMatchObject({
      text: 'The ferry leaves at nine.',
      ended: 'mark',
      promptTokens: 8,
    });
    expect(emitted.map(({ text }) => text)).toEqual(TEXTS.slice(1));
    expect(reads.slice(1)).toEqual([[1], [2], [3], [4], [5], [6]]);
  });

  test('keeps the order of a prompt that takes several slices', async () => {
    const { reads } = await written({ most: 1 }, 'abcdef', inOrder({ slice: 4 }));
    expect(reads.map(({ length }) => length)).toEqual([4, 2]);
  });

  test('ends at the token limit, and at the end of the context', async () => {
    const slice = 8;
    const most = await written({ most: 2 }, 'a', inOrder({ slice }));
    expect(most.answer).toMatchObject({ text: 'The ferry', ended: 'length' });
    const full = await written({}, 'abcd', inOrder({ slice, context: 7 }));
    expect(full.answer).toMatchObject({ text: 'The ferry leaves', ended: 'length' });
  });

  test('refuses a prompt that fills the context before reading it', async () => {
    const of = inOrder({ context: 4 });
    await expect(written({}, 'abcd', of)).rejects.toMatchObject({ code: 'prompt-too-long' });
    expect(of.reads).toEqual([]);
  });

  test('returns the answer so far if the reader stops', async () => {
    const { opened } = inOrder({ slice: 8 });
    const { call } = calling();
    let asked = 0;
    const finished = () => ++asked > 3;
    const answer = await write(opened, 'a', WRITING, { call, finished });
    expect(answer).toMatchObject({ ended: 'stopped' });
    expect(answer.text).toMatch(/^The/);
  });
});
