import { describe, expect, test } from 'vitest';
import { realFile } from '~/demos/four-roads/panels/real/files';
import { answersOf, askAll, type RealRun } from '~/demos/four-roads/panels/real/run';
import { realStrings } from '~/demos/four-roads/panels/real/strings';
import { answersView } from '~/demos/four-roads/panels/real/answers-view';
import { resultsView } from '~/demos/four-roads/panels/real/view';
import type { Writer } from '~/demos/parts/language-model/writer';
import type { ModelPrompt, WrittenAnswer } from '~/lib/language-model/writing';
import { textOf, toHtml } from '~/lib/figure';

const shown = { passages: [], examples: [], tiny: 'Q: Who leads Arlen? A:' };
const read = { ...shown, passages: ['Arlen is led by Tova.'] };

const begun = (tiny = false): RealRun => ({
  about: { at: 'tab', name: 'a model', id: 'a/model', chances: true, tiny },
  settings: { questions: 1, seed: 3, roads: ['base', 'rag'] },
  most: 8,
  exam: {
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
  },
  answers: [],
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

const idle = { asks: () => undefined, answered: () => undefined, isStopped: () => false };

describe('a run on a real model', () => {
  test('puts each question on every road before the next, and reads what comes', async () => {
    const run = begun();
    const { asked, writer } = reader(run.about);
    await askAll(run, writer, idle);
    expect(asked).toHaveLength(answersOf(run));
    expect(run.answers.map(({ at, road, mark }) => [at, road, mark])).toEqual([
      [0, 'base', 'u'],
      [0, 'rag', '1'],
      [1, 'base', 'u'],
      [1, 'rag', 'u'],
    ]);
    expect(asked[0]).toEqual([{ role: 'user', content: 'Who leads Arlen?' }]);
  });

  test('gives a tiny model the lab’s own prompt', async () => {
    const run = begun(true);
    const { asked, writer } = reader(run.about);
    await askAll(run, writer, idle);
    expect(asked[0]).toBe('Q: Who leads Arlen? A:');
  });

  test('ends when it is stopped, and counts no answer that was cut short', async () => {
    const cut = begun();
    await askAll(cut, reader(cut.about, { ended: 'stopped' }).writer, idle);
    expect(cut.answers).toEqual([]);
    const stopped = begun();
    const isStopped = () => stopped.answers.length === 2;
    await askAll(stopped, reader(stopped.about).writer, { ...idle, isStopped });
    expect(stopped.answers).toHaveLength(2);
  });

  test('keeps what was answered when the model fails', async () => {
    const run = begun();
    const { writer } = reader(run.about);
    let calls = 0;
    const failing: Writer = {
      ...writer,
      write: (...given) =>
        ++calls === 3 ? Promise.reject(new Error('gone')) : writer.write(...given),
    };
    await expect(askAll(run, failing, idle)).rejects.toThrow('gone');
    expect(run.answers).toHaveLength(2);
  });
});

describe('what a run shows', () => {
  test.each(['en', 'zh'] as const)(
    'in %s: counts, the tiny model apart, every answer as text',
    async (locale) => {
      const run = begun();
      await askAll(run, reader(run.about).writer, idle);
      const t = realStrings[locale];
      const nodes = resultsView(run, undefined, { t, locale });
      const html = nodes.map(toHtml).join('');
      expect(html).toContain('data-real-count="rag"');
      expect(nodes.map(textOf).join('')).toContain(t.tinyLost);
      expect(nodes.map(textOf).join(''), 'zeros of prompts without facts').toContain(
        t.withoutFacts,
      );
      const list = answersView(run, t);
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
    const run = { ...begun(), settings: { ...begun().settings, roads: ['rag'] as const } };
    await askAll(run as RealRun, reader(run.about).writer, idle);
    const { en: t } = realStrings;
    const nodes = resultsView(run as RealRun, undefined, { t, locale: 'en' });
    expect(nodes.map(textOf).join('')).not.toContain(t.withoutFacts);
  });

  test('as files: every answer a row, and all that was read', async () => {
    const run = begun();
    await askAll(run, reader(run.about).writer, idle);
    const rows = String(realFile(run, 'csv').body).trim().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[2]).toBe('rag,Who leads Arlen?,1,Tova,Tova,1,11,1,15,mark');
    const saved = JSON.parse(String(realFile(run, 'json').body)) as {
      outcomes: { road: string; right: { share: number } }[];
      answers: { prompt: unknown }[];
    };
    expect(saved.outcomes[1]).toMatchObject({ road: 'rag', right: { share: 1, of: 1 } });
    expect(saved.answers[0]!.prompt).toEqual([{ role: 'user', content: 'Who leads Arlen?' }]);
  });
});
