import { describe, expect, test } from 'vitest';
import { bilingual } from '~/schemas/bilingual';
import { claim } from '~/schemas/claim';
import { day } from '~/schemas/date';
import { ordering } from '~/schemas/matrix';
import { quiz } from '~/schemas/quiz';
import { readLessons } from './lesson-source';
import {
  misfits,
  readClaims,
  readContradictions,
  readEvidence,
  readMatrix,
  readSources,
  readTerms,
} from './read';

const faults = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message) ?? [];
const both = (text: string) => ({ en: text, zh: text });
const choice = (correct: boolean) => ({ correct, text: both('text'), why: both('why') });

test('what stands in content/ fits its schema', () => {
  for (const read of [readTerms, readClaims, readEvidence, readSources, readContradictions])
    expect(read().length).toBeGreaterThan(0);
  expect(readLessons().length).toBeGreaterThan(0);
  expect([...misfits]).toEqual([]);
});

describe('schemas', () => {
  test('a text missing in one language is refused with the language named', () => {
    expect(faults(bilingual.safeParse({ en: 'text' }))).toEqual(['Write this in Chinese too.']);
    expect(faults(bilingual.safeParse({ en: ' ', zh: '字' }))[0]).toContain('English');
  });

  test('a date without quotes is read like one with quotes', () => {
    expect(day.parse(new Date('2026-11-20'))).toBe('2026-11-20');
    expect(day.parse('2026-11-20')).toBe('2026-11-20');
    expect(faults(day.safeParse('20 November'))[0]).toContain('year-month-day');
  });

  test('an unknown verdict is answered with the six that exist', () => {
    const first = { ...readClaims()[0], verdict: 'right' };
    expect(faults(claim.safeParse(first))).toEqual([
      'Type one of: supported, partly, contested, wrong, outdated, vague.',
    ]);
  });

  test('a claim without a source is told to name one', () => {
    const first = { ...readClaims()[0], sources: [] };
    expect(faults(claim.safeParse(first))[0]).toContain('Name a source');
  });

  test('a misspelt field is refused', () => {
    const { reason, ...first } = readClaims()[0]!;
    expect(claim.safeParse({ ...first, reasons: reason }).success).toBe(false);
  });

  test('an ordering must hold each road once', () => {
    const first = { ...readMatrix().orderings[0], article: [['prompt'], ['rag', 'rag']] };
    expect(faults(ordering.safeParse(first))[0]).toContain('each of the four roads once');
  });

  test('a question must have exactly one right option', () => {
    const question = { id: 'r3-q1', goal: 1, prompt: both('prompt') };
    const none = {
      lesson: 'R3',
      questions: [{ ...question, options: [choice(false), choice(false)] }],
    };
    const one = {
      lesson: 'R3',
      questions: [{ ...question, options: [choice(true), choice(false)] }],
    };
    expect(faults(quiz.safeParse(none))[0]).toContain('exactly one');
    expect(quiz.safeParse(one).success).toBe(true);
  });
});
