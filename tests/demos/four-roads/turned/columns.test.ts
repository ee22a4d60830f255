import { describe, expect, test } from 'vitest';
import { columnsOf } from '~/demos/four-roads/turned/columns';
import { QUESTIONS, RECORDS } from './records';

const columns = columnsOf((task) => RECORDS[task]);
const [words, facts, change, poison, behaviour, both] = columns;

describe('the columns of the figure', () => {
  test('show new facts first by the plain search, then by the one that is set', () => {
    expect(words!.roads.rag.mean).toBeCloseTo(10 / QUESTIONS);
    expect(facts!.roads.rag.mean).toBeCloseTo(38 / QUESTIONS);
  });

  test('name the road with most right', () => {
    expect(words!.leaders).toEqual(['finetune']);
    expect(facts!.leaders).toEqual(['rag']);
    expect(behaviour!.leaders).toEqual(['finetune']);
  });

  test('name both roads that the questions cannot tell apart', () => {
    expect(poison!.leaders).toEqual(['rag', 'finetune']);
  });

  test('name two at once only where they beat each road alone', () => {
    expect(change!.leaders).toEqual(['rag']);
    expect(both!.leaders).toEqual(['both']);
  });

  test('have no two at once where they were not run', () => {
    expect(words!.both).toBeUndefined();
    expect(behaviour!.both).toBeUndefined();
    expect(facts!.both).toBeDefined();
  });

  test('are turned where nobody leads who led before', () => {
    expect(columns.map(({ turned }) => turned)).toEqual([false, true, false, false, false, true]);
  });

  test('refuse a record that lacks a road, by its name', () => {
    const lacking = RECORDS.facts.filter(({ road }) => road !== 'scratch');
    expect(() => columnsOf(() => lacking)).toThrow('no road "scratch"');
  });
});
