import { describe, expect, test } from 'vitest';
import { columnsOf } from '~/demos/four-roads/turned/columns';
import { BESIDES, QUESTIONS, RECORDS } from './records';

const columns = columnsOf((task) => RECORDS[task], BESIDES);
const [words, facts, change, poison, behaviour, both] = columns;

describe('the columns of the figure', () => {
  test('show new facts first by the plain search, then by the one that is set', () => {
    expect(words!.roads.rag!.mean).toBeCloseTo(10 / QUESTIONS);
    expect(facts!.roads.rag!.mean).toBeCloseTo(38 / QUESTIONS);
  });

  test('name the road with most right', () => {
    expect(words!.leaders).toEqual(['finetune', 'scratch']);
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
    const lacking = RECORDS.facts.filter(({ road }) => road !== 'prompt');
    expect(() => columnsOf(() => lacking, BESIDES)).toThrow('no road "prompt"');
  });

  test('show from scratch with general text alone, and nowhere the unfair match of the records', () => {
    expect(columns.map(({ roads }) => roads.scratch?.mean)).toEqual([
      ...[0.8, 0.8],
      ...[undefined, undefined, undefined, undefined],
    ]);
    const scratch = { mean: 0.99, low: 0.95, high: 1 };
    const [best] = columnsOf((task) => RECORDS[task], { ...BESIDES, scratch });
    expect(best!.leaders).toEqual(['scratch']);
  });

  test('have ranges that cover our other pretrained models', () => {
    expect(facts!.roads.rag).toMatchObject({ low: 0.5 });
    expect(change!.roads.rag!.low).toBeGreaterThan(0.8);
  });
});
