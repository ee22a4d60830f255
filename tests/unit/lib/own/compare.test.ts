import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { comparedResults } from '~/lib/own/compare';
import type { Results } from '~/lib/own/results';
import { answered, resultsWith } from './results';

describe('two results', () => {
  const before = resultsWith([1, 0]);

  test('are compared cell by cell and road by road, over the questions that both have', () => {
    const after = { ...resultsWith([3, 2]), cells: resultsWith([3, 2]).cells.slice(0, 1) };
    const changes = comparedResults(before, after);
    expect(changes.map(({ cell, road }) => cell?.cut ?? road)).toEqual(['paragraph', 'search']);
    expect(changes[0]).toMatchObject({ won: 1, lost: 1, p: 1, alarm: false });
    expect(changes[0]!.flips).toEqual([
      { question: 'When do dogs travel free?', at: 0, was: true, is: false },
      { question: 'How much is a bicycle?', at: 1, was: false, is: true },
    ]);
    expect(changes[1]).toMatchObject({ won: 0, lost: 0, p: 1 });
    expect(changes.map(({ shared }) => shared.length)).toEqual([2, 2]);
  });

  test('know a question however it is written, and in another order', () => {
    const other = resultsWith([1, 1]);
    const [first, second, third] = other.questions;
    const after = {
      ...other,
      questions: [third!, second!, { ...first!, question: '“when do DOGS travel  free”' }],
      cells: other.cells.map((cell) => ({ ...cell, placings: [...cell.placings].reverse() })),
    };
    expect(comparedResults(before, after)[0]).toMatchObject({ won: 1, lost: 0 });
  });

  test('count the reader’s own word before the rule', () => {
    const [road] = before.roads;
    const answers = [{ ...answered('right'), called: 'wrong' as const }, ...road!.answers.slice(1)];
    const after = { ...before, roads: [{ ...road!, model: 'large', answers }] };
    expect(comparedResults(before, after).at(-1)).toMatchObject({ won: 0, lost: 1 });
  });
});

function of(found: readonly boolean[]): Results {
  const one = resultsWith([1, 1]);
  const questions = found.map((_, at) => ({ question: `Question ${at}?`, words: 'yes' }));
  const placings = found.map((is) => ({ tokens: [90], rank: is ? 1 : 0, divided: false }));
  return { ...one, questions, cells: [{ ...one.cells[0]!, placings }], roads: [] };
}

test('six lost and none won is an alarm, five is none, and nothing that was won is', () => {
  const all = Array.from({ length: 20 }, () => true);
  const without = (n: number) => of(all.map((_, at) => at >= n));
  const alarm = (one: Results, other: Results) => comparedResults(one, other)[0]!.alarm;
  expect([5, 6, 20].map((n) => alarm(of(all), without(n)))).toEqual([false, true, true]);
  expect(alarm(without(20), of(all))).toBe(false);
});

test('what one direction wins, the other loses', () => {
  const lists = fc.integer({ min: 1, max: 40 }).chain((length) => {
    const marks = fc.array(fc.boolean(), { minLength: length, maxLength: length });
    return fc.tuple(marks, marks);
  });
  forAll(lists, ([one, other]) => {
    const [there] = comparedResults(of(one), of(other));
    const [back] = comparedResults(of(other), of(one));
    expect([there!.won, there!.lost, there!.p]).toEqual([back!.lost, back!.won, back!.p]);
    expect(there!.flips).toHaveLength(there!.won + there!.lost);
  });
});
