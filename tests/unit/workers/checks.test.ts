import { expect, test } from 'vitest';
import { judge, read } from '~/workers/checks/read';

const usual = { kind: 'contains', expected: '', anyCase: true } as const;
const variants = [{ name: 'A', text: '{question}' }];

test('reading a bench returns templates and rows, and reports invalid lines as codes', async () => {
  const table = 'question,expected,rule\na,1,\nb,{,json-schema\n';
  const bench = await read({ variants, table, usual });
  expect(bench.templates.map(({ slots }) => slots)).toEqual([['question']]);
  expect(bench.rows).toHaveLength(1);
  expect(structuredClone(bench)).toEqual(bench);
  expect(bench.problems).toMatchObject([{ code: 'row-schema-not-json', values: { line: 3 } }]);
});

test('an invalid rule of the form refuses the whole bench', async () => {
  const wrong = { kind: 'pattern', expected: '(', anyCase: false } as const;
  const reading = read({ variants, table: 'a', usual: wrong });
  await expect(reading).rejects.toMatchObject({ code: 'pattern-bad' });
});

test('an answer is judged by a rule sent to the worker', async () => {
  const rule = { kind: 'equals', expected: 'yes', anyCase: true } as const;
  expect(await judge({ rule, answer: 'Yes ' })).toEqual({ right: true, why: 'same' });
});
