import { describe, expect, test } from 'vitest';
import { answerAll } from '~/demos/parts/answering/run';
import { judgedReal } from '~/demos/four-roads/core/real/judged';
import type { RealExam } from '~/demos/four-roads/core/real/exam';
import type { RealRoad } from '~/demos/four-roads/core/real/roads';
import { FILES } from '~/demos/four-roads/panels/real/files';
import { tasksOf, type RealRun } from '~/demos/four-roads/panels/real/tasks';
import { en } from '~/demos/four-roads/panels/real/en';
import { zh } from '~/demos/four-roads/panels/real/zh';
import { answersView } from '~/demos/four-roads/panels/real/answers-view';
import { resultsView } from '~/demos/four-roads/panels/real/view';
import { modelStrings } from '~/demos/parts/language-model/strings';
import type { Writer } from '~/demos/parts/language-model/writer';
import { WRITING, type ModelPrompt, type WrittenAnswer } from '~/lib/language-model/writing';
import { textOf, toHtml } from '~/lib/figure';

const shown = { passages: [], examples: [], tiny: 'Q: Who leads Arlen? A:' };
const read = { ...shown, passages: ['Arlen is led by Tova.'] };

const EXAM: RealExam = {
  language: 'en',
  options: [['Tova', 'Maruk']],
  questions: [
    {
      question: 'Who leads Arlen?',
      value: 'Tova',
      relation: 0,
      asked: { base: shown, rag: read },
    },
    { question: 'Who leads Belmoor?', relation: 0, asked: { base: shown, rag: shown } },
  ],
};
const ROADS: readonly RealRoad[] = ['base', 'rag'];
const about = (tiny = false): Writer['about'] => ({
  ...{ at: 'tab', name: 'a model', id: 'a/model', chances: true, tiny },
});

const answer = (text: string, turned: Partial<WrittenAnswer> = {}): WrittenAnswer => ({
  text,
  tokens: [{ text, chance: 0.5, likeliest: [] }],
  ended: 'mark',
  promptTokens: 11,
  firstAfter: 10,
  restTook: 5,
  ...turned,
});

/** A writer that reads: it names the mayor if a sentence does. */
function reader(about: Writer['about'], turned: Partial<WrittenAnswer> = {}) {
  const asked: ModelPrompt[] = [];
  const writer: Writer = {
    about,
    write: (prompts) => {
      asked.push(...prompts);
      const text = JSON.stringify(prompts).includes('Tova') ? 'Tova' : '<i>unknown</i>';
      return Promise.resolve([answer(text, turned)]);
    },
    stop: () => undefined,
  };
  return { asked, writer };
}

/** Has the exam answered. @returns the run as it was last heard of, and what ended it */
async function ran(
  writer: Writer,
  roads = ROADS,
  isStopped = (_: RealRun) => false,
): Promise<{ run: RealRun; error?: unknown }> {
  const asked = { questions: 1, seed: 3, roads };
  let run!: RealRun;
  const ended = answerAll(
    writer,
    { ...WRITING, most: 8 },
    tasksOf(EXAM, roads, writer.about.tiny),
    {
      read: ({ at, road }, written) => judgedReal(EXAM, at, road, written),
      why: String,
      isStopped: () => isStopped(run),
      changed: (so) => (run = { ...so, asked, language: 'en' }),
    },
  );
  const error: unknown = await ended.then(
    () => undefined,
    (problem: unknown) => problem,
  );
  return { run, error };
}

describe('a run on a real model', () => {
  test('puts each question on every road before the next, and reads what comes', async () => {
    const { asked, writer } = reader(about());
    const { run } = await ran(writer);
    expect(asked).toHaveLength(run.tasks.length);
    expect(run.done.map(({ at, road, mark }) => [at, road, mark])).toEqual([
      [0, 'base', 'u'],
      [0, 'rag', '1'],
      [1, 'base', 'u'],
      [1, 'rag', 'u'],
    ]);
    expect(asked[0]).toEqual([{ role: 'user', content: 'Who leads Arlen?' }]);
  });

  test('gives a tiny model the lab’s own prompt', async () => {
    const { asked, writer } = reader(about(true));
    await ran(writer);
    expect(asked[0]).toBe('Q: Who leads Arlen? A:');
  });

  test('ends when it is stopped, and counts no answer that was cut short', async () => {
    const cut = await ran(reader(about(), { ended: 'stopped' }).writer);
    expect(cut.run.done).toEqual([]);
    const stopped = await ran(reader(about()).writer, ROADS, ({ done }) => done.length === 2);
    expect(stopped.run.done).toHaveLength(2);
  });

  test('keeps what was answered when the model fails', async () => {
    const { writer } = reader(about());
    let calls = 0;
    const failing: Writer = {
      ...writer,
      write: (...given) =>
        ++calls === 3 ? Promise.reject(new Error('gone')) : writer.write(...given),
    };
    const { run, error } = await ran(failing);
    expect(error).toEqual(new Error('gone'));
    expect(run.done).toHaveLength(2);
  });
});

describe('what a run shows', () => {
  test.each(['en', 'zh'] as const)(
    'in %s: counts, the tiny model apart, every answer as text',
    async (locale) => {
      const { run } = await ran(reader(about()).writer);
      const [t, model] = [{ en, zh }[locale], modelStrings[locale]];
      const nodes = resultsView(run, undefined, { t, model, locale });
      const html = nodes.map(toHtml).join('');
      expect(html).toContain('data-real-count="rag"');
      expect(nodes.map(textOf).join('')).toContain(t.tinyLost);
      expect(nodes.map(textOf).join(''), 'zeros of prompts without facts').toContain(
        t.withoutFacts,
      );
      const list = answersView(run, t, model);
      expect(list.map(toHtml).join('')).not.toContain('<i>unknown');
      expect(list.map(textOf).join('')).toContain('<i>unknown</i>');
      expect(
        list
          .map(toHtml)
          .join('')
          .match(/data-answer/g),
      ).toHaveLength(4);
    },
  );

  test('says nothing of prompts without facts where they answered, or were not asked', async () => {
    const { run } = await ran(reader(about()).writer, ['rag']);
    const nodes = resultsView(run, undefined, { t: en, model: modelStrings.en, locale: 'en' });
    expect(nodes.map(textOf).join('')).not.toContain(en.withoutFacts);
  });

  test('as files: every answer a row, and all that was read', async () => {
    const { run } = await ran(reader(about()).writer);
    const rows = String(FILES.csv(run).body).trim().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[2]).toBe('rag,Who leads Arlen?,1,Tova,Tova,1,11,1,15,mark,a/model,tab,0,1,8,1');
    const saved = JSON.parse(String(FILES.json(run).body)) as {
      outcomes: { road: string; right: { share: number } }[];
      answers: { prompt: unknown }[];
    };
    expect(saved.outcomes[1]).toMatchObject({ road: 'rag', right: { share: 1, of: 1 } });
    expect(saved.answers[0]!.prompt).toEqual([{ role: 'user', content: 'Who leads Arlen?' }]);
  });
});
