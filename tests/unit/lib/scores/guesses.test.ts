import { describe, expect, test } from 'vitest';
import { comparisonOf } from '~/lib/scores/comparison';
import type { Role, ScoreFile } from '~/lib/scores/file';
import { lettersIn } from '~/lib/scores/letters';
import { markOf, type Mark } from '~/lib/scores/mark';
import { schemeOf } from '~/lib/scores/marks';
import { proposed } from '~/lib/scores/proposal';
import { readScores } from '~/lib/scores/read';
import { sameForm } from '~/lib/scores/same';
import { scoresOf } from '~/lib/scores/systems';
import { inspect, lmEval, promptfoo } from './files';

const file = (name: string, text: string) => readScores(name, text) as ScoreFile;
const table = (text: string, name = 'a.csv') => file(name, text);
const taken = (...files: ScoreFile[]) =>
  Object.fromEntries(proposed(files, new Map(files.flatMap(({ roles }) => [...roles]))));
const read = (files: readonly ScoreFile[], roles: Record<string, string> = taken(...files)) =>
  scoresOf(files, new Map(Object.entries(roles) as [string, Role][]));
const kinds = (files: readonly ScoreFile[]) => read(files).guesses!.map(({ kind }) => kind);
const namesIn = (files: readonly ScoreFile[]) => read(files).systems.map(({ name }) => name);

describe('columns are taken for what their names and cells say', () => {
  test.each([
    ['ids and two systems', 'id,system_a,system_b\n1,1,0\n2,0,1\n3,1,1', { id: 'question', system_a: 'right', system_b: 'right' }],
    ['a column of systems', '问题,模型,对错,费用\n甲？,a,对,0.1\n甲？,b,错,0.2', { 问题: 'question', 模型: 'system', 对错: 'right', 费用: 'cost' }],
    ['a text by itself', 'wording,first,second,page\nWhen?,✅,❌,p1\nWhere?,❌,✅,p1', { wording: 'question', first: 'right', second: 'right', page: 'document' }],
    ['grades', 'question,a,b\nQ0,5,3\nQ1,4,3\nQ2,5,5\nQ3,4,4', { question: 'question', a: 'right', b: 'right' }],
    ['words that someone made up', 'question,a,b\nQ0,good,bad\nQ1,bad,bad\nQ2,good,good\nQ3,bad,good', { question: 'question', a: 'right', b: 'right' }],
    ['no heads', '1\t0\n1\t1\n0\t1', { 1: 'right', 2: 'right' }],
  ])('%s', (_, text, roles) => expect(taken(table(text))).toEqual(roles)); // prettier-ignore

  test('of several scores of one tool one is', () => {
    const two = lmEval(0).replaceAll('["exact_match"]', '["f1","exact_match"]').replaceAll('"exact_match":', '"f1":0.5,"exact_match":'); // prettier-ignore
    expect(taken(file('a', two))).toEqual({ question: 'question', exact_match: 'right' });
  });
});

