import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assumedLevel, billsByLevel, settingsAt } from '~/lib/cost/price-level';
import { costFields } from '~/lib/cost/settings';
import { priceOn } from '~/lib/cost/price-on';
import { stepsIn } from '~/lib/lesson/walk';
import { defaults, settingsOfRun } from '~/lib/settings/table';
import { staleSince } from '~/lib/stale';
import { boardRow } from '~/schemas/board';
import { readLessons, readPairs } from './lesson-source';
import {
  readBoard,
  readEvidence,
  readFigures,
  readMatrix,
  readLevels,
  readMoved,
  readSources,
  repeated,
  runFiles,
  expectKnown,
  idsOf,
} from './read';

const board = readBoard();
const levels = readLevels();
/** The rows in dollars at which the lessons compute their bills. */
const compared = levels.filter(({ compare, currency }) => compare && currency === 'USD');
const luna = board.find(({ id }) => id === 'gpt-6-luna')!;
const faults = (given: object) =>
  boardRow.safeParse({ ...luna, ...given }).error?.issues.map(({ message }) => message) ?? [];

describe('content/board.yaml', () => {
  test('lists each model once, by maker, dollars first, cheapest first', () => {
    expect(repeated(idsOf(board))).toEqual([]);
    const makers = [...new Set(board.map(({ maker }) => maker))];
    const currencies = ['USD', 'CNY', undefined];
    const placed = board.map(
      ({ maker, currency, input = 0 }) =>
        [makers.indexOf(maker), currencies.indexOf(currency), input] as const,
    );
    const sorted = placed.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
    expect(placed).toEqual(sorted);
  });

  test('has at least twenty models with prices, of them eight in yuan', () => {
    expect(levels.length).toBeGreaterThanOrEqual(20);
    expect(levels.filter(({ currency }) => currency === 'CNY').length).toBeGreaterThanOrEqual(8);
  });

  test('names sources that exist, and is primary only where a vendor’s page was read', () => {
    const sources = readSources();
    const named = board.flatMap((row) => row.source.map((id) => [row.id, id] as const));
    expectKnown(named, sources);
    const hasPrimary = (ids: readonly string[]) =>
      sources.some(({ id, level }) => ids.includes(id) && level === 'primary');
    for (const { id, source, status } of board) {
      if (status === 'primary') expect([id, hasPrimary(source)]).toEqual([id, true]);
      // a page of a vendor may tell of tuning or of batches alone
      const { tune, batch, compare } = board.find((row) => row.id === id)!;
      if (compare || !(tune || batch))
        expect([id, hasPrimary(source)]).toEqual([id, status === 'primary']);
    }
  });

  test.each([
    ['gpt-6-luna', [0.1, 0.01, 0.125, 0.5]],
    ['gpt-6.2-sol', [2, 0.1, 2.5, 10]],
    ['gpt-6.2-astra', [8, 0.4, 10, 40]],
    ['claude-opus-5-5', [4, 0.2, 5, 20]],
    ['claude-fable-5-2', [8, 0.2, 10, 40]],
    ['gemini-4-hydrogen', [1.5, 0.075, 1.5, 7.5]],
    ['grok-4.7', [2, 0.5, 2, 6]],
    ['minimax-m3.1-flash', [0.15, 0.015, 0.15, 0.6]],
    ['deepseek-flash', [0.15, 0.003, 0.15, 0.6]],
    ['deepseek-flash-cn', [1, 0.02, 1, 4]],
    ['glm-5.3-cn', [8, 2, 8, 28]],
  ])('has the prices of %s on the vendor’s page', (id, prices) => {
    const { input, cacheRead, cacheWrite, output } = levels.find((one) => one.id === id)!;
    expect([input, cacheRead, cacheWrite, output]).toEqual(prices);
  });

  test('has at most eight prices that were not seen for 60 days before its youngest copy', () => {
    const youngest = board
      .map(({ seen }) => seen)
      .sort()
      .at(-1)!;
    const old = board.filter(({ input, seen }) => input && staleSince(seen, youngest));
    expect(idsOf(old).slice(8)).toEqual([]);
  });

  test('doubles the opening prices of Google on the day after their last', () => {
    const on = (id: string, day: string) => {
      const { input, output, cacheRead } = priceOn(
        board.find((row) => row.id === id)!,
        day,
      );
      return [input, output, cacheRead];
    };
    for (const id of ['gemini-4-argon', 'gemini-4-carbon']) {
      expect(on(id, '2026-11-30')).toEqual([2, 10, 0.1]);
      expect(on(id, '2026-12-01')).toEqual([4, 20, 0.2]);
    }
    expect(on('gemini-3.8-flash', '2026-12-31')).toEqual([0.75, 3.75, 0.075]);
    expect(on('gemini-3.8-flash', '2027-01-01')).toEqual([1.5, 7.5, 0.15]);
  });
});

