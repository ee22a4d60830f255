import { describe, expect, test } from 'vitest';
import {
  ASSUMED,
  assumedLevel,
  billsByLevel,
  levelOf,
  OWN,
  settingsAt,
} from '~/lib/cost/price-level';
import { costFields } from '~/lib/cost/settings';
import { defaults } from '~/lib/settings/table';
import { readLevels } from '../../../content/read';

const form = defaults(costFields);
const levels = [assumedLevel, ...readLevels()];
const luna = levels.find(({ id }) => id === 'gpt-6-luna')!;
const bills = (set = {}) => billsByLevel({ ...form, ...set }, levels, 36);
const at = (id: string, set = {}) => bills(set).find(({ level }) => level.id === id)!;

describe('the support desk of lesson C3', () => {
  // 300,000 × ((6,600 × (0.6 × 0.1 + 0.4 × 1.25) + 80) × 0.1 + 250 × 0.5) / 10⁶, and so on
  test('costs $151, $153 and $64 a month at the small model of September 2026', () => {
    const { monthly, from } = at('gpt-6-luna');
    expect(monthly.prompt).toBeCloseTo(113.28 + 37.5, 6);
    expect(monthly.rag).toBeCloseTo(65.4 + 37.5 + 50, 6);
    expect(monthly.finetune).toBeCloseTo(1.5 * (5.4 + 37.5), 6);
    expect(from).toBeUndefined();
  });

  test('costs $1,433, $1,004 and $531 at one and four dollars, and tuning pays in month 16', () => {
    const { monthly, from } = at(ASSUMED);
    expect([monthly.prompt, monthly.rag, monthly.finetune].map(Math.round)).toEqual([
      1433, 1004, 531,
    ]);
    expect(from).toBe(16);
  });

  test('pays off sooner at a higher token price', () => {
    // a month saves 1,610 dollars at GPT-6.2 Sol's prices: 4,829 a quarter, less 1,744 for the change
    expect(bills().map(({ level, from }) => [level.id, from])).toEqual([
      ['gpt-6-luna', undefined],
      ['claude-haiku-5-5', undefined],
      ['deepseek-flash', undefined],
      [ASSUMED, 16],
      ['glm-5.3', 8],
      ['gemini-4-hydrogen', 16],
      ['gpt-6.2-sol', 5],
      ['claude-sonnet-5-5', 5],
      ['claude-opus-5-5', 2],
      ['gpt-6.2-astra', 1],
      ['claude-fable-5-2', 1],
    ]);
  });

  test('reads a cached beginning at a twentieth of the price where the row says so', () => {
    const { monthly } = at('gpt-6.2-sol');
    expect(monthly.prompt).toBeCloseTo(
      0.3 * (6_600 * (0.6 * 0.05 + 0.4 * 1.25) + 80) * 2 + 0.3 * 250 * 10,
      6,
    );
  });
});

describe('a price level', () => {
  test('becomes prices, and cache prices as shares of the input price', () => {
    expect(settingsAt(luna)).toEqual({
      currency: 'USD',
      inputPrice: 0.1,
      outputPrice: 0.5,
      read: 10,
      write: 125,
    });
  });

  test('is recognised by its prices; any other prices are the reader’s own', () => {
    expect(levelOf(form, levels)).toBe(ASSUMED);
    for (const level of levels)
      expect(levelOf({ ...form, ...settingsAt(level) }, levels, level.id)).toBe(level.id);
    expect(levelOf({ ...form, inputPrice: 0.5 }, levels)).toBe(OWN);
  });

  test('is the selected one of several with the same prices, else the first', () => {
    const alike = { ...form, ...settingsAt(levels.find(({ id }) => id === 'claude-sonnet-5-5')!) };
    expect(levelOf(alike, levels)).toBe('gpt-6.2-sol');
    expect(levelOf(alike, levels, 'claude-sonnet-5-5')).toBe('claude-sonnet-5-5');
    expect(levelOf(alike, levels, 'gpt-6-luna')).toBe('gpt-6.2-sol');
  });

  test('outside the comparison is in the table once its prices are in the form', () => {
    expect(bills().some(({ level }) => level.id === 'mistral-large-4')).toBe(false);
    const large = levels.find(({ id }) => id === 'mistral-large-4')!;
    expect(at(large.id, settingsAt(large)).monthly.prompt).toBeGreaterThan(0);
  });

  test('in yuan is among those in yuan, and the rest of the bill is converted', () => {
    const flash = levels.find(({ id }) => id === 'deepseek-flash-cn')!;
    const rows = bills(settingsAt(flash)).map(({ level }) => level);
    expect(new Set(rows.map(({ currency }) => currency))).toEqual(new Set(['CNY']));
    expect(rows.length).toBe(5);
    // 600 tokens are too few to be cached
    const tokens = 0.3 * (600 + 5 * 300 + 80) * 1 + 0.3 * 250 * 4;
    expect(at(flash.id, settingsAt(flash)).monthly.rag).toBeCloseTo(tokens + 50 * 6.74, 6);
  });

  test('has its own share of a batch, or the full price; prices without a model take the form’s', () => {
    const sold = { ...luna, id: 'sold', batch: 0.5 };
    const billsBy = (batch: number) =>
      new Map(
        billsByLevel(
          { ...form, batch },
          [assumedLevel, { ...luna, batch: undefined }, sold],
          36,
        ).map(({ level, monthly }) => [level.id, monthly.prompt]),
      );
    const all = billsBy(100);
    const cut = billsBy(40);
    expect(cut.get('sold')).toBeCloseTo(0.5 * all.get('sold')!, 9);
    expect(cut.get(luna.id)).toBe(all.get(luna.id));
    expect(cut.get(ASSUMED)).toBeCloseTo(0.4 * all.get(ASSUMED)!, 9);
  });

  test('of the reader’s own is among the others by its price', () => {
    const own = { inputPrice: 0.5, outputPrice: 2 };
    expect(
      bills(own)
        .map(({ level }) => level.id)
        .slice(0, 4),
    ).toEqual(['gpt-6-luna', 'claude-haiku-5-5', 'deepseek-flash', OWN]);
    expect(at(OWN, own).monthly.prompt).toBeCloseTo(1432.8 / 2, 6);
  });
});
