import { fc, forAll } from '../../property';
import { describe, expect, test } from 'vitest';
import { PARTS, type CostSettings } from '~/lib/cost/settings';
import { jsonOf } from '~/demos/cost/files';
import { moneyText, tickText } from '~/demos/cost/money';
import { PRESETS } from '~/lib/cost/presets';
import { awayText, figureText, payingText } from '~/demos/cost/sentences';
import { drawnRoads, totalOf, type CostState } from '~/demos/cost/state';
import { costView } from '~/demos/cost/view';
import { shortNumber } from '~/demos/parts/quantities';
import { textOf, toHtml } from '~/lib/figure';
import { ROADS } from '~/lib/road';
import { shown } from './state';

const htmlOf = (state: CostState) => costView(state).map(toHtml).join('');
const textIn = (state: CostState) => costView(state).map(textOf).join('\n');

describe('the bill of the cost demo', () => {
  test('contains the total of each road in full precision', () => {
    const state = shown();
    const totals = [...htmlOf(state).matchAll(/data-total="(\w+)" value="([^"]+)"/g)];
    expect(totals.map(([, road, value]) => [road, Number(value)])).toEqual(
      ROADS.map((road) => [road, totalOf(state, road)]),
    );
  });

  test('puts the reader’s numbers into the formulas', () => {
    const text = textIn(shown({ requests: 1_234, hits: 90, inputPrice: 2.5 }));
    expect(text).toContain('1,234 × (6,600 × 0.215 + 80) tokens × $2.50 a million');
    expect(text).toContain('2,000 × 3 min ÷ 60 × $40 = $4,000');
  });

  test('puts thinking into the tokens written, and the share of a batch into the prices', () => {
    const text = textIn(shown({ thinking: 300, batch: 50 }));
    expect(text).toContain('300,000 × 550 tokens × $2 a million = $330');
    expect(text).toContain('300,000 × (6,600 × 0.56 + 80) tokens × $0.50 a million');
  });

  test('adds up: once, months and changes give the total', () => {
    forAll(
      fc.integer({ min: 1, max: 36 }),
      fc.integer({ min: 0, max: 12 }),
      (months, changesEvery) => {
        const state = shown({ months, changesEvery });
        for (const road of ROADS) {
          const { once, monthly, change } = state.bills[road];
          const sum = (items: typeof once) => items.reduce((all, { cost }) => all + cost, 0);
          expect(totalOf(state, road)).toBeCloseTo(
            sum(once) + months * sum(monthly) + state.changes * sum(change),
            4,
          );
        }
      },
    );
  });

  test('says from which month tuning costs less, and when it would without changes', () => {
    expect(payingText(shown())).toBe(
      'From month 16 on, fine-tuning has cost less than prompting. If nothing changed, it would be month 6.',
    );
    expect(payingText(shown({ changesEvery: 0 }))).toBe(
      'From month 6 on, fine-tuning has cost less than prompting.',
    );
  });

  test('says that tuning never catches up where facts change too often', () => {
    expect(payingText(shown({ changesEvery: 1 }))).toMatch(
      /^With facts that change every 1 month, fine-tuning still costs more .* from month 6 on\.$/,
    );
  });

  test('says after how many requests tuning would pay off, or that it never would', () => {
    expect(payingText(shown({ changesEvery: 0, months: 3 }))).toMatch(
      /does not pay within 3 months: .* it would take [\d,]+ requests, that is 6 months/,
    );
    expect(payingText(shown({ changesEvery: 0, pasted: 0, answer: 100_000 }))).toContain('or ever');
  });

  test('leaves a far more expensive road out of the drawing, and says so', () => {
    expect(drawnRoads(shown())).toEqual(['prompt', 'rag', 'finetune']);
    expect(awayText(shown())).toMatch(/^From scratch is off this drawing: \$\d/);
    const cheap = shown({ model: 'own', weights: 0.1, trainingTokens: 1, outputPrice: 1_000 });
    expect(drawnRoads(cheap)).toEqual(ROADS);
    expect(awayText(cheap)).toBe('');
  });

  test('marks the crossing, and the one without changes', () => {
    const html = htmlOf(shown());
    expect(html).toContain('month 16: tuning costs less');
    expect(html).toContain('month 6, if nothing changed');
    expect(html.match(/class="ring\b/g)).toHaveLength(2);
  });
});

test('the training view shows the formula of QLoRA with its real bits', () => {
  expect(textIn(shown({ part: 'card' }))).toContain('× 4.13 ÷ 8 (QLoRA)');
});

describe('the card view', () => {
  test('says what fits, and how many cards the rest needs', () => {
    const state = shown({ ...PRESETS.qlora65 });
    const html = htmlOf(state);
    expect(html).toContain('data-need="full" value="783427928064"');
    expect(html.match(/data-cards="1"/g)).toHaveLength(2);
    expect(html).toContain('data-cards="98"'); // 783 GB on cards of 8
  });

  test('grows with the conversation', () => {
    const cached = (context: number) =>
      /of which ([\d.]+) GB/.exec(figureText(shown({ part: 'card', context })))![1];
    expect(cached(8_192)).toBe('8.6');
    expect(cached(16_384)).toBe('17.2');
  });
});

describe('the numbers of the cost demo', () => {
  test('are written as money in both languages', () => {
    const en = shown();
    const zh = shown({}, 'zh');
    const values = [0, 0.0033, 1.5, 977.4, 639_410, 2_930_000, 4.1e9];
    expect(values.map((value) => moneyText(value, en))).toEqual([
      '$0',
      '$0.0033',
      '$1.50',
      '$977',
      '$639,410',
      '$2.93 million',
      '$4.1 billion',
    ]);
    expect(moneyText(2_930_000, zh)).toBe('293 万美元');
    expect(tickText(40_000_000, en)).toBe('40 M');
  });

  test('keep three significant figures', () => {
    expect([0.215, 1.5, 0.00215, 93_482.9, 0.56].map((value) => shortNumber(value, 'en'))).toEqual([
      '0.215',
      '1.5',
      '0.00215',
      '93,483',
      '0.56',
    ]);
  });
});

test('the export contains only counts of the reader’s text', () => {
  const state = shown({ text: 'secret' });
  const counted = { tokens: 3, characters: 6, bytes: 6 };
  const file = JSON.stringify(jsonOf({ ...state, counted }));
  expect(file).not.toContain('secret');
  expect(JSON.parse(file)).toMatchObject({ counted, tuningCostsLessFromMonth: 16 });
});

test('the cost demo is drawn in both languages, parts and extremes without an empty slot', () => {
  const extremes: Partial<CostSettings>[] = [
    {},
    { months: 1, changesEvery: 1 },
    { changesEvery: 0 },
    { pasted: 0, passages: 0 },
    { model: 'own', context: 0, hits: 0, trainingTokens: 0 },
    { instructions: 0, question: 0, answer: 0, pasted: 0 },
    ...Object.values(PRESETS),
  ];
  for (const locale of ['en', 'zh'] as const)
    for (const part of PARTS)
      for (const set of extremes) {
        const state = {
          ...shown({ ...set, part }, locale),
          counted: { tokens: 1, characters: 1, bytes: 1 },
        };
        expect(`${htmlOf(state)} ${figureText(state)}`).not.toMatch(
          /NaN|undefined|Infinity|\{\w+[|}]/,
        );
      }
});
