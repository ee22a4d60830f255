import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assumedLevel, billsByLevel, settingsAt } from '~/demos/cost/core/price-level';
import { costFields } from '~/demos/cost/core/settings';
import { stepsIn } from '~/lib/lesson/walk';
import { defaults } from '~/lib/settings/table';
import { price } from '~/schemas/price';
import { readPairs } from './lesson-source';
import {
  readEvidence,
  readFigures,
  readMatrix,
  readMoved,
  readPrices,
  readSources,
  repeated,
  runFiles,
  unknown,
} from './read';

const prices = readPrices();
const luna = prices.find(({ id }) => id === 'gpt-6-luna')!;
const faults = (given: object) =>
  price.safeParse({ ...luna, ...given }).error?.issues.map(({ message }) => message) ?? [];

describe('content/prices.yaml', () => {
  test('has each model once, the cheapest first', () => {
    expect(repeated(prices.map(({ id }) => id))).toEqual([]);
    expect(prices.map(({ read }) => read)).toEqual(
      prices.map(({ read }) => read).toSorted((a, b) => a - b),
    );
  });

  test('names sources that exist, and says secondary where no page of a vendor was read', () => {
    const sources = readSources();
    const named = prices.flatMap((row) => row.sources.map((id) => [row.id, id] as const));
    expect(unknown(named, sources)).toEqual([]);
    const levels = (ids: readonly string[]) =>
      sources.filter(({ id }) => ids.includes(id)).map(({ level }) => level);
    for (const row of prices)
      expect([row.id, levels(row.sources).includes('primary')]).toEqual([
        row.id,
        row.status === 'primary',
      ]);
  });

  test('has the prices that were read', () => {
    const row = (id: string) => {
      const { read, cached, cacheWrite, written } = prices.find((one) => one.id === id)!;
      return [read, cached, cacheWrite, written];
    };
    expect(row('gpt-6-luna')).toEqual([0.1, 0.01, 0.125, 0.5]);
    expect(row('gpt-6-sol')).toEqual([2, 0.2, 2.5, 10]);
    expect(row('gpt-6.1-sol')).toEqual([2, 0.1, 2.5, 10]);
    expect(row('claude-opus-5.5')).toEqual([4, 0.2, 5, 20]);
    expect(row('claude-fable-5.1')).toEqual([10, 0.25, 12.5, 50]);
    expect(row('gpt-6-astra')).toEqual([10, 1, 12.5, 50]);
    expect(row('deepseek-flash')).toEqual([0.15, 0.003, 0.15, 0.6]);
  });
});

describe('a row of prices', () => {
  test('needs a day, a source and a price above 0', () => {
    expect(faults({ on: 'September' })[0]).toContain('year-month-day');
    expect(faults({ sources: [] })[0]).toContain('Name a source');
    expect(faults({ sources: ['litellm'] })[0]).toContain('Type a source id');
    expect(faults({ read: '0.1' })[0]).toContain('a number of dollars per million tokens');
    expect(faults({ written: 0 })[0]).toContain('leave out a row whose price is unknown');
  });

  test('is refused where its prices or its days contradict each other', () => {
    expect(faults({ cached: 0.2 })[0]).toContain('Cached text is dearer');
    expect(faults({ cacheWrite: 0.05 })[0]).toContain('at least the price of reading');
    expect(faults({ on: '2026-12-01' })[0]).toContain('a day after it was checked');
  });

  test('is refused with a field that does not exist', () => {
    expect(faults({ output: 1 })).toHaveLength(1);
  });
});

/** Records of a bill at the prices of a model: `c3-at-<id>`, with a hyphen for the point. */
const atModel = (file: string) =>
  prices.find(({ id }) => file.endsWith(`-at-${id.replace('.', '-')}.json`));
const recordsAt = (lesson: string) =>
  runFiles().filter((file) => file.includes(`/cost/${lesson}-at-`));
const configOf = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { config: object }).config;

