import { describe, expect, test } from 'vitest';
import { checkLab, LAB_DEFAULTS } from '~/lib/demos/four-roads/settings';
import { otherWords } from '~/lib/demos/four-roads/retrieve';
import { relationOf } from '~/lib/world';
import { LANGUAGES, settingsFor, shippedWorld, taskOf } from './means';

describe('new facts', () => {
  const { questions, passages, taught } = taskOf('facts');

  test('are 120 about twenty towns, each asked once', () => {
    expect(new Set(questions.map(({ cell }) => cell)).size).toBe(120);
  });

  test('are told one to four times each, among what is known and what is nearly called the same', () => {
    const times = new Map<number, number>();
    for (const { cell, kind } of passages)
      if (kind === 'true') times.set(cell, (times.get(cell) ?? 0) + 1);
    expect([...new Set(times.values())].sort()).toEqual([1, 2, 3, 4]);
    expect(new Set(passages.map(({ kind }) => kind))).toEqual(
      new Set(['true', 'background', 'look-alike']),
    );
  });

  test('are taught as two sentences and two questions a fact, or as one of the two', () => {
    expect(taught).toHaveLength(480);
    expect(taskOf('facts', 'en', 21, { teach: 'questions' }).taught).toHaveLength(240);
    expect(taskOf('facts', 'en', 21, { teach: 'statements' }).taught).toHaveLength(240);
  });
});

describe('a new format', () => {
  const task = taskOf('behaviour', 'en', 21, { examples: 100 });

  test('puts one code before every answer about a thing, and a stamp behind it', () => {
    const codes = new Map<number, Set<number>>();
    for (const { cell, answer } of task.questions) {
      const relation = relationOf(cell);
      codes.set(relation, (codes.get(relation) ?? new Set()).add(answer[0]!));
    }
    expect([...codes.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('has as many examples as were asked for, about other towns than the questions', () => {
    expect(task.examples).toHaveLength(100);
    expect(task.taught).toHaveLength(100);
  });
});

describe('a change', () => {
  const { questions, taught, taughtBefore } = taskOf('change');

  test('touches half of the facts', () => {
    const changed = questions.filter(({ group }) => group === 'changed');
    expect(changed).toHaveLength(60);
  });

  test('is not in what was taught before it', () => {
    const before = new Set(taughtBefore!.map(({ tokens }) => tokens.join()));
    const kept = taught.filter(({ tokens }) => before.has(tokens.join()));
    expect(kept).toHaveLength(240);
  });
});

describe('bad passages', () => {
  test('tell a falsehood about the share of facts that was asked for', () => {
    const { questions, passages } = taskOf('poison', 'en', 21, { planted: 0.25 });
    const lied = new Set(passages.filter(({ kind }) => kind === 'false').map(({ cell }) => cell));
    expect(lied.size).toBe(30);
    expect(questions.filter(({ group }) => group === 'planted')).toHaveLength(30);
  });

  test('never tell the truth by chance', () => {
    const { world, passages } = taskOf('poison', 'zh');
    const lies = passages.filter(({ kind }) => kind === 'false');
    expect(lies.filter(({ cell, value }) => world.facts.get(cell) === value)).toEqual([]);
  });
});

describe('both at once', () => {
  test('teaches the format on notes that hold the answer, made up or known', () => {
    const { taughtToRead, examples, world } = taskOf('both');
    const noted = taughtToRead!.filter(({ tokens }) => tokens[0] === world.lexicon.markers.note);
    expect(noted).toHaveLength(examples.length);
    expect(taskOf('both', 'en', 21, { notes: 'none' }).taughtToRead).toHaveLength(examples.length);
  });
});

describe.each(LANGUAGES)('the table of other words (%s)', (language) => {
  const { lexicon } = shippedWorld[language];

  test('knows a word for each of the six things one can ask about', () => {
    const asked = [...otherWords(lexicon).keys()];
    const forms = lexicon.questions.map((questions) => questions.at(-1)!);
    expect(forms.every((form) => form.some((token) => asked.includes(token)))).toBe(true);
  });

  test('gives the words of the statements', () => {
    const said = [...otherWords(lexicon).values()].map((words) => words.join(' '));
    expect(said[0]).toBe(language === 'en' ? 'mayor led' : '镇长 主政');
  });
});

describe('settings', () => {
  test('that are legal pass unchanged', () => {
    expect(checkLab(LAB_DEFAULTS)).toBe(LAB_DEFAULTS);
  });

  test.each([
    [{ seeds: 0 }, 'seeds must be a whole number from 1 to 10; it is 0.'],
    [{ k: 2.5 }, 'k must be a whole number from 1 to 8; it is 2.5.'],
    [{ rank: 17 }, 'rank must be a whole number from 1 to 16; it is 17.'],
    [{ roads: [] }, 'No road is chosen. Tick at least one.'],
    [{ roads: ['luck'] as never }, 'There is no road "luck"'],
    [{ task: 'chess' as never }, 'There is no task "chess"'],
  ])('are refused with a sentence: %j', (turned, message) => {
    expect(() => checkLab(settingsFor(turned))).toThrow(message);
  });
});
