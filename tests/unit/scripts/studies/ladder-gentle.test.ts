import { describe, expect, test } from 'vitest';
import { everyday, gentleJob, stopOf } from '../../../../scripts/studies/ladder/gentle';
import { general, gentle, readWorld } from '../../../../scripts/studies/ladder/worlds';

const plain = (question: string) => question.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');

describe('the everyday questions of the grid', () => {
  test('share no question with the replayed everyday text', () => {
    const replayed = new Set(general().training.map(({ question }) => plain(question)));
    const asked = everyday().map(({ question }) => plain(question));
    expect(asked.filter((question) => replayed.has(question))).toEqual([]);
    expect(new Set(asked).size).toBe(60);
  });

  test('share none with the actual training data of a run with replay', () => {
    const { epochs } = gentleJob({ rate: 6e-4, replay: 'with', seed: 1 });
    const prompts = new Set(epochs!.flat().map(({ prompt }) => plain(prompt)));
    expect(prompts.size).toBeGreaterThan(360);
    const told = everyday().filter(({ question }) =>
      [...prompts].some((prompt) => prompt.includes(plain(question))),
    );
    expect(told).toEqual([]);
  });
});

describe('the wordings that stop a run', () => {
  test('are used neither in training nor in the exam', () => {
    for (const { id, training, exam } of readWorld('quays').relations)
      expect([...training, exam]).not.toContain(gentle().held[id]);
  });

  test('stop a run at the first check within two questions of its best', () => {
    expect(stopOf([10, 60, 99, 98, 101, 100])).toBe(2);
    expect(stopOf([10, 60, 98, 98, 101, 100])).toBe(4);
    expect(stopOf([0, 0, 0])).toBe(0);
  });
});
