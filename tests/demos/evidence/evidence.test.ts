import { describe, expect, test } from 'vitest';
import { PARTS, type EvidenceSettings, PRESETS } from '~/demos/evidence/core/settings';
import { jsonOf } from '~/demos/evidence/files';
import { figureText, percentText, pText } from '~/demos/evidence/sentences';
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

describe('the view of the reader’s two columns', () => {
  test('counts them and tests them both ways', () => {
    const state = shown(PRESETS.example);
    const html = htmlOf(state);
    expect(html).toContain('data-only-first="12"');
    expect(html).toContain('data-only-second="2"');
    expect(figureText(state)).toMatch(/^82 against 72 of 100 right, and the questions tell/);
  });

  test('says if they do not separate the two', () => {
    expect(figureText(shown({ part: 'own', pairs: '1 0\n0 1\n1 1' }))).toContain('do not tell');
  });

  test('asks for missing columns', () => {
    expect(textIn(shown({ part: 'own' }))).toContain('Paste two columns');
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
  expect([0.04, 0.0002].map((p) => pText(p, 'en'))).toEqual(['0.040', '< 0.001']);
});

test('the export has what the selected part computed, and nothing that was pasted', () => {
  const file = JSON.parse(JSON.stringify(jsonOf(shown(PRESETS.example))));
  expect(file.settings).not.toHaveProperty('pairs');
  expect(file).toMatchObject({ onlyFirst: 12, questions: 100 });
});

test('the evidence demo is drawn in both languages, parts and extremes without an empty slot', () => {
  const extremes: Partial<EvidenceSettings>[] = [
    {},
    { questions: 1, one: 0, other: 0 },
    { questions: 1_000, one: 100, other: 0 },
    { comparisons: 1 },
    { saidRight: 0, foundRight: 9_999, foundWrong: 9_999 },
    { pairs: '1 1' },
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
