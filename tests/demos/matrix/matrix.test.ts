import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressOfWeights,
  askedWeights,
  sameWeights,
  speaksOfWeights,
} from '~/demos/matrix/weights';
import { rankingText } from '~/demos/matrix/sentences';
import { matrixStrings } from '~/demos/matrix/about';
import { view } from '~/demos/matrix/view';
import { toHtml } from '~/lib/figure';
import { asCriterion, type Weights } from '~/demos/matrix/core/criteria';
import { ROADS } from '~/lib/road';
import { content, every, stateOf } from './state';

const htmlOf = (state: ReturnType<typeof stateOf>) => view(state).map(toHtml).join('');

describe('view', () => {
  test('keeps the order of the roads, with their full scores and the mark of the first', () => {
    const totals = (weights: Weights) =>
      [
        ...htmlOf(stateOf(weights)).matchAll(
          /<li data-road="(\w+)" data-score="([\d.]+)" data-place="(\d)">/g,
        ),
      ].map(([, road, score, place]) => [road, Number(score).toFixed(2), place]);
    expect(totals({})).toEqual([
      ['prompt', '3.53', '1'],
      ['rag', '3.44', '2'],
      ['finetune', '2.85', '3'],
      ['scratch', '1.71', '4'],
    ]);
    expect(totals({ 'new-facts': 5 }).map(([road]) => road)).toEqual([...ROADS]);
    expect(totals({ 'new-facts': 5 })[1]![2]).toBe('1');
    expect(htmlOf(stateOf({})).match(/>1st</g)).toHaveLength(1);
  });

  test('marks every road that shares the first place', () => {
    const html = htmlOf(stateOf({ ...every(0), 'waiting-time': 1 }));
    expect(html.match(/>tie</g)).toHaveLength(2);
  });

  test('says which weight unseats the winner', () => {
    const html = htmlOf(stateOf({}));
    expect(html).toContain('data-dethrone="new-facts"');
    expect(html).toContain('data-to="1.5005"');
    expect(html).toContain('more than 1.50 instead of 1');
    expect(htmlOf(stateOf(content.presets[0]!.weights))).toMatch(
      /Retrieval leads by 0\.40\.<.*No single weight/,
    );
  });

  test('ranks nothing and says so when all weights are 0', () => {
    for (const locale of ['en', 'zh'] as const) {
      const html = htmlOf(stateOf(every(0), locale));
      expect(html).not.toContain('data-score');
      expect(html).toContain(matrixStrings[locale].zero);
    }
  });

  test('says a tie so', () => {
    // Waiting time alone: fine-tuning and training from scratch are both rated 1.
    const state = stateOf({ ...every(0), 'waiting-time': 1 });
    expect(htmlOf(state)).toContain('data-dethrone="tie"');
    expect(htmlOf(state)).toMatch(/A tie: Fine-tuning and From scratch stand level/);
    expect(htmlOf(state)).not.toContain('leads by');
    expect(rankingText(state)).toMatch(/^Fine-tuning and From scratch tie for the first place/);
  });

  test('draws any whole weights without fail', () => {
    const weight = fc.integer({ min: 0, max: 5 });
    const all = fc.record(Object.fromEntries(content.criteria.map(({ id }) => [id, weight])));
    fc.assert(
      fc.property(all, (weights) => {
        const html = htmlOf(stateOf(weights));
        expect(html).not.toMatch(/NaN|undefined|\{\w+\}/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the address', () => {
  const { criteria, presets } = content;
  const support = presets[0]!.weights;
  const read = (query: string) => askedWeights(new URLSearchParams(query), criteria, support);

  test('takes whole weights from 0 to 5 over those of the case, and ignores nonsense', () => {
    const asked = 'new-facts:3,freshness:9,privacy-deletion:much,beauty:2,waiting-time';
    expect(read(`matrix.weights=${asked}`)).toEqual({ ...support, 'new-facts': 3 });
  });

  test('of earlier pages has a name for each weight', () => {
    const known = { ...support, 'new-facts': 3, freshness: 0 };
    expect(read('matrix.weight.new-facts=3&weight.freshness=0&matrix.sort=weight')).toEqual(known);
    const query = new URLSearchParams('case=a&weight.freshness=0');
    expect(speaksOfWeights(query)).toBe(true);
    expect(String(addressOfWeights(query, support, support))).toBe('case=a');
  });

  test('holds only what differs', () => {
    const weights = { ...support, freshness: 0, 'new-facts': 2 };
    const query = addressOfWeights(new URLSearchParams('case=a'), weights, support);
    expect(query.get('matrix.weights')).toBe('new-facts:2,freshness:0');
    expect(read(String(query))).toEqual(weights);
    expect(speaksOfWeights(query)).toBe(true);
    expect(speaksOfWeights(new URLSearchParams('case=a'))).toBe(false);
    expect(sameWeights(criteria.map(asCriterion), {}, every(1))).toBe(true);
  });
});
