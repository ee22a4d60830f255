import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { optionOrder } from '~/lib/lesson/option-order';
import { quiz as quizSchema, type Question } from '~/schemas/quiz';
import { LOCALES, readPairs, type Locale } from './lesson-source';
import { fitting } from './misfits';
import { readEvidence, readYaml, repeated, expectKnown, idsOf } from './read';
import { brokenRules, plainCode } from './typography';

const pairs = readPairs();
const quizzes = pairs
  .filter(({ id }) => existsSync(`content/quizzes/${id}.yaml`))
  .flatMap(({ id, en }) =>
    fitting(`quizzes/${id}.yaml`, quizSchema, readYaml(`quizzes/${id}.yaml`)).map((quiz) => ({
      id,
      goals: en.data.goals,
      ...quiz,
    })),
  );
const questions = quizzes.flatMap(({ questions }) => questions);
const right = ({ options }: Question) => options.find(({ correct }) => correct)!;
const others = ({ options }: Question) => options.filter(({ correct }) => !correct);
const rightLength = (question: Question, locale: Locale) => right(question).text[locale].length;

const shownPlace = ({ id, options }: Question) =>
  optionOrder(id, options, ({ text }) => text.en).findIndex(({ correct }) => correct);

/** By how many standard deviations more are right than if one option of each question were drawn. */
function deviations(hits: number, asked: readonly Question[]): number {
  const chances = asked.map(({ options }) => 1 / options.length);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return (hits - sum(chances)) / Math.sqrt(sum(chances.map((chance) => chance * (1 - chance))));
}

describe('quizzes', () => {
  test('exist for every written lesson', () => {
    const without = pairs.filter(({ id }) => !existsSync(`content/quizzes/${id}.yaml`));
    expect(without.map(({ id }) => `write content/quizzes/${id}.yaml`)).toEqual([]);
    expect(quizzes.filter(({ id, lesson }) => id !== lesson)).toEqual([]);
  });

  test('have unique question ids', () => {
    expect(repeated(idsOf(questions))).toEqual([]);
  });

  test.each(quizzes)('$id covers exactly the goals of its lesson', ({ goals, questions }) => {
    const served = [...new Set(questions.flatMap(({ goal }) => goal ?? []))].sort();
    expect(served).toEqual(goals.map((_, at) => at + 1));
  });

  test('repeat, in other words, a question of a lesson at least two before', () => {
    const order = idsOf(pairs);
    const asked = quizzes.flatMap(({ id, questions }) =>
      questions.map((question) => ({ ...question, at: order.indexOf(id) })),
    );
    const returning = asked.filter(({ returns }) => returns);
    const tooSoon = returning.filter(({ returns, at, prompt }) => {
      const first = asked.find(({ id }) => id === returns);
      return !first || first.at > at - 2 || first.prompt.en === prompt.en;
    });
    expect(returning.length).toBeGreaterThanOrEqual(4);
    expect(idsOf(tooSoon)).toEqual([]);
  });

  test('name evidence rows and runs that exist', () => {
    const rows = idsOf(readEvidence());
    const named = questions.flatMap(({ id, evidence = [] }) =>
      evidence.map((row) => [id, row] as const),
    );
    expectKnown(named, rows);
    const runs = questions.flatMap(({ id, runs = [] }) => runs.map((run) => [id, run] as const));
    expect(runs.filter(([, run]) => !existsSync(`content/runs/${run}.json`))).toEqual([]);
  });

  test.each(LOCALES)('explain every option separately: %s', (locale) => {
    const whys = questions.flatMap(({ options }) => options.map(({ why }) => why[locale]));
    expect(repeated(whys)).toEqual([]);
    expect(whys.filter((why) => /^(incorrect|wrong|错误|不对)[.。]?$/i.test(why))).toEqual([]);
    expect(whys.filter((why) => why.length < (locale === 'en' ? 40 : 14))).toEqual([]);
  });

  test.each(LOCALES)(
    'have the right option longest in at most a third of questions: %s',
    (locale) => {
      const longest = questions.filter((question) =>
        others(question).every(({ text }) => text[locale].length < rightLength(question, locale)),
      );
      expect(longest.length).toBeLessThanOrEqual(questions.length / 3);
    },
  );

  test.each(LOCALES)(
    'have the right option shortest in at most a third of questions: %s',
    (locale) => {
      const shortest = questions.filter((question) =>
        others(question).every(({ text }) => text[locale].length > rightLength(question, locale)),
      );
      expect(shortest.length).toBeLessThanOrEqual(questions.length / 3);
    },
  );

  test.each([0, 1, 2, 3])('have the right option in place %d as often as chance would', (place) => {
    const asked = questions.filter(({ options }) => options.length > place);
    const hits = asked.filter((question) => shownPlace(question) === place).length;
    expect(Math.abs(deviations(hits, asked))).toBeLessThan(2);
  });

  test('do not refer to options by their place', () => {
    const pointing =
      /\b(first|second|third|last|above|below) (option|answer|choice)|第[一二三四]个?(选项|答案)|上面的选项|all of the above/i;
    expect(idsOf(questions.filter((question) => pointing.test(JSON.stringify(question))))).toEqual(
      [],
    );
  });

  test('follow the rules of written Chinese', () => {
    const faults = questions.flatMap(({ id, prompt, options }) =>
      [prompt.zh, ...options.flatMap(({ text, why }) => [text.zh, why.zh])].flatMap((text) =>
        brokenRules(plainCode(text), id),
      ),
    );
    expect(faults).toEqual([]);
  });
});
