import { describe, expect, test } from 'vitest';
import { PARTS, type EvidenceSettings, PRESETS } from '~/lib/evidence/settings';
import { jsonOf } from '~/demos/evidence/files';
import { figureText, percentText } from '~/demos/evidence/sentences';
import type { EvidenceState } from '~/demos/evidence/state';
import { evidenceView } from '~/demos/evidence/view';
import { textOf, toHtml } from '~/lib/figure';
import { shown } from './state';

const htmlOf = (state: EvidenceState) => evidenceView(state).map(toHtml).join('');
const textIn = (state: EvidenceState) => evidenceView(state).map(textOf).join('\n');

describe('the view of two systems', () => {
  test('contains how often the worse one wins in full precision', () => {
    const [, held] = /data-worse-wins="([^"]+)"/.exec(htmlOf(shown()))!;
    expect(Number(held)).toBeCloseTo(0.19971183197330164, 9);
  });

  test('describes both ways of asking', () => {
    expect(figureText(shown())).toBe(
      'On 50 questions the worse system wins 20% of tests, and 27% if each is asked other questions. Repeated on new questions, the test names another leader in 28% of cases.',
    );
    expect(figureText(shown({ one: 80, other: 80 }))).toContain('equally good');
  });

  test('says that no number of questions is enough where they are equal', () => {
    expect(textIn(shown({ one: 80, other: 80 }))).toContain('no number');
    expect(textIn(shown())).toContain('1,569');
  });
});

test('the view of many comparisons shows a false alarm in most cases', () => {
  expect(figureText(shown(PRESETS.many))).toContain('in 64% of cases');
});

describe('the view of a judge', () => {
  test('corrects the share, with the formula in numbers', () => {
    expect(figureText(shown({ part: 'judge' }))).toBe(
      'By the judge, 75% of 200 answers are right; with its errors counted, 63% must be (47%–78%).',
    );
    expect(textIn(shown({ part: 'judge' }))).toContain('(0.750 + 0.600 − 1) ÷ (0.960 + 0.600 − 1)');
  });

  test('draws no conclusion for a judge that is a coin toss', () => {
    expect(figureText(shown({ part: 'judge', foundRight: 25, foundWrong: 25 }))).toContain(
      'Nothing can be concluded',
    );
  });
});

test('percentText writes smaller numbers with more digits', () => {
  expect([0, 0.0004, 0.031, 0.199, 1].map((share) => percentText(share, 'en'))).toEqual([
    '0%',
    '0.04%',
    '3.1%',
    '20%',
    '100%',
  ]);
});

test('the export has what the selected part computed', () => {
  const file = JSON.parse(JSON.stringify(jsonOf(shown(PRESETS.lenient))));
  expect(file.settings).toMatchObject({ part: 'judge' });
  expect(file).toMatchObject({ apparent: 0.75 });
});

test('the evidence demo is drawn in both languages, parts and extremes without an empty slot', () => {
  const extremes: Partial<EvidenceSettings>[] = [
    {},
    { questions: 1, one: 0, other: 0 },
    { questions: 1_000, one: 100, other: 0 },
    { comparisons: 1 },
    { saidRight: 0, foundRight: 9_999, foundWrong: 9_999 },
  ];
  for (const locale of ['en', 'zh'] as const)
    for (const part of PARTS)
      for (const set of extremes) {
        const state = shown({ ...set, part }, locale);
        expect(`${htmlOf(state)} ${figureText(state)}`).not.toMatch(
          /NaN|undefined|Infinity|\{\w+[|}]/,
        );
      }
});
