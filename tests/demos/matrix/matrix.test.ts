import { fc, forAllOf } from '../../property';
import { describe, expect, test } from 'vitest';
import guideStrings from 'words:guide';
import type { Weights } from '~/lib/matrix/criteria';
import { leastFlip } from '~/lib/matrix/flip';
import { flipSaid, leadSaid } from '~/demos/guide/table/said';
import { table, UNIT } from '~/demos/guide/table/table';
import { toHtml } from '~/lib/figure';
import { content, every, stateOf } from './state';

const htmlOf = (weights: Weights, locale: 'en' | 'zh' = 'en') =>
  toHtml(table(stateOf(weights, locale)));
const SUPPORT = content.presets[0]!.weights;

const HEAD = /data-road="(\w+)" data-score="([\d.]+)" data-place="\d">/g;
/** The heads of the columns: road and score. */
const heads = (weights: Weights) =>
  [...htmlOf(weights).matchAll(HEAD)].map(
    ([, road, score]) => `${road} ${Number(score).toFixed(2)}`,
  );

/** The ink of each column: height × width of its bars, ranges by half, in units of weight × points. */
function inkOf(html: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [cell, road] of html.matchAll(/<td data-cell="[\w-]+\/(\w+)".*?<\/td>/g)) {
    const height = Number(/<svg class="ink[^"]*"[^>]* height="([\d.]+)"/.exec(cell)![1]);
    const whole = Number(/<rect (?:class="(?!range)[^"]*" )?width="([\d.]+)%"/.exec(cell)![1]);
    const striped = Number(/<rect class="range[^"]*"[^>]* width="([\d.]+)%"/.exec(cell)?.[1] ?? 0);
    sums[road!] = (sums[road!] ?? 0) + (height / UNIT) * ((whole - striped / 2) / 20);
  }
  return sums;
}

const weight = fc.integer({ min: 0, max: 5 });
const someWeights = fc.record(Object.fromEntries(content.criteria.map(({ id }) => [id, weight])));

describe('the comparison table', () => {
  test('sorts its columns by score', () => {
    const equal = ['prompt 3.53', 'rag 3.44', 'finetune 2.85', 'scratch 1.71'];
    expect(heads({})).toEqual(equal);
    const support = ['rag 3.56', 'prompt 3.16', 'finetune 2.56', 'scratch 1.80'];
    expect(heads(SUPPORT)).toEqual(support);
  });

  test('fills as much of a column as its score, for any weights', () => {
    forAllOf(40, someWeights, (weights) => {
      const { ranking } = stateOf(weights);
      const total = Object.values(weights).reduce((sum, one) => sum + one, 0);
      const html = htmlOf(weights);
      expect(html + htmlOf(weights, 'zh')).not.toMatch(/NaN|undefined|\{\w+\}/);
      const ink = inkOf(html);
      for (const { road, score } of ranking ?? []) expect(ink[road]! / total).toBeCloseTo(score, 2);
    });
  });

  test('has words in every cell, and measured values, highlighted where they differ from the rating', () => {
    const html = htmlOf(SUPPORT);
    expect(html.match(/<span class="short[^"]*">[^<]+</g)).toHaveLength(
      4 * content.criteria.length,
    );
    expect(html).toMatch(/data-measured="new-facts.finetune"[^>]* data-parts/);
    expect(html).toMatch(/data-measured="new-facts.rag" data-measured-on="toy">/);
    expect(html).toContain('99%');
  });

  test('ranks nothing and says so if all weights are 0', () => {
    for (const locale of ['en', 'zh'] as const) {
      expect(htmlOf(every(0), locale)).not.toContain('data-score');
      expect(leadSaid(stateOf(every(0), locale))).toBe(guideStrings[locale].table.zero);
    }
  });
});

describe('the sentence of the comparison', () => {
  const said = (weights: Weights, locale: 'en' | 'zh' = 'en') =>
    flipSaid(leastFlip(stateOf(weights).criteria, weights)!, stateOf(weights, locale));

  test('names the leader, or the tied leaders', () => {
    expect(leadSaid(stateOf(SUPPORT))).toBe('Retrieval leads by 0.40.');
    // Waiting time alone: fine-tuning and training from scratch are both rated 1.
    const tie = stateOf({ ...every(0), 'waiting-time': 1 });
    expect(htmlOf(tie.weights).match(/>tie</g)).toHaveLength(2);
    expect(leadSaid(tie)).toMatch(/^A tie: Fine-tuning and From scratch stand level/);
  });

  test('names the one or two weights that give another road the lead', () => {
    expect(said({})).toBe(
      'Retrieval takes the lead once “Missing or new facts” weighs more than 1.50 instead of 1.',
    );
    expect(said(SUPPORT)).toMatch(/weighs 0 instead of 5 and “.*” weighs more than 4\.25 instead/);
    expect(said(SUPPORT, 'zh')).toMatch(/^只要把“.*”从 5 改成 0，再把“.*”从 2 加到 4\.25 以上/);
  });
});
