import { expect, test } from 'vitest';
import { judge, rows } from '~/workers/checks/read';

test('reading a table returns its rows, and reports invalid lines as codes', async () => {
  const table = 'question,team,label,rule\na,x,1,\nb,y,{,json-schema\n';
  const read = await rows({ table, label: 'label' });
  expect(read.slots).toEqual(['question', 'team']);
  expect(read.rows.map(({ inputs, rule }) => [inputs.get('team'), rule?.expected])).toEqual([
    ['x', '1'],
  ]);
  expect(structuredClone(read)).toEqual(read);
  expect(read.problems).toMatchObject([{ code: 'row-schema-not-json', values: { line: 3 } }]);
});

test('without a column that says what is right, rows have no rule', async () => {
  const read = await rows({ table: 'text,label\na,x\n' });
  expect(read.rows).toMatchObject([
    {
      inputs: new Map([
        ['text', 'a'],
        ['label', 'x'],
      ]),
    },
  ]);
  expect(read.rows[0]!.rule).toBeUndefined();
});

test('an answer is judged by a rule sent to the worker', async () => {
  const rule = { kind: 'equals', expected: 'yes' } as const;
  expect(await judge({ rule, answer: 'Yes ' })).toEqual({ right: true });
});
