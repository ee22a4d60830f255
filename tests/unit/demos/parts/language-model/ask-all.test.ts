import { expect, test } from 'vitest';
import { askAll } from '~/demos/parts/language-model/ask-all';
import type { ModelPrompt, WrittenAnswer } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';

const WRITING = { most: 64 };

const answer = (text: string): WrittenAnswer => ({
  text,
  tokens: [],
  ended: 'mark',
  firstAfter: 1,
  restTook: 0,
});

/** Repeats what it is asked. Above nine characters, one in the tab names the length, a server refuses. */
function echo(at: 'tab' | 'server' = 'tab') {
  const asked: ModelPrompt[] = [];
  return {
    asked,
    async write([prompt]: readonly [ModelPrompt]): Promise<[WrittenAnswer]> {
      asked.push(prompt);
      if (prompt.length > 9) throw new Problem(at === 'tab' ? 'prompt-too-long' : 'server-refused');
      if (prompt === 'broken') throw new Problem('worker-died');
      return [answer(String(prompt))];
    },
  };
}

async function told(prompts: string[], writer: ReturnType<typeof echo>, stopsAt = Infinity) {
  const heard: [number, string][] = [];
  const asking = {
    answered: (at: number, given: WrittenAnswer | { failed: unknown }) =>
      heard.push([at, 'failed' in given ? String(given.failed) : given.text]),
    isStopped: () => heard.length >= stopsAt,
  };
  await askAll(writer, prompts, WRITING, asking);
  return heard;
}

test('askAll sends one prompt at a time and reports each answer with its index', async () => {
  const prompts = ['a', 'b', 'c'];
  const writer = echo();
  expect(await told(prompts, writer)).toEqual(prompts.map((text, i) => [i, text]));
  expect(writer.asked).toEqual(prompts);
});

test('askAll reports a prompt that does not fit at its index and answers the others', async () => {
  const heard = await told(['a', 'b', 'much too long', 'c'], echo());
  expect(heard).toEqual([
    [0, 'a'],
    [1, 'b'],
    [2, 'Problem: prompt-too-long'],
    [3, 'c'],
  ]);
});

test('askAll stops when the model fails, after reporting the earlier answers', async () => {
  const heard: number[] = [];
  const prompts = [...Array.from({ length: 8 }, () => 'a'), 'broken', 'b'];
  const asking = { answered: (at: number) => heard.push(at), isStopped: () => false };
  const run = askAll(echo(), prompts, WRITING, asking);
  await expect(run).rejects.toMatchObject({ code: 'worker-died' });
  expect(heard).toHaveLength(8);
});

test('askAll sends nothing more once the reader has stopped', async () => {
  const writer = echo();
  const prompts = Array.from({ length: 30 }, () => 'a');
  expect(await told(prompts, writer, 3)).toHaveLength(3);
  expect(writer.asked).toHaveLength(3);
});

test('askAll stops asking a server that refuses three prompts in a row', async () => {
  const writer = echo('server');
  const prompts = ['a', ...Array.from({ length: 5 }, () => 'much too long')];
  await expect(told(prompts, writer)).rejects.toMatchObject({ code: 'server-refused' });
  expect(writer.asked).toHaveLength(4);
});