describe('a row of the board', () => {
  const none = { input: undefined, output: undefined, currency: undefined };
  const then = { input: 0.2, output: 1 };
  const ends = { compare: undefined, until: '2026-12-31', then };

  test('may lack all its prices, and may end', () => {
    expect(faults({ ...none, cacheRead: undefined, cacheWrite: undefined })).toEqual([]);
    expect(faults(ends)).toEqual([]);
  });

  test.each<[object, string]>([
    [{ on: 'September' }, 'year-month-day'],
    [{ source: [] }, 'Name a source'],
    [{ source: ['litellm'] }, 'Type a source id'],
    [{ input: '0.1' }, 'a number per million tokens'],
    [{ output: 0 }, 'leave out a price that is unknown'],
    [{ currency: 'EUR' }, 'USD or CNY'],
    [{ parameters: '8 billion' }, 'such as 8B'],
    [{ output: undefined }, 'all three, or none'],
    [{ currency: undefined }, 'all three, or none'],
    [{ cacheRead: 0.2 }, 'Cached text is dearer'],
    [{ cacheWrite: 0.05 }, 'at least the price of input'],
    [{ on: '2026-12-01' }, 'seen before it held'],
    [{ ...ends, then: undefined }, 'what follows (then)'],
    [{ ...ends, until: '2026-09-01' }, 'the last day of it'],
    [{ ...ends, compare: true }, 'only what has no until'],
    [{ batch: 1 }, 'the share that a batch costs'],
    [{ thinking: 'sometimes' }, 'always, on or off'],
  ])('is refused if its values are wrong or contradict each other: %j', (given, said) => {
    expect(faults(given)[0]).toContain(said);
  });

  test('is refused with an unknown field', () => expect(faults({ read: 1 })).toHaveLength(1));
});

type Run = { config: Record<string, unknown> };
/** Records of a bill at the prices of a model: `c3-at-<id>`, with a hyphen for the point. */
const atModel = (file: string) =>
  levels.find(({ id }) => file.endsWith(`-at-${id.replace('.', '-')}.json`));
const recordsAt = (lesson: string) =>
  runFiles().filter((file) => file.includes(`/cost/${lesson}-at-`));
const configOf = (file: string) =>
  settingsOfRun(costFields, (JSON.parse(readFileSync(file, 'utf8')) as Run).config);

test('records at a model’s prices contain its row', () => {
  const files = recordsAt('c3');
  expect(files).toHaveLength(compared.length);
  for (const file of files)
    expect([file, configOf(file)]).toEqual([
      file,
      { ...defaults(costFields), months: 36, ...settingsAt(atModel(file)!) },
    ]);
});

