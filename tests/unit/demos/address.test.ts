import { fc, forAll } from '../../property';
import { describe, expect, test } from 'vitest';
import { hasSettings, namedIn } from '~/demos/kit/address';
import {
  defaults,
  type Fields,
  parseField,
  settingsFrom,
  settingsOfRun,
} from '~/lib/settings/table';

const FIELDS = {
  k: { kind: 'number', default: 4, min: 1, max: 100, whole: true },
  b: { kind: 'number', default: 0.75, min: 0, max: 1 },
  method: { kind: 'choice', default: 'bm25', options: ['bm25', 'lsa'] },
  outdated: { kind: 'flag', default: false },
  roads: { kind: 'set', default: 'a,b,c', options: ['a', 'b', 'c'] },
  asOf: { kind: 'date', default: '' },
  query: { kind: 'private', default: '' },
} as const satisfies Fields;

const START = defaults<Fields>(FIELDS);
const named = (unsaid = START) => namedIn<Fields>(FIELDS, 'demo', () => unsaid);
const read = (query: string) => named().read(new URLSearchParams(query));
const written = (settings: object, query = '', unsaid = START) =>
  named(unsaid)
    .write({ ...START, ...settings }, new URLSearchParams(query))
    .toString();

test.each([
  ['k', '3', 3],
  ['k', '3.5', undefined],
  ['k', '0', undefined],
  ['k', '101', undefined],
  ['k', '', undefined],
  ['k', 'Infinity', undefined],
  ['k', '3px', undefined],
  ['b', '0.5', 0.5],
  ['method', 'lsa', 'lsa'],
  ['method', 'toString', undefined],
  ['outdated', '1', true],
  ['outdated', 'on', true],
  ['outdated', '0', false],
  ['outdated', 'yes', undefined],
  ['roads', 'c,a', 'a,c'],
  ['roads', 'b', 'b'],
  ['roads', 'a,a', 'a'],
  ['roads', 'a,d', undefined],
  ['roads', '', undefined],
  ['asOf', '2026-02-28', '2026-02-28'],
  ['asOf', '2026-13-01', undefined],
  ['asOf', 'yesterday', undefined],
  ['asOf', '', ''],
] as const)('parseField reads %s from "%s" as %s', (name, text, value) => {
  expect(parseField(FIELDS[name], text)).toBe(value);
});

test('settingsFrom uses the fallback’s value where a field is missing or invalid', () => {
  const typed: Record<string, string> = { k: '-1', b: '0.5' };
  const last = { ...START, k: 9 };
  expect(settingsFrom<Fields>(FIELDS, (name) => typed[name] ?? null, last)).toEqual({
    ...last,
    b: 0.5,
  });
});

describe('settingsOfRun', () => {
  test('merges the config of a run into the defaults, including flags', () => {
    const config = { k: 7, method: 'lsa', outdated: true };
    expect(settingsOfRun<Fields>(FIELDS, config)).toEqual({ ...START, ...config });
  });

  test.each([
    [{ kk: 7 }, 'A run sets "kk", which is none of k, b, method, outdated, roads, asOf, query.'],
    [{ k: 0 }, 'A run sets "k" to "0"; it must be a whole number from 1 to 100.'],
    [{ method: 'magic' }, 'A run sets "method" to "magic"; it must be one of "bm25", "lsa".'],
    [
      { roads: 'd' },
      'A run sets "roads" to "d"; it must be some of "a", "b", "c", with commas between.',
    ],
    [{ outdated: 'yes' }, 'A run sets "outdated" to "yes"; it must be true or false.'],
    [
      { asOf: 'soon' },
      'A run sets "asOf" to "soon"; it must be a day such as 2026-11-20, or empty.',
    ],
  ])('refuses %o', (config, sentence) => {
    expect(() => settingsOfRun<Fields>(FIELDS, config)).toThrow(sentence);
  });
});

test('hasSettings recognises the settings of its own demo by name', () => {
  expect(hasSettings(new URLSearchParams('demo.k=3'), 'demo')).toBe(true);
  expect(hasSettings(new URLSearchParams('words=demo.k&other.demo.k=3'), 'demo')).toBe(false);
});

describe('settings read from a link', () => {
  test('reads only the settings of its own demo', () =>
    expect(read('demo.k=7&other.k=8&k=9')).toEqual({ ...START, k: 7 }));

  test('replaces invalid values by the defaults', () => {
    expect(read('demo.k=many&demo.method=magic&demo.outdated=2&demo.asOf=soon&demo.x=1')).toEqual(
      START,
    );
  });

  test('reads no private field from a link', () =>
    expect(read('demo.query=secret')).toEqual(START));

  test('never throws and never returns an invalid value, whatever the link contains', () => {
    forAll(fc.constantFrom(...Object.keys(FIELDS)), fc.string(), (name, text) => {
      const { k, b, method } = read(`demo.${name}=${encodeURIComponent(text)}`);
      expect(Number.isInteger(k) && Number(k) >= 1 && Number(k) <= 100).toBe(true);
      expect(Number(b) >= 0 && Number(b) <= 1).toBe(true);
      expect(['bm25', 'lsa']).toContain(method);
    });
  });
});

describe('settings written into a link', () => {
  test('writes only settings that differ from the initial ones', () => {
    expect(written({})).toBe('');
    expect(written({ k: 7, outdated: true })).toBe('demo.k=7&demo.outdated=1');
  });

  test('writes a flag that was turned off if it was initially on', () => {
    const on = { ...START, outdated: true };
    expect(written({}, '', on)).toBe('demo.outdated=0');
  });

  test('never writes what the reader typed', () =>
    expect(written({ query: 'my secret' })).toBe(''));

  test('keeps settings of other demos and removes its own when they equal the initial ones', () =>
    expect(written({}, 'other.k=2&demo.k=7')).toBe('other.k=2'));

  test('is read back as it was written', () => {
    const settings = fc.record({
      k: fc.integer({ min: 1, max: 100 }),
      b: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      method: fc.constantFrom('bm25', 'lsa'),
      outdated: fc.boolean(),
      roads: fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((some) => some.join(',')),
      asOf: fc.constantFrom('', '2026-02-28'),
    });
    forAll(settings, (some) => {
      expect(read(written(some))).toEqual({ ...START, ...some });
    });
  });
});
