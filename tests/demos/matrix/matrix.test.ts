import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCriteria, freshOwn, MOST, readOwn } from '~/demos/matrix/core/own';
import {
  addressOfWeights,
  askedWeights,
  everyWeight,
  sameWeights,
  speaksOfWeights,
} from '~/demos/matrix/weights';
import { ownRows } from '~/demos/matrix/own-rows';
import { rankingSaid, tellingOf } from '~/demos/matrix/sentences';
import { matrixStrings } from '~/demos/matrix/about';
import { view } from '~/demos/matrix/view';
import { toHtml } from '~/lib/figure';
import type { Weights } from '~/demos/matrix/core/criteria';
import { standing } from '~/demos/matrix/core/standing';
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
    expect(rankingSaid(state)).toMatch(/^Fine-tuning and From scratch tie for the first place/);
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
  const { criteria } = content;
  const support = content.presets[0]!.weights;
  const page = { criteria, base: support, alone: true };
  const lesson = { criteria, base: everyWeight(criteria), alone: false };
  const read = (query: string, place = page) => askedWeights(new URLSearchParams(query), place);

  test('takes whole weights from 0 to 5 over those of the case, and ignores nonsense', () => {
    expect(read('weight.new-facts=3&weight.freshness=9&weight.privacy-deletion=much')).toEqual({
      ...support,
      'new-facts': 3,
    });
  });

  test('of the earlier comparison sets its weights over ones', () => {
    expect(read('matrix.weight.new-facts=3&matrix.sort=weight')).toEqual({
      ...every(1),
      'new-facts': 3,
    });
  });

  test('holds only what differs, by itself or, in a lesson, after the name of the demo', () => {
    const weights = { ...support, freshness: 0 };
    const write = (place: typeof page) =>
      String(addressOfWeights(new URLSearchParams('case=a'), weights, place));
    expect(write(page)).toBe('case=a&weight.freshness=0');
    expect(read('weight.freshness=0')).toEqual(weights);
    const moved = { ...every(1), freshness: 4 };
    const query = addressOfWeights(new URLSearchParams(), moved, lesson);
    expect(String(query)).toBe('matrix.weight.freshness=4');
    expect(askedWeights(query, lesson)).toEqual(moved);
    expect(speaksOfWeights(query, lesson)).toBe(true);
    expect(speaksOfWeights(new URLSearchParams('weight.freshness=4'), lesson)).toBe(false);
  });
});

describe('criteria of the reader’s own', () => {
  const mine = {
    ...{ id: 'own-1', name: 'Our people know it', weight: 5 },
    ratings: { prompt: 1, rag: 5, finetune: 1, scratch: 1 },
  };

  test('count in the totals like any other', () => {
    const state = stateOf({});
    const criteria = [...state.criteria, ...asCriteria([mine], 'ours')];
    expect(standing(criteria, { ...every(1), 'own-1': 5 }).ranking![0]!.road).toBe('rag');
    expect(
      sameWeights(
        content.criteria.map((one) => ({ ...one, ratings: mine.ratings })),
        {},
        every(1),
      ),
    ).toBe(true);
  });

  test('are rows with a name, a weight and four ratings; without any there is no row', () => {
    const rows = ownRows([mine], stateOf({})).map(toHtml).join('');
    expect(rows).toContain('name="weight.own-1"');
    expect(rows.match(/data-own-rating=/g)).toHaveLength(4);
    expect(rows).toContain('value="Our people know it"');
    expect(ownRows([], stateOf({}))).toEqual([]);
    expect(toHtml(ownRows([{ ...mine, name: '<b>' }], stateOf({}))[1]!)).not.toContain('<b>');
  });

  test('are read back as they were kept, and nothing else is', () => {
    expect(readOwn(JSON.stringify([mine]))).toEqual([mine]);
    for (const text of [null, '', '{', '7', '[null]', '[{"id":"own-1"}]'])
      expect(readOwn(text)).toEqual([]);
    expect(
      readOwn(
        JSON.stringify([
          { ...mine, weight: 9 },
          { ...mine, id: 'x' },
        ]),
      ),
    ).toEqual([]);
    expect(readOwn(JSON.stringify(Array.from({ length: 9 }, () => mine)))).toHaveLength(MOST);
  });

  test('get names that are free, and a name to be said where they have none', () => {
    expect(freshOwn([mine]).id).toBe('own-2');
    expect(freshOwn([]).id).toBe('own-1');
    expect(asCriteria([freshOwn([])], 'a criterion of ours')[0]!.name).toBe('a criterion of ours');
  });
});

describe('tellingOf', () => {
  test('says who leads, mostly by what, and what would unseat it', () => {
    const said = tellingOf(stateOf(content.presets[0]!.weights));
    expect(said).toMatch(
      /^Retrieval leads by 0\.40\. Mostly by: Missing or new facts; .+\. No single weight/,
    );
    expect(tellingOf(stateOf(every(0)))).toBe(matrixStrings.en.zero);
    expect(tellingOf(stateOf({ ...every(0), 'waiting-time': 1 }))).toMatch(/^A tie: /);
  });
});
