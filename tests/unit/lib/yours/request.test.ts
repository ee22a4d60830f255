import { expect, test } from 'vitest';
import { formIn } from '~/demos/walk/yours';
import { placeOf } from '~/lib/yours/request';

const cases = (['say', 'page', 'show', 'tool'] as const).flatMap((way) =>
  (['no', 'yes'] as const).flatMap((second) =>
    (['rarely', 'often', 'live'] as const).flatMap((often) =>
      (['no', 'yes'] as const).map((check) => ({ way, second, often, check })),
    ),
  ),
);

test('the answers lead to each place, and to the weights only what nothing else can do', async () => {
  const places = cases.map(placeOf);
  const { words } = await formIn('request', 'en');
  expect(new Set(places)).toEqual(new Set(Object.keys(words.kinds!)));
  const trained = cases.filter((_, at) => places[at] === 'weights');
  expect(trained).toEqual([{ way: 'show', second: 'yes', often: 'rarely', check: 'no' }]);
});

test('what the prompt asked for in vain and a program can check, such as JSON, is enforced', () => {
  for (const one of cases) {
    const unasked = { ...one, check: undefined };
    const isAsked = one.second === 'yes' && (one.way === 'say' || one.way === 'show');
    expect(placeOf({ ...one, check: 'yes' })).toBe(isAsked ? 'check' : placeOf(unasked));
  }
});

test('what changes by the hour is filled in by a system, and not by a page', () =>
  expect(placeOf({ way: 'page', second: 'no', often: 'live' })).toBe('tool'));
