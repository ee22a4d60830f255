import { describe, expect, test } from 'vitest';
import { bagOf } from '~/lib/five/bag';
import type { FactsRecord } from '~/lib/ladder/replies';
import { readLadder } from '../../../content/read';
import { run } from '../../../demos/recorded';

const { snapshot } = run<FactsRecord>('ladder/ladder-facts-quays');
const [quays] = readLadder().worlds as [ReturnType<typeof readLadder>['worlds'][number]];
const MOST = {
  closed: false,
  'paste-all': false,
  fact: true,
  'minilm-4': false,
  lora: true,
  found: true,
};

describe('bagOf', () => {
  const bag = bagOf(quays!, snapshot, MOST);

  test('finds the question about a bag whose replies have the most common outcomes', () => {
    expect(bag.question).toBe(`Whom should I ask about a bag I left behind at ${bag.place}?`);
    expect(bag.replies.fact).toContain(bag.answer);
    expect(bag.replies.lora).toBe(bag.answer);
    for (const road of ['closed', 'paste-all', 'minilm-4'] as const) {
      expect(bag.replies[road]).not.toContain(bag.answer);
      expect(snapshot.jobs[road]!.asked.exam!.replies[bag.at]).toBe(bag.replies[road]);
    }
  });

  test('includes four facts, one of them the right one', () => {
    expect(bag.read.map(({ isRight }) => isRight).sort()).toEqual([false, false, false, true]);
    expect(bag.read.find(({ isRight }) => isRight)!.text).toContain(bag.answer);
  });

  test('reports when no bag qualifies', () => {
    expect(() => bagOf(quays!, snapshot, { ...MOST, closed: true })).toThrow(
      'No question about a bag',
    );
  });
});
