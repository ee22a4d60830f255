import { expect, test } from 'vitest';
import { asksCheck, placeOf } from '~/demos/yours/request/place';
import words from 'words:yours-request';

const cases = (['say', 'page', 'show', 'tool'] as const).flatMap((way) =>
  (['no', 'yes'] as const).flatMap((second) =>
    (['rarely', 'often', 'live'] as const).flatMap((often) =>
      (['no', 'yes'] as const).map((check) => ({ way, second, often, check })),
    ),
  ),
);

test('the answers lead to each place, and to the weights only what nothing else can do', () => {
  const places = cases.map(placeOf);
  expect(new Set(places)).toEqual(new Set(Object.keys(words.en.places)));
  const trained = cases.filter((_, at) => places[at] === 'weights');
  expect(trained).toEqual([{ way: 'show', second: 'yes', often: 'rarely', check: 'no' }]);
});

test('what the prompt asked for in vain and a program can check, such as JSON, is enforced', () => {
  for (const one of cases)
    expect(placeOf({ ...one, check: 'yes' })).toBe(
      asksCheck(one) ? 'check' : placeOf({ ...one, check: '' }),
    );
  expect(words.en.places.check.why).toContain('structured output');
  expect(words.zh.places.check.why).toContain('结构化输出');
});

test('what changes by the hour is filled in by a system, and not by a page', () =>
  expect(placeOf({ way: 'page', second: 'no', often: 'live', check: '' })).toBe('tool'));
