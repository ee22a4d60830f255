import { expect, test } from 'vitest';
import { askAll } from '~/demos/prompt/own/ask';
import { WRITING, type ModelPrompt, type WrittenAnswer } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';

const answer = (text: string): WrittenAnswer => ({
  text,
  tokens: [],
  ended: 'mark',
  firstAfter: 1,
  restTook: 0,
});

/** A writer that repeats what it is asked, and cannot take what is longer than nine characters. */
function echo(onWrite: () => void = () => undefined) {
  const asked: number[] = [];
  return {
    asked,
    async write(prompts: readonly ModelPrompt[]) {
      asked.push(prompts.length);
      onWrite();
      if (prompts.some((prompt) => prompt.length > 9)) throw new Problem('prompt-too-long');
      if (prompts.includes('broken')) throw new Problem('worker-died');
      return prompts.map((prompt) => answer(String(prompt)));
    },
  };
}

async function told(prompts: string[], writer: ReturnType<typeof echo>, stopsAt = Infinity) {
  const heard: [number, string][] = [];
  await askAll(writer, prompts, WRITING, {
    answered: (at, given) =>
      heard.push([at, 'failed' in given ? String(given.failed) : given.text]),
    isStopped: () => heard.length >= stopsAt,
  });
  return heard;
}

test('prompts are asked eight at a time, and each answer comes with its place', async () => {
  const prompts = Array.from({ length: 18 }, (_, i) => `p${i}`);
  const writer = echo();
  expect(await told(prompts, writer)).toEqual(prompts.map((text, i) => [i, text]));
  expect(writer.asked).toEqual([8, 8, 2]);
});

test('a prompt that does not fit is said at its place, and the others are answered', async () => {
  const heard = await told(['a', 'b', 'much too long', 'c'], echo());
  expect(heard).toEqual([
    [0, 'a'],
    [1, 'b'],
    [2, 'Problem: prompt-too-long'],
    [3, 'c'],
  ]);
});

test('what ends the model ends the run; what was answered before has been told', async () => {
  const heard: number[] = [];
  const prompts = [...Array.from({ length: 8 }, () => 'a'), 'broken', 'b'];
  const run = askAll(echo(), prompts, WRITING, {
    answered: (at) => heard.push(at),
    isStopped: () => false,
  });
  await expect(run).rejects.toMatchObject({ code: 'worker-died' });
  expect(heard).toHaveLength(8);
});

test('nothing more is asked once the reader has stopped', async () => {
  const writer = echo();
  const prompts = Array.from({ length: 30 }, () => 'a');
  expect(await told(prompts, writer, 3)).toHaveLength(8);
  expect(writer.asked).toEqual([8]);
});
