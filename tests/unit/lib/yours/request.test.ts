import { expect, test } from 'vitest';
import { formIn } from '~/demos/walk/yours';
import { more, placeOf } from '~/lib/yours/request';

const cases = (['say', 'page', 'show', 'tool', 'speed'] as const).flatMap((way) =>
  (['no', 'yes'] as const).flatMap((second) =>
    (['rarely', 'often', 'live'] as const).flatMap((often) =>
      (['no', 'yes'] as const).flatMap((check) =>
        (['no', 'yes'] as const).map((stored) => ({ way, second, often, check, stored })),
      ),
    ),
  ),
);

test('the answers lead to each place, and to the weights only what nothing else can do', async () => {
  const places = cases.map(placeOf);
  const { words } = await formIn('request', 'en');
  expect(new Set(places)).toEqual(new Set(Object.keys(words.kinds!)));
  const trained = cases.filter((_, at) => places[at] === 'weights');
  expect(trained).toEqual([
    { way: 'show', second: 'yes', often: 'rarely', check: 'no', stored: 'no' },
  ]);
});

test('what a program can check, such as JSON, is enforced before it is said, shown or trained', () => {
  for (const one of cases) {
    const unasked = { ...one, check: undefined };
    const isSaid = /say|show/.test(one.way) && one.stored === 'no' && one.often !== 'live';
    expect(placeOf({ ...one, check: 'yes' })).toBe(isSaid ? 'check' : placeOf(unasked));
  }
});

test('a check is asked about where the prompt fails, or where the request names a form', async () => {
  const form = await formIn('request', 'en');
  const known = (request: string, second: string) => more({ request, way: 'say', second }, form);
  expect(known('Valid JSON with our ticket categories', 'no').checkable).toBe('yes');
  expect(known('A warmer tone in every answer', 'no').checkable).toBe('');
  expect(known('A warmer tone in every answer', 'yes').checkable).toBe('yes');
  expect(known('It should say how many are in stock', 'no')).toMatchObject({
    hinted: 'tool',
    word: 'in stock',
  });
});

test('what changes by the hour is filled in by a system, and not by a page', () =>
  expect(placeOf({ way: 'page', second: 'no', often: 'live' })).toBe('tool'));

test('what changes by the hour needs a tool, however it would be told to a colleague', () => {
  for (const way of ['say', 'page', 'show'] as const)
    expect(placeOf({ way, second: 'yes', often: 'live' })).toBe('tool');
});

test('what the store has already is looked up among what was found before anything is written', async () => {
  const form = await formIn('request', 'en');
  const request = 'Returns take 30 days; already in the store, still says 7';
  const asked = more({ request, way: 'say', second: 'no' }, form);
  expect(asked).toMatchObject({ kept: 'yes', found: 'already in', storable: 'yes' });
  expect(more({ request: 'The museum is closed on Mondays.', way: 'page' }, form)).toMatchObject({
    kept: '',
    storable: 'yes',
  });
  for (const way of ['say', 'page', 'show'] as const)
    for (const second of ['no', 'yes'] as const)
      expect(placeOf({ way, second, often: 'rarely', stored: 'yes' })).toBe('look');
});

test('a wish for speed and one for a tool are two', async () => {
  const form = await formIn('request', 'zh');
  expect(more({ request: '回答太慢了，希望几秒内答完' }, form)).toMatchObject({ hinted: 'speed' });
  expect(more({ request: '能告诉客人目前的库存' }, form)).toMatchObject({ hinted: 'tool' });
  expect(placeOf({ way: 'speed' })).toBe('speed');
  expect(placeOf({ way: 'tool', often: 'live' })).toBe('tool');
});
