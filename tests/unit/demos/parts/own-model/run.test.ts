import { describe, expect, test } from 'vitest';
import { answerAll, askedCount, type OwnRun } from '~/demos/parts/own-model/run';
import type { ModelPrompt, WrittenAnswer } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';

const WRITING = { most: 64 };

const about = { at: 'server', name: 'm', id: 'm' } as const;
const tasks = ['one', 'two', 'three', 'four'].map((question) => {
  return { task: 'facts', road: 'fact', question, prompt: question } as const;
});
const ASKED = { asked: ['facts'], exams: {}, tasks, settings: WRITING } as const;

/** A server that answers so many prompts and then dies, and the prompts that it got. */
function server(lives: number) {
  const got: ModelPrompt[] = [];
  const write = async ([prompt]: readonly [ModelPrompt]): Promise<[WrittenAnswer]> => {
    if (got.length === lives) throw new Problem('server-cut');
    got.push(prompt);
    const text = `to ${String(prompt)}`;
    return [{ text, tokens: [], ended: 'mark', firstAfter: 1, restTook: 0 }];
  };
  return { got, writer: { about, write } };
}

async function asked(lives: number, before?: OwnRun, changes = {}) {
  const { got, writer } = server(lives);
  const runs: OwnRun[] = [];
  const isStopped = () => false;
  const changed = (run: OwnRun) => runs.push(run);
  const following = { why: String, changed, isStopped, before };
  await answerAll(writer, { ...ASKED, ...changes }, following).catch(() => undefined);
  return { got, runs, last: runs.at(-1)! };
}

describe('an interrupted run', () => {
  test('continues with the unanswered questions', async () => {
    const { last: died } = await asked(3);
    expect(died.done).toHaveLength(3);
    const { got, runs, last } = await asked(9, died);
    expect(got).toEqual(['four']);
    expect(runs[0]!.now?.question).toBe('four');
    expect(askedCount(runs[0]!)).toBe(3);
    expect(last.done.map(({ written }) => written.text)).toEqual([
      'to one',
      'to two',
      'to three',
      'to four',
    ]);
    expect(last.took).toBeGreaterThanOrEqual(died.took);
  });

  test('starts over if it was complete, or if the model, settings or questions changed', async () => {
    const { last: died } = await asked(3);
    const { last: whole } = await asked(9);
    const askedAfter = async (before: OwnRun, changes = {}) =>
      (await asked(9, before, changes)).got.length;
    expect(await askedAfter(whole)).toBe(4);
    expect(await askedAfter({ ...died, about: { ...about, id: 'n' } })).toBe(4);
    expect(await askedAfter(died, { settings: { most: 2 } })).toBe(4);
    expect(await askedAfter(died, { tasks: tasks.slice(1) })).toBe(3);
    expect(await askedAfter(died, { tasks: [...tasks] })).toBe(1);
  });
});