test('records at the prices of a model hold its row', () => {
  const files = recordsAt('c3');
  expect(files).toHaveLength(prices.length);
  for (const file of files)
    expect([file, configOf(file)]).toEqual([file, { months: 36, ...settingsAt(atModel(file)!) }]);
});

test('records of the archive’s bill differ from the assumed one by the row alone', () => {
  const assumed = configOf('content/runs/cost/p5-hits-90.json');
  const files = recordsAt('p6');
  expect(files).toHaveLength(2);
  for (const file of files)
    expect([file, configOf(file)]).toEqual([file, { ...assumed, ...settingsAt(atModel(file)!) }]);
});

test('choices of a step at the prices of a model hold its row', () => {
  const { en } = readPairs().find(({ id }) => id === 'P6')!;
  const { presses } = stepsIn(en.body).find(({ view }) => view === 'bill')!;
  const said = (settings: object) =>
    Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  for (const { label, sets } of presses) {
    const row = prices.find(({ model }) => model === label);
    expect([label, Object.fromEntries(new URLSearchParams(sets))]).toEqual([
      label,
      row && said(settingsAt(row)),
    ]);
  }
});

test('rows of drawn figures at the prices of a model name a row of the file', () => {
  const named = readFigures('C3').flatMap((figure) =>
    'rows' in figure
      ? figure.rows.flatMap((row) =>
          'price' in row && row.price ? [[figure.id, row.price] as const] : [],
        )
      : [],
  );
  expect(named.length).toBeGreaterThan(0);
  expect(unknown(named, prices)).toEqual([]);
});

describe('sentences about all rows', () => {
  const lessons = readPairs().flatMap(({ en, zh }) => [en.body, zh.body]);
  const texts = [...lessons, JSON.stringify([readMatrix(), readMoved(), readEvidence()])].map(
    (text) => text.replace(/<[^>]+>/g, ''),
  );
  const told = (pattern: RegExp) =>
    texts.flatMap((text) => [...text.matchAll(pattern)].map(([, number]) => Number(number)));
  const evidence = (id: string) => readEvidence().find((row) => row.id === id)!;

  test('begin the share that cached text costs at the least of them', () => {
    const least = Math.min(...prices.map(({ cached, read }) => (100 * cached) / read));
    const shares = told(/\b([\d.]+)% ?(?:to|and|～|到) ?50% (?:of the (?:input )?price|by)/g);
    const zh = told(/(?:输入价的|按四家厂商的页面是|只收输入价的) ?([\d.]+)% ?(?:～|到) ?50%/g);
    expect(shares.length).toBeGreaterThan(3);
    expect(zh.length).toBeGreaterThan(3);
    expect([...new Set([...shares, ...zh])]).toEqual([least]);
    expect(evidence('E106').number.en).toContain(`${least}% with its Flash`);
  });

  test('put the dearest at a hundred times the cheapest, read and written', () => {
    for (const of of ['read', 'written'] as const) {
      const all = prices.map((row) => row[of]);
      expect(Math.round(Math.max(...all) / Math.min(...all))).toBe(100);
    }
    expect(evidence('E113').finding.en).toContain('a hundred times');
    expect(texts.filter((text) => /forty times what a token|四十倍/.test(text))).toEqual([]);
  });

  test('give the month in which tuning pays at the dearest, and say never at the cheapest', () => {
    const bills = billsByLevel(defaults(costFields), [assumedLevel, ...prices], 36);
    const months = bills.flatMap(({ from }) => (from === undefined ? [] : [from]));
    expect(bills[0]!.from).toBeUndefined();
    const said = [/list prices of 2026 (?:move the month to|it was month) (\d+)/g, /2026 年的公布价格，(?:回本的月份会变成|可以是)第 (\d+)/g, /month (\d+) at the dearest list price of autumn 2026, and/g, /最贵的公布价是第 (\d+) 个月，按/g].map(told); // prettier-ignore
    expect(said.map(({ length }) => length)).toEqual([2, 2, 1, 1]);
    expect(new Set(said.flat())).toEqual(new Set([Math.min(...months)]));
  });
});
