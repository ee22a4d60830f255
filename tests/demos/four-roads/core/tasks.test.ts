import type { Passage } from '~/demos/four-roads/core/task';
import { describe, expect, test } from 'vitest';
import { checkLab } from '~/demos/four-roads/core/run-file';
import { LAB_DEFAULTS } from '~/demos/four-roads/core/settings';
import { otherWords } from '~/demos/four-roads/core/retrieve';
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
  const { questions, taught, before: then } = taskOf('change');

  test('touches half of the facts', () => {
    const changed = questions.filter(({ group }) => group === 'changed');
    expect(changed).toHaveLength(60);
  });

  test('is not in what was taught before it', () => {
    const before = new Set(then!.taught.map(({ tokens }) => tokens.join()));
    const kept = taught.filter(({ tokens }) => before.has(tokens.join()));
    expect(kept).toHaveLength(240);
  });
});

/** What the true passages say of each new fact. */
const valuesIn = (passages: readonly Passage[]): Map<number, number> =>
  new Map(passages.filter(({ kind }) => kind === 'true').map(({ cell, value }) => [cell, value]));

describe('bad passages', () => {
  test('tell a falsehood about the share of facts that was asked for', () => {
    const { questions, passages } = taskOf('poison', 'en', 21, { planted: 0.25 });
    const lied = new Set(passages.filter(({ kind }) => kind === 'false').map(({ cell }) => cell));
    expect(lied.size).toBe(30);
    expect(questions.filter(({ group }) => group.startsWith('planted'))).toHaveLength(30);
  });

  test('ask about facts of which the model knows three quarters', () => {
    const { questions, world } = taskOf('poison');
    expect(questions.filter(({ cell }) => world.facts.has(cell))).toHaveLength(90);
    expect(questions).toHaveLength(120);
  });

  test('never tell the truth by chance', () => {
    const { world, passages } = taskOf('poison', 'zh');
    const lies = passages.filter(({ kind }) => kind === 'false');
    const truth = new Map([...world.facts, ...world.newFacts]);
    expect(lies.filter(({ cell, value }) => truth.get(cell) === value)).toEqual([]);
  });
});

describe('sorting messages', () => {
  test('shows every desk equally often, however few labels there are', () => {
    for (const examples of [6, 24, 240]) {
      const { examples: shown } = taskOf('routing', 'en', 21, { examples });
      const desks = Object.values(Object.groupBy(shown, ({ answer }) => answer[0]!));
      expect(desks.map((each) => each!.length)).toEqual(Array(6).fill(examples / 6));
    }
  });

  test('asks the same messages whatever the number of labels', () => {
    const asked = (examples: number) => taskOf('routing', 'zh', 21, { examples }).questions;
    expect(asked(6)).toEqual(asked(240));
  });

  test('speaks of something else first as often as was asked for', () => {
    const share = (chatter: number) => {
      const { questions } = taskOf('routing', 'en', 21, { chatter });
      return questions.filter(({ group }) => group === 'chatter').length / questions.length;
    };
    expect(share(0)).toBe(0);
    expect(share(0.5)).toBeCloseTo(0.5, 0);
    expect(share(1)).toBeGreaterThan(0.97);
  });
});

describe('a year of changes', () => {
  const task = taskOf('drift', 'en', 21, { every: 3 });
  const { later = [] } = task;

  test('changes every fact once, a twelfth of them each month', () => {
    const truths = later.map(({ passages }) => valuesIn(passages));
    const changes = truths.map((now, month) => {
      const before = month === 0 ? valuesIn(task.passages) : truths[month - 1]!;
      return [...now].filter(([cell, value]) => before.get(cell) !== value).length;
    });
    expect(changes).toEqual(Array(12).fill(10));
    const last = truths.at(-1)!;
    expect([...last].every(([cell, value]) => task.world.revisedFacts.get(cell) === value)).toBe(
      true,
    );
  });

  test('asks for what holds in its month', () => {
    for (const { passages, questions } of later) {
      const truth = valuesIn(passages);
      const { spelling } = task.world.lexicon;
      const asks = questions.map(({ cell, answer }) => [
        spelling[truth.get(cell)!],
        answer.slice(0, -1),
      ]);
      expect(asks.every(([told, expected]) => told!.join() === expected!.join())).toBe(true);
    }
  });

  test('counts as replaced the passages that say something else, and no others', () => {
    const moved = later.map(({ swapped }) => swapped);
    expect(Math.min(...moved)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...moved)).toBeLessThanOrEqual(40);
  });

  test('tunes again every so many months', () => {
    expect(later.flatMap(({ tunes }, month) => (tunes ? [month + 1] : []))).toEqual([3, 6, 9, 12]);
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