test('records of the archive’s bill differ from the assumed one in the price row alone', () => {
  const recorded = (run: string) => configOf(`content/runs/cost/${run}.json`);
  const files = recordsAt('p6');
  expect(files).toHaveLength(4);
  for (const file of files)
    expect([file, configOf(file)]).toEqual([
      file,
      { ...recorded('p6-hits-90-en'), ...settingsAt(atModel(file)!) },
    ]);
  const yuan = settingsAt(levels.find(({ id }) => id === 'deepseek-flash-cn')!);
  for (const run of ['p6-none', 'p6-hits-0', 'p6-hits-90'])
    expect(recorded(`${run}-zh`)).toEqual({ ...recorded(`${run}-en`), ...yuan });
});

test('choices of a step at a model’s prices have its name, in the currency of the language', () => {
  const { en, zh } = readPairs().find(({ id }) => id === 'P6')!;
  const of = (body: string) =>
    stepsIn(body)
      .find(({ view }) => view === 'bill')!
      .presses.map(({ label, sets }) => {
        const row = levels.find(({ id }) => sets === `price=${id}`);
        return [row?.model === label, row?.currency];
      });
  expect(of(en.body)).toEqual([
    [true, 'USD'],
    [true, 'USD'],
  ]);
  expect(of(zh.body)).toEqual([
    [true, 'CNY'],
    [true, 'CNY'],
  ]);
});

test('rows of figures at a model’s prices name a row of the board', () => {
  const named = readFigures('C3').flatMap((figure) =>
    'rows' in figure
      ? figure.rows.flatMap((row) =>
          'price' in row && row.price ? [[figure.id, row.price] as const] : [],
        )
      : [],
  );
  expect(named.length).toBeGreaterThan(0);
  expectKnown(named, compared);
});

describe('the sentences about the compared price rows', () => {
  const lessons = readLessons().map(({ body }) => body);
  const texts = [...lessons, JSON.stringify([readMatrix(), readMoved(), readEvidence()])].map(
    (text) => text.replace(/<[^>]+>/g, ''),
  );
  const told = (pattern: RegExp) =>
    texts.flatMap((text) => [...text.matchAll(pattern)].map(([, number]) => Number(number)));
  const evidence = (id: string) => readEvidence().find((row) => row.id === id)!;

  test('give the lowest share that cached text costs', () => {
    const least = Math.min(...compared.map(({ cacheRead, input }) => (100 * cacheRead) / input));
    const shares = told(/\b([\d.]+)% ?(?:to|and|～|到) ?50% (?:of the (?:input )?price|by)/g);
    const zh = told(/(?:输入价的|按四家厂商的页面是|只收输入价的) ?([\d.]+)% ?(?:～|到) ?50%/g);
    expect(shares.length).toBeGreaterThan(3);
    expect(zh.length).toBeGreaterThan(3);
    expect([...new Set([...shares, ...zh])]).toEqual([least]);
    expect(evidence('E106').number.en).toContain(`${least}% with its Flash`);
  });

  test('put the dearest at eighty times the cheapest, for input and output', () => {
    for (const of of ['input', 'output'] as const) {
      const all = compared.map((row) => row[of]);
      expect(Math.round(Math.max(...all) / Math.min(...all))).toBe(80);
    }
    expect(evidence('E113').finding.en).toContain('eighty times');
    expect(texts.filter((text) => /forty times what a token|四十倍/.test(text))).toEqual([]);
  });

  test('give the month in which tuning pays off at the dearest, and say never at the cheapest', () => {
    const bills = billsByLevel(defaults(costFields), [assumedLevel, ...compared], 36);
    const months = bills.flatMap(({ from }) => (from === undefined ? [] : [from]));
    expect(bills[0]!.from).toBeUndefined();
    const said = [/list prices of 2026 (?:move the month to|it was month) (\d+)/g, /2026 年的公布价格，(?:回本的月份会变成|可以是)第 (\d+)/g, /month (\d+) at the dearest list price of November 2026, and/g, /最贵的公布价是第 (\d+) 个月，按/g].map(told); // prettier-ignore
    expect(said.map(({ length }) => length)).toEqual([2, 2, 1, 1]);
    expect(new Set(said.flat())).toEqual(new Set([Math.min(...months)]));
  });
});
