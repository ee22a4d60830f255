import { describe, expect, test } from 'vitest';
import { settingsAt } from '~/lib/cost/price-level';
import { costFields, type CostSettings } from '~/lib/cost/settings';
import { costViews } from '~/demos/cost/views';
import { boardViews } from '~/demos/cost/views/board';
import { linesOf } from '~/demos/cost/views/usage';
import { textOf, toHtml } from '~/lib/figure';
import { settingsOfRun, textOf as written } from '~/lib/settings/table';
import { readBoard, readLevels } from '../../../../content/read';

const ARCHIVE = { requests: '30000', pasted: '60000' };
const NO_CACHE = { ...ARCHIVE, hits: '0', write: '100' };

const drawn = (view: string, asked: Record<string, string>, locale: 'en' | 'zh' = 'en') =>
  costViews.draw(view, asked, undefined, locale);
const said = (view: string, asked: Record<string, string>, locale: 'en' | 'zh' = 'en') =>
  drawn(view, asked, locale).map(textOf).join(' ');
const html = (view: string, asked: Record<string, string>) =>
  drawn(view, asked).map(toHtml).join('');
const counted = (text: string, part: string) => text.split(part).length - 1;

describe('the paste view of the cost demo', () => {
  test('shows the register alone until passages are found', () => {
    const rest = html('paste', { ...NO_CACHE, passages: '0' });
    expect(counted(rest, '<i class="on">')).toBe(200);
    expect(said('paste', { ...NO_CACHE, passages: '0' })).not.toContain('$145');
  });

  test('shows the cost of the record, with five passages and with all', () => {
    const text = said('paste', { ...NO_CACHE, passages: '5' });
    expect(text).toContain('$1,850');
    expect(text).toContain('60,930 tokens');
    expect(text).toContain('$145');
    expect(text).toContain('2,430 tokens');
    expect(counted(html('paste', { ...NO_CACHE, passages: '5' }), '<i class="on">')).toBe(205);
    expect(said('paste', NO_CACHE, 'zh')).toContain('1,850 美元');
    expect(said('paste', { ...NO_CACHE, currency: 'CNY' }, 'zh')).toContain('1,850 元');
    expect(said('usage', { ...NO_CACHE, currency: 'CNY' }, 'zh')).toContain('金额（元）');
  });
});

describe('the hits view, with ten letters', () => {
  test('shows full prices without a cache, and higher ones if cache writes are never read', () => {
    expect(said('hits', NO_CACHE)).toContain('$1,850');
    const missed = html('hits', { ...ARCHIVE, hits: '0', write: '125' });
    expect(counted(missed, 'class="stretch added"')).toBe(10);
    expect(missed).toContain('$2,305');
  });

  test('shows a tenth of the price for letters whose beginning is cached', () => {
    const found = html('hits', { ...ARCHIVE, hits: '90', write: '125' });
    expect(counted(found, 'data-hit')).toBe(9);
    expect(counted(found, 'class="stretch added"')).toBe(1);
    expect(found).toContain('$423');
  });
});

describe('the bill view', () => {
  const at = (id: string) =>
    Object.fromEntries(
      Object.entries(settingsAt(readLevels().find((one) => one.id === id)!)).map(
        ([name, value]) => [name, written(value)],
      ),
    );

  test('shows pasting ahead at a low price and searching ahead at a high one', () => {
    const low = drawn('bill', { ...ARCHIVE, hits: '90', ...at('gpt-6-luna') });
    const high = drawn('bill', { ...ARCHIVE, hits: '90', ...at('claude-opus-5-5') });
    expect(low.map(textOf).join()).toMatch(/\$186.*\$43.*\$60/);
    expect(high.map(textOf).join()).toMatch(/\$7,432.*\$1,396.*\$462/);
    expect(toHtml(low[0]!)).toMatch(/class="strong".*90% cached/);
    expect(toHtml(high[0]!)).toMatch(/class="strong"><span class="name">5 passages/);
  });

  test('adds up line by line to the total of the record', () => {
    const settings = settingsOfRun(costFields, { ...ARCHIVE, hits: '90' }) as CostSettings;
    const sums = linesOf(settings).map(({ millions, price }) => millions * price);
    expect(sums.map((sum) => Number(sum.toFixed(2)))).toEqual([163.62, 227.25, 2.4, 30]);
    expect(said('usage', { ...ARCHIVE, hits: '90' })).toContain('423.27');
    expect(said('usage', ARCHIVE)).toContain('"cached_tokens": 60600');
  });
});

test('the board view shows names at rest, and a month, memory and tuning after the press', () => {
  const shown = (measure: string, how: string) =>
    boardViews.draw('board', { measure, shown: how }, readBoard(), 'en').map(textOf).join(' ');
  expect(shown('month', 'none')).not.toContain('$400');
  expect(shown('month', 'all')).toContain('$5 – $400');
  const later = (measure: string) =>
    JSON.stringify(boardViews.draw('board', { measure, shown: 'all' }, readBoard(), 'en'))
      .split('"data-from-day":"2026-12-01"')
      .map((part) => part.includes('Gemini 4 Carbon'));
  expect(later('month')).toEqual([false, true]);
  expect(later('memory')).toEqual([false]);
  expect(shown('memory', 'all')).toMatch(/gpt-oss-120b.*117B-A5.1B.*71.5 GB/);
  expect(shown('tune', 'all')).toMatch(/GPT-6 Luna.*nobody.*gpt-oss-20b.*Prime Intellect.*\$0.4/);
});

test('an unknown view or setting is named in the error', () => {
  expect(() => drawn('bills', {})).toThrow('There is no view "bills"');
  expect(() => drawn('bill', { hits: '120' })).toThrow('a number from 0 to 100');
});