describe('a system is what its tool says it is', () => {
  const tasks = ['law', 'tax'].flatMap((task) =>
    ([0, 1] as const).map((system) =>
      file(`${'ab'[system]}-${task}.jsonl`, lmEval(system).replaceAll('ferry', task)),
    ),
  );

  test('the files of a suite are one by what their names share, which is asked', () => {
    const { systems, guesses, questions } = read(tasks);
    expect(systems.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(questions).toHaveLength(12);
    expect(guesses).toEqual([
      { kind: 'suites', examples: [['a', 'a-law.jsonl, a-tax.jsonl'], ['b', 'b-law.jsonl, b-tax.jsonl']] }, // prettier-ignore
    ]);
  });

  test('logs of one model with other tasks are one, those with the same questions are two', () => {
    const other = inspect(0, 'm').replaceAll('ferry', 'bus');
    const more = [file('1', inspect(0, 'm')), file('2', other), file('3', inspect(1, 'n'))];
    expect(namesIn(more)).toEqual(['m', 'n']);
    expect(namesIn([file('1', inspect(0, 'm')), file('2', inspect(1, 'm'))])).toEqual([
      '1 · m',
      '2 · m',
    ]);
  });

  test('settings tell one model from itself', () => {
    const at = (degrees: number) =>
      inspect(0, 'm').replace(
        '"task":',
        `"model_generate_config":{"temperature":${degrees}},"task":`,
      );
    expect(namesIn([file('1', at(0)), file('2', at(1))])).toEqual([
      'm · temperature: 0',
      'm · temperature: 1',
    ]);
  });

  test('two alike have a number, and the page asks', () => {
    const alike = file('a', promptfoo().replaceAll('"label":"new"', '"label":"old"'));
    expect(namesIn([alike])).toEqual(['old (1)', 'old (2)']);
    expect(kinds([alike])).toEqual(['alike']);
  });

  test('one that shares no question is left out, and the others stay', () => {
    const files = [table('q,ok\nA,1\nB,0', 'a'), table('q,ok\nA,0\nB,1', 'b'), table('q,ok\nC,1\nD,1', 'c')]; // prettier-ignore
    const scores = read(files);
    const { pairs, unpaired } = comparisonOf(scores, scores.systems[0]!);
    expect([pairs.length, unpaired.map(({ name }) => name)]).toEqual([1, ['c']]);
  });
});

describe('a question is what was asked', () => {
  test.each([
    ['末班船几点？', '末班船几点?'],
    ['When  is it?', ' When is it'],
    ['ＡＢＣ１', 'ABC1'],
    ['cafe\u0301', 'café'],
  ])('%j is %j', (one, other) => expect(sameForm(one)).toBe(sameForm(other)));

  test('case, numbers and signs that are all there is stay', () =>
    expect(['polish', 'Polish', 'Q1', 'Q2', '?', '!'].map(sameForm)).toEqual([
      'polish',
      'Polish',
      'Q1',
      'Q2',
      '?',
      '!',
    ]));

  test('the same text under two ids of one tool is two questions', () => {
    const twice = ([0, 1] as const).map((at) =>
      file(`${at}`, lmEval(at).replace('ferry 1', 'ferry 0')),
    );
    expect(read(twice).questions).toHaveLength(6);
  });

  test('a repeated test of promptfoo is one question, whatever its number', () => {
    const again = JSON.parse(promptfoo()) as { results: { results: { testIdx: number }[] } };
    const { results } = again.results;
    results.push(...results.map((one) => ({ ...one, testIdx: one.testIdx + 6 })));
    const { questions, systems } = read([file('a', JSON.stringify(again))]);
    expect([questions.length, systems[0]!.repeated]).toEqual([6, 6]);
  });

  test('ids pair what has other texts, and rows what has no column for it: both are asked', () => {
    const asked = inspect(1, 'n').replaceAll('"input":"', '"input":"Answer briefly. ');
    const byId = [file('a', inspect(0, 'm')), file('b', asked)];
    expect([kinds(byId), read(byId).questions.length]).toEqual([['ids'], 6]);
    expect(kinds([table('ok\n1\n0', 'a'), table('ok\n0\n0', 'b')])).toEqual(['rows']);
  });

  test('two spellings in one file are asked about', () =>
    expect(kinds([table('q,a,b\n几点？,1,0\n几点?,0,1')])).toEqual(['spelling']));
});

describe('marks that people write', () => {
  test.each<[string, Mark | undefined]>([
    ...['✅', '√', '✔️', '**Pass**', '[PASS]', '[PASS] under 80', '正确。', '１', '✅ 正确', '0.9999999999', '1', 'TRUE', 'yes', '对'].map((cell): [string, Mark] => [cell, 1]),
    ...['❌', '×', '✗', '[FAIL] no', '错误', '０', 'Fail.', '0.0', 'no'].map((cell): [string, Mark] => [cell, 0]),
    ['4/5', 0.8], ['80%', 0.8], ['0,5', 0.5], ['.5', 0.5], ['', 'empty'], ['ERROR', 'failed'], ['[ERROR] 429', 'failed'], ['-Infinity', 'unscored'], ['—', 'unscored'],
    ['○', undefined], ['x', undefined], ['not right', undefined], ['5/4', undefined], ['1,200', undefined],
  ])('%j is %j', (cell, mark) => expect(markOf(cell)).toBe(mark)); // prettier-ignore

  const asked = (text: string) => {
    const one = table(text);
    const roles = new Map<string, Role>([['a', 'right'], ['b', 'right'], ['a_error', 'right']]); // prettier-ignore
    return [...schemeOf([one], roles, {}).asked.keys()];
  };
  test.each([
    ['a circle beside a cross is right', 'a,b\n○,×\n×,○', []],
    ['a cross beside a tick is wrong', 'a,b\n✓,x\nx,✓', []],
    ['a circle alone may be a nought', 'a,b\n○,1\n1,○', ['○']],
    ['a cross alone may tick a box', 'a,b\nx,x\nx,x', ['x']],
    ['an empty cell beside one mark may be the other', 'a,b\n√,\n,√', ['']],
    ['words of one’s own', 'a,b\ngood,bad\nbad,good', ['good', 'bad']],
    ['what counts faults', 'a_error\n1\n0', ['1', '0']],
  ])('%s', (_, text, words) => expect(asked(text)).toEqual(words));

  test('what the reader says of a word is its mark', () => {
    const one = table('a,b\ngood,bad\nbad,bad\n?,good');
    const roles = new Map<string, Role>([['a', 'right'], ['b', 'right']]); // prettier-ignore
    const words = new Map<string, Mark>([['good', 1], ['bad', 0], ['?', 'empty']]); // prettier-ignore
    const { systems, without } = scoresOf([one], roles, { words });
    expect(systems.map(({ marks }) => marks)).toEqual([[1, 0, undefined], [0, 0, 1]]); // prettier-ignore
    expect(without).toEqual({ empty: 1, unscored: 0, failed: 0 });
  });

  test('an answer that never came has no mark in any column, and says why', () => {
    const failed = file('a', promptfoo().replace('"failureReason":0', '"failureReason":2'));
    expect(read([failed]).without).toEqual({ empty: 0, unscored: 0, failed: 1 });
    const roles = { ...taken(failed), success: 'tokens', score: 'right' };
    expect(read([failed], roles).empty).toBe(1);
  });
});

test('letters are found as elsewhere, and what is packed or no text is named', async () => {
  const gbk = Uint8Array.from(
    Buffer.from('cecacce22c612c620ab6abc3c5bcb8b5e3b9d82c312c300a', 'hex'),
  );
  expect((await lettersIn('a.csv', gbk)).text).toContain('东门几点关');
  await expect(lettersIn('a.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4]))).rejects.toThrow('scores-eval'); // prettier-ignore
  await expect(lettersIn('a.csv', Uint8Array.from([0x61, 0xff, 0x00]))).rejects.toThrow('scores-letters'); // prettier-ignore
});
