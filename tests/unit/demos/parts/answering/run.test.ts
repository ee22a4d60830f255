import { describe, expect, test } from 'vitest';
import { answerAll, askedCount, unfinished, type AnswerRun } from '~/demos/parts/answering/run';
import { WRITING, type ModelPrompt, type WrittenAnswer } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';

const about = { at: 'server', name: 'm', id: 'm', tiny: false } as const;
const tasks = ['one', 'two', 'three', 'four'].map((question) => ({ question, prompt: question }));
type Run = AnswerRun<(typeof tasks)[number], { text: string }>;

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

async function asked({ writer }: ReturnType<typeof server>, before?: Run) {
  const runs: Run[] = [];
  await answerAll(writer, WRITING, tasks, {
    read: (_, { text }) => ({ text }),
    why: String,
    changed: (run: Run) => runs.push(run),
    isStopped: () => false,
    before,
  }).catch(() => undefined);
  return runs;
}

describe('an interrupted run', () => {
  test('continues with the unanswered questions', async () => {
    const died = (await asked(server(3))).at(-1)!;
    expect(died.done).toHaveLength(3);
    const alive = server(9);
    const runs = await asked(alive, unfinished(died, about, WRITING, tasks));
    expect(alive.got).toEqual(['four']);
    expect(runs[0]!.now?.question).toBe('four');
    expect(askedCount(runs[0]!)).toBe(3);
    expect(runs.at(-1)!.done.map(({ text }) => text)).toEqual([
      ...['to one', 'to two', 'to three', 'to four'],
    ]);
    expect(runs.at(-1)!.took).toBeGreaterThanOrEqual(died.took);
  });

  test('starts over if it was complete, or if the model, settings or questions changed', async () => {
    const died = (await asked(server(3))).at(-1)!;
    const whole = (await asked(server(9))).at(-1)!;
    expect(unfinished(whole, about, WRITING, tasks)).toBeUndefined();
    expect(unfinished(died, { ...about, id: 'n' }, WRITING, tasks)).toBeUndefined();
    expect(unfinished(died, about, { ...WRITING, most: 2 }, tasks)).toBeUndefined();
    expect(unfinished(died, about, WRITING, tasks.slice(1))).toBeUndefined();
    expect(unfinished(died, { ...about }, { ...WRITING }, [...tasks])).toBe(died);
  });
});
