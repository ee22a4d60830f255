import { describe, expect, test } from 'vitest';
import { settingsAt } from '~/lib/cost/price-level';
import { views } from '~/demos/cost/views';
import { textOf as written } from '~/lib/settings/table';
import { readBoard, readLevels } from '../../../../content/read';

const ARCHIVE = { requests: '30000', pasted: '60000' };
const NO_CACHE = { ...ARCHIVE, hits: '0', write: '100' };

const pictured = (view: string, asked: Record<string, string>, locale: 'en' | 'zh' = 'en') =>
  views.cost.picture(view, { ...NO_CACHE, ...asked }, undefined, locale);
const said = (...asked: Parameters<typeof pictured>) => JSON.stringify(pictured(...asked));

describe('the paste view of the cost demo', () => {
  test('shows the register alone until passages are found', () => {
    const [pasted, found] = [{ squares: [['full', 200], {}] }, { squares: [['open', 5]] }];
    expect(pictured('paste', { passages: '0' })).toMatchObject({ fields: [pasted, found] });
  });

  test('shows the cost of the record, with five passages', () => {
    const sum = (money: string, tokens: string) => ({
      sum: { money, more: expect.arrayContaining([`${tokens} tokens a letter`]) },
    });
    expect(pictured('paste', { passages: '5' })).toMatchObject({
      fields: [sum('$1,850', '60,930'), { ...sum('$145', '2,430'), squares: [['full', 5], {}] }],
    });
  });

  test('names each currency in the words of its language', () => {
    expect(said('paste', {}, 'zh')).toContain('1,850 美元');
    expect(said('paste', { currency: 'CNY' }, 'zh')).toContain('1,850 元');
    expect(said('usage', { currency: 'CNY' }, 'zh')).toContain('金额（元）');
  });
});

describe('the hits view, with ten letters', () => {
  test.each([
    ['full prices without a cache', { hits: '0', write: '100' }, '$1,850', 10, [1, 0]],
    ['more for writes that are never read', { hits: '0', write: '125' }, '$2,305', 10, [1, 0.25]],
    ['a tenth for a cached beginning', { hits: '90', write: '125' }, '$423', 1, [1, 0.25]],
  ])('shows %s', (_, asked, money, missed, values) => {
    const rows = Array.from({ length: 10 }, (__, at) =>
      expect.objectContaining({ values: at < missed ? values : [0.1] }),
    );
    expect(pictured('hits', asked)).toMatchObject({ rows, sum: { money } });
  });
});

describe('the bill view', () => {
  const at = (id: string) =>
    Object.fromEntries(
      Object.entries(settingsAt(readLevels().find((one) => one.id === id)!)).map(
        ([name, value]) => [name, written(value)],
      ),
    );

  test.each([
    ['pasting ahead at a low price', 'gpt-6-luna', ['$186', '$43', '$60'], 1],
    ['searching ahead at a high one', 'claude-opus-5-5', ['$7,432', '$1,396', '$462'], 2],
  ])('shows %s', (_, id, amounts, ahead) => {
    const rows = amounts.map((shown, row) => ({ shown, strong: row === ahead }));
    expect(pictured('bill', { hits: '90', ...at(id) })).toMatchObject({ rows });
  });

  test('adds up line by line to the total of the record', () => {
    const usage = pictured('usage', { hits: '90', write: '125' });
    const sums = ['163.62', '227.25', '2.40', '30.00', '423.27'];
    const rows = sums.map((sum) => expect.arrayContaining([sum]));
    expect(usage).toMatchObject({ table: { rows } });
    expect(said('usage', {})).toContain('cached_tokens\\": 60600');
  });
});

describe('the board view', () => {
  const shown = (settings: Record<string, string>, locale: 'en' | 'zh' = 'en') =>
    views.board.picture('board', settings, readBoard(), locale);
  const month = { measure: 'month', questions: '20000' };
  const rowOf = (name: string, row: object) =>
    expect.arrayContaining([expect.objectContaining({ name, ...row })]);

  test('shows a month of so many questions, and how many models stay within the budget', () => {
    expect(JSON.stringify(shown({ measure: 'month' }))).not.toContain('$');
    expect(shown(month)).toMatchObject({ foot: expect.stringContaining('12 of all 27 models') });
    expect(JSON.stringify(shown(month))).toContain('$5 – $400');
    const thought = shown({ ...month, thinking: '1000' });
    expect(thought).toMatchObject({ rows: rowOf('Anthropic', { strong: true }) });
  });

  test('shows what fits into a card, and nothing of it at rest', () => {
    expect(JSON.stringify(shown({ measure: 'memory' }))).not.toContain('GB');
    const big = { more: '117B-A5.1B', shown: '71.5 GB' };
    for (const [card, strong] of [
      ['48', false],
      ['96', true],
    ] as const)
      expect(shown({ measure: 'memory', card })).toMatchObject({
        rows: rowOf('gpt-oss-120b', { ...big, strong }),
        later: [],
      });
  });

  test('shows who tunes closed models and open ones, and what training at home takes', () => {
    const tune = (by: string) => shown({ measure: 'tune', by });
    expect(tune('maker')).toMatchObject({ rows: rowOf('GPT-6 Luna', { shown: 'no' }) });
    const tuned = { more: 'Prime Intellect', shown: '$0.4' };
    expect(tune('host')).toMatchObject({ rows: rowOf('gpt-oss-20b', tuned) });
    expect(tune('own')).toMatchObject({ rows: rowOf('Qwen3-8B', { strong: true }) });
    expect(shown({ measure: 'tune', by: 'host' }, 'zh')).toMatchObject({
      rows: rowOf('Qwen3-14B', { more: '阿里云百炼', shown: '1.6 美元' }),
    });
  });

  test('has the bars of a later day where a price ends', () => {
    const later = JSON.stringify(shown(month)).split('"from":"2026-12-01"');
    expect(later.map((day) => day.includes('Gemini 4 Carbon'))).toEqual([false, true]);
  });
});

test('an unknown view or setting is named in the error', () => {
  expect(() => pictured('bills', {})).toThrow('There is no view "bills"');
  expect(() => pictured('bill', { hits: '120' })).toThrow('a number from 0 to 100');
});
