import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { readRows } from '~/demos/own/core/rows';
import { csvFile } from '~/lib/export';
import { codeOf, readSchema } from './codes';

const read = (text: string, label?: string) => readRows(text, label ?? 'expected', readSchema);
const inputsOf = (text: string) => read(text).rows.map(({ inputs }) => Object.fromEntries(inputs));

describe('the rows of a table', () => {
  test('are lines if it has one column', () => {
    expect(inputsOf('Question\nWho leads Arlen?\n\n  and, then? \r\n')).toEqual([
      { question: 'Who leads Arlen?' },
      { question: 'and, then?' },
    ]);
  });

  test('name a head that looks like a row', () => {
    const { rows, problems } = read('几点？\t十点\n几人？\t三人\n在哪？\t码头');
    expect([rows.length, problems.map(({ code }) => code)]).toEqual([2, ['row-head-doubtful']]);
  });

  test('are CSV, whose columns are slots but for the label and the rule', () => {
    const { slots, rows, problems } = read('Expected,Note,QUESTION,rule\nTova,"A, b",Who?,\n');
    expect([slots, problems]).toEqual([['note', 'question'], []]);
    expect(rows).toEqual([
      {
        line: 2,
        inputs: new Map([
          ['note', 'A, b'],
          ['question', 'Who?'],
        ]),
        rule: { kind: 'equals', expected: 'Tova' },
      },
    ]);
  });

  test('are JSON Lines if they start with a brace; a schema needs no quotes', () => {
    const { rows } = read(
      '{"question": "1?", "expected": {"type": "number"}, "rule": "json-schema"}\n{"question": 2}',
    );
    expect(rows[0]!.rule).toEqual({
      kind: 'json-schema',
      expected: '{"type":"number"}',
    });
    expect(rows[1]!.inputs.get('question')).toBe('2');
    expect(rows[1]!.rule).toBeUndefined();
  });

  test('are to equal what is right unless they name another rule', () => {
    const { rows } = read('question,expected,rule\na,no,\nb,yes,contains\nc,,\n');
    expect(rows.map(({ rule }) => rule?.kind)).toEqual(['equals', 'contains', undefined]);
  });

  test('are read even if others are invalid; each invalid one is named with its line', () => {
    const { rows, problems } = read(
      [
        'question,expected,rule',
        'good,yes,',
        'bad pattern,(,pattern',
        ',yes,',
        'bad rule,yes,guess',
        'bad schema,{,json-schema',
        '"open,yes,',
        `${'x'.repeat(8_001)},yes,`,
        'good too,no,equals',
      ].join('\n'),
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 9]);
    expect(problems.map(({ code, values }) => [code, values.line])).toEqual([
      ['row-pattern-bad', 3],
      ['row-empty', 4],
      ['row-rule-unknown', 5],
      ['row-schema-not-json', 6],
      ['csv-open-quote', 7],
      ['row-too-long', 8],
    ]);
  });

  test('of invalid JSON are named', () => {
    const { rows, problems } = read('{"question": "a"}\nnone\n[1]\n{"question": "b"}');
    expect(rows).toHaveLength(2);
    expect(problems.map(({ message }) => message)).toEqual([
      'bad-json: name The file, line 2, column 1, found none',
      'row-not-json: line 3',
    ]);
  });

  const pairs = (text: string, label?: string) =>
    read(text, label).rows.map(({ inputs, rule }) => [...inputs.values(), rule?.expected]);

  test('with more cells than the head are named, blank ones apart', () => {
    const { rows, problems } = read('question,expected\nWho, what?,quay\nWhere?,quay,,\nWhen?');
    expect(rows.map(({ line }) => line)).toEqual([3, 4]);
    expect(problems[0]).toMatchObject({ code: 'row-cells', values: { line: 2, cells: 3 } });
  });

  test.each([
    ['__expected', 'question,__expected\nWhere?,quay'],
    ['ground_truths', 'question\tground_truths\nWhere?\t"[\'quay\']"'],
    ['答案', 'question,答案\nWhere?,quay'],
  ])('have what is right in the column %s', (label, text) => {
    expect(pairs(text, label)).toEqual([['Where?', 'quay']]);
  });

  test('know the rules of promptfoo, and name those that the page has not', () => {
    const { rows, problems } = read(
      'question,__expected\na,icontains: quay\nb,regex:^q\nc,llm-rubric: is kind\nd,note: it',
      '__expected',
    );
    expect(rows.map(({ rule }) => [rule!.kind, rule!.expected])).toEqual([
      ['contains', 'quay'],
      ['pattern', '^q'],
      ['equals', 'note: it'],
    ]);
    expect(problems[0]).toMatchObject({ code: 'row-rule-unknown', values: { rule: 'llm-rubric' } });
  });

  test('have no rule until the column that says what is right is chosen', () => {
    const { slots, rows } = readRows('question,answer\nWhere?,quay', undefined, readSchema);
    expect(slots).toEqual(['question', 'answer']);
    expect(rows[0]!.rule).toBeUndefined();
  });

  test('with a list of right answers are named', () => {
    expect(read('question,answers\nWhere?,"[""a"", ""b""]"', 'answers').problems[0]!.code).toBe(
      'row-answers-many',
    );
  });

  test.each([
    ['a JSON list', '[\n{"question":"Where?","answer":"quay"},\n{"question":"When?"}]', [2, 3]],
    ['a line that names the separator', 'sep=;\r\nquestion;expected\r\nWhere?;quay\r\nWhen?;x', [3, 4]], // prettier-ignore
    ['Markdown', '| question | answer |\n|:--|--|\n| Where? | a\\|b |\n| When? | |', [3, 4]],
  ])('are read from %s, each with its line', (_, text, lines) => {
    const { rows, problems } = read(text);
    expect(problems).toEqual([]);
    expect(rows.map(({ inputs }) => inputs.get('question'))).toEqual(['Where?', 'When?']);
    expect(rows.map(({ line }) => line)).toEqual(lines);
  });

  test('of JSON keep every digit', () => {
    const text =
      '{"question": 1610521604143693812, "expected": {"const": 0.10, "of": [1e+21, "1"]}}';
    expect(pairs(text)).toEqual([['1610521604143693812', '{"const":0.10,"of":[1e+21,"1"]}']]);
  });

  test('are five hundred at most; the first one beyond is named', () => {
    const { rows, problems } = read('text\n' + 'a line\n'.repeat(510));
    expect(rows).toHaveLength(500);
    expect(problems.map(({ message }) => message)).toEqual(['rows-too-many: line 502, limit 500']);
  });

  test.each([
    ['  \n', 'rows-none'],
    ['question,expected,Question\nWho?,Tova,\n', 'rows-columns-twice'],
    ['question,expected,expected\nWho?,Tova,Ruk\n', 'rows-columns-twice'],
    ['x'.repeat(1_000_001), 'rows-too-large'],
    ['[{"question":"a"},', 'json-ends'],
    ['PK\u0003\u0004\u0014', 'rows-binary'],
    ['\uFFFD\uFFFD\n\uFFFD?', 'rows-binary'],
  ])('are refused entirely: %#', (text, code) => {
    expect(codeOf(() => read(text))?.code).toBe(code);
  });

  test('round-trip through the CSV that the site writes', () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const filled = cell.filter((text) => text.trim() !== '' && !text.includes('\r'));
    forAll(fc.array(fc.tuple(filled, filled), { minLength: 1 }), (cells) => {
      const { body } = csvFile('rows', [['question', 'note'], ...cells]);
      const found = inputsOf(body);
      expect(found).toEqual(cells.map(([question, note]) => ({ question, note })));
    });
  });
});
