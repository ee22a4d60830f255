import { describe, expect, test } from 'vitest';
import { retrieverStrings } from '~/demos/retriever/about';
import { versusView } from '~/demos/retriever/view/figures-view';
import type { Comparison } from '~/lib/evaluation/paired';
import { pairedBootstrap } from '~/lib/evaluation/paired';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';
import { seededRng } from '~/lib/math/rng';
import { textOf } from '~/lib/figure';

const SETTINGS = { ...RETRIEVER_DEFAULTS, compare: 'lsa' as const };
const said = (versus: Comparison, locale: 'en' | 'zh' = 'en') =>
  textOf(versusView({ title: 'Your text', versus }, SETTINGS, retrieverStrings[locale])!);

/** The comparison of two methods of which the second finds `lost` of forty answers more. */
const losing = (lost: number) => {
  const second = Array.from({ length: 40 }, () => 1);
  const first = second.map((right, at) => (at < lost ? 0 : right));
  return pairedBootstrap(first, second, seededRng(1));
};

describe('the verdict on two methods', () => {
  test('says which test decides where the interval alone would say otherwise', () => {
    const versus = losing(4);
    expect(versus.high).toBeLessThan(0);
    expect(versus.undecided).toBe(true);
    expect(said(versus)).toContain('The interval leaves out 0, and the sign test decides');
    expect(said(versus)).toContain('of the 4 questions on which the two differ');
    expect(said(versus)).toContain('p = 0.13');
    expect(said(versus, 'zh')).toContain('以符号检验为准');
  });

  test.each([0, 1, 12])('is one where both say the same: %i lost', (lost) => {
    expect(said(losing(lost))).not.toContain('sign test');
  });
});
