import { Validator, type Schema } from '@cfworker/json-schema';
import { describe, expect, test } from 'vitest';
import words from 'words:own-results';
import { readResults, ResultsProblem } from '~/lib/own/read-results';
import schema from '~/lib/own/results.schema.json';
import { seededRng } from '~/lib/math/rng';
import { resultsWith } from './results';

const written = (value: unknown = resultsWith([1, 0])) => JSON.stringify(value);

function problemOf(text: string): ResultsProblem | undefined {
  try {
    readResults(text);
    return undefined;
  } catch (problem) {
    if (!(problem instanceof ResultsProblem)) throw problem;
    for (const { problems } of Object.values(words)) expect(problems[problem.code]).toBeTruthy();
    return problem;
  }
}

test('what was written is read as it was', () => {
  expect(readResults(written())).toEqual(resultsWith([1, 0]));
  expect(readResults(`\uFEFF${written()}`)).toEqual(resultsWith([1, 0]));
});

test('the schema is one that others read, too', () => {
  const validator = new Validator(schema as unknown as Schema, '2020-12');
  expect(validator.validate(JSON.parse(written())).valid).toBe(true);
  expect(validator.validate({ ...resultsWith([1, 0]), roads: [{}] }).valid).toBe(false);
});

describe('a file that cannot be read says why', () => {
  const base = JSON.parse(written()) as { cells: object[] };
  const cells = [{ ...base.cells[0], placings: [{ tokens: [1], rank: -1, divided: false }] }];
  test.each([
    ['{', 'results-no-json', {}],
    ['[]', 'results-other', {}],
    [written({ format: 'other' }), 'results-other', {}],
    [written({ ...base, version: 2 }), 'results-later', { version: 2 }],
    [written({ ...base, version: '1' }), 'results-field', { place: 'version' }],
    [written({ ...base, room: { k: 4 } }), 'results-field', { place: 'room.budget' }],
    [written({ ...base, cells }), 'results-field', { place: 'cells[0].placings[0].rank' }],
    [
      written({ ...base, questions: [] }),
      'results-length',
      { place: 'cells[0].placings', n: 3, questions: 0 },
    ],
  ])('%s → %s', (text, code, values) => {
    expect(problemOf(text)).toMatchObject({ code, values });
  });
});

test('2,000 mutated files are read, or refused with a sentence', () => {
  const rng = seededRng(54);
  const pick = (below: number) => Math.floor(rng() * below);
  const text = written();
  const values = ['null', '-1', '1e999', '"x"', '[]', '{}', 'true', '0.5'];
  let refused = 0;
  for (let round = 0; round < 2_000; round++) {
    const at = pick(text.length);
    const kinds = [
      () => text.slice(0, at),
      () => text.slice(0, at) + String.fromCharCode(pick(256)) + text.slice(at + 1),
      () => text.slice(0, at) + text.slice(at + pick(40)),
      () =>
        text.slice(0, at) +
        text.slice(at).replace(/:("[^"]*"|[\d.]+|true|false)/, `:${values[pick(8)]}`),
      () => text.slice(0, at) + text.slice(at).replace(/"\w+":/, '"__proto__":'),
    ];
    if (problemOf(kinds[round % kinds.length]!())) refused++;
  }
  expect(refused).toBeGreaterThan(1_000);
});
