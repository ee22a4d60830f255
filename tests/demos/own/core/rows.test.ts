import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_ANSWER, readRows, type UsualRule } from '~/demos/own/core/rows';
import { csvFile } from '~/lib/export';
import { codeOf, readSchema } from './codes';

const USUAL: UsualRule = { kind: 'contains', expected: '', anyCase: true };
const read = (text: string, slots = ['question'], usual = USUAL) =>
  readRows(text, slots, usual, readSchema);
const inputsOf = (text: string, slots?: string[]) =>
  read(text, slots).rows.map(({ inputs }) => Object.fromEntries(inputs));

describe('pasted rows', () => {
  test('are lines if the template has one slot', () => {
    expect(inputsOf('Who leads Arlen?\n\n  and, then? \r\n')).toEqual([
      { question: 'Who leads Arlen?' },
      { question: 'and, then?' },
    ]);
  });

  test('are CSV if the header names the slots, in any order and case', () => {
    const { rows, problems } = read('Expected,Note,QUESTION,left out\nTova,"A, b",Who?,x\n', [
      'question',
      'note',
    ]);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        inputs: new Map([
          ['question', 'Who?'],
          ['note', 'A, b'],
        ]),
        rule: { kind: 'contains', expected: 'Tova', anyCase: true },
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
      anyCase: true,
    });
    expect(rows[1]!.inputs.get('question')).toBe('2');
    expect(rows[1]!.rule).toBeUndefined();
  });

  test('use the rule of the form unless they name another', () => {
    const usual: UsualRule = { kind: 'pattern', expected: '^no', anyCase: false };
    const { rows } = read('question,expected,rule\na,,\nb,yes,equals\n', ['question'], usual);
    expect(rows.map(({ rule }) => rule)).toEqual([
      { kind: 'pattern', expected: '^no', anyCase: false },
      { kind: 'equals', expected: 'yes', anyCase: false },
    ]);
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

  const pairs = (text: string, slots?: string[], usual?: UsualRule) =>
    read(text, slots, usual).rows.map(({ inputs, rule }) => [...inputs.values(), rule?.expected]);

  test('with more cells than the head are named, blank ones apart', () => {
    const { rows, problems } = read('question,expected\nWho, what?,quay\nWhere?,quay,,\nWhen?');
    expect(rows.map(({ line }) => line)).toEqual([3, 4]);
    expect(problems[0]).toMatchObject({ code: 'row-cells', values: { line: 2, cells: 3 } });
  });

  test.each([
    'question,__expected\nWhere?,quay',
    'question,Ground truth,Source\nWhere?,quay,a.md',
    'question\tground_truths\nWhere?\t"[\'quay\']"',
    'id,text,label,priority,question\n1,a,quay,low,Where?',
    'question,答案\nWhere?,quay',
  ])('find the right answer under names of other tools: %j', (text) => {
    expect(pairs(text)).toEqual([['Where?', 'quay']]);
  });

  test('know the rules of promptfoo, and name those that the page has not', () => {
    const { rows, problems } = read(
      'question,__expected\na,icontains: quay\nb,regex:^q\nc,llm-rubric: is kind\nd,note: it',
    );
    expect(rows.map(({ rule }) => [rule!.kind, rule!.expected])).toEqual([
      ['contains', 'quay'],
      ['pattern', '^q'],
      ['contains', 'note: it'],
    ]);
    expect(problems[0]).toMatchObject({ code: 'row-rule-unknown', values: { rule: 'llm-rubric' } });
  });

  test('are open where a column may say what is right, until one is chosen', () => {
    const table = 'question,team,place\nWhere?,A,quay';
    expect(read(table)).toMatchObject({ isOpen: true, columns: ['team', 'place'] });
    expect(read(table).answer).toBeUndefined();
    const chosen = read(table, ['question'], { ...USUAL, answer: 'place' });
    expect(chosen).toMatchObject({ isOpen: false, answer: 'place' });
    expect(chosen.rows[0]!.rule!.expected).toBe('quay');
    expect(read(table, ['question'], { ...USUAL, answer: NO_ANSWER }).isOpen).toBe(false);
    expect(read('Where?\nWhen?').isOpen).toBe(false);
    expect(read('question,answers\nWhere?,"[""a"", ""b""]"').problems[0]!.code).toBe(
      'row-answers-many',
    );
  });

  test.each([
    ['a JSON list', '[\n{"question":"Where?","answer":"quay"},\n{"question":"When?"}]', [2, 3]],
    ['texts in a list', '["Where?",\n"When?"]', [1, 2]],
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
    const { rows, problems } = read('a line\n'.repeat(510));
    expect(rows).toHaveLength(500);
    expect(problems.map(({ message }) => message)).toEqual(['rows-too-many: line 501, limit 500']);
  });

  test.each([
    ['  \n', ['question'], 'rows-none'],
    ['a,b\n1,2\n', ['question', 'note'], 'rows-no-columns'],
    ['question,expected,Question\nWho?,Tova,\n', ['question'], 'rows-columns-twice'],
    ['question,expected,expected\nWho?,Tova,Ruk\n', ['question'], 'rows-columns-twice'],
    ['x'.repeat(1_000_001), ['question'], 'rows-too-large'],
    ['id,text,label\n1,a,b\n2,c,d\n', ['question'], 'rows-no-columns'],
    ['[{"text":"a"}]', ['question'], 'rows-no-columns'],
    ['[{"question":"a"},', ['question'], 'json-ends'],
    ['PK\u0003\u0004\u0014', ['question'], 'rows-binary'],
    ['\uFFFD\uFFFD\n\uFFFD?', ['question'], 'rows-binary'],
  ])('are refused entirely: %#', (text, slots, code) => {
    expect(codeOf(() => read(text, slots))?.code).toBe(code);
  });

  test('round-trip through the CSV that the site writes', () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const filled = cell.filter((text) => text.trim() !== '' && !text.includes('\r'));
    fc.assert(
      fc.property(fc.array(fc.tuple(filled, filled), { minLength: 1 }), (cells) => {
        const { body } = csvFile('rows', [['question', 'note'], ...cells]);
        const found = inputsOf(body, ['question', 'note']);
        expect(found).toEqual(cells.map(([question, note]) => ({ question, note })));
      }),
    );
  });
});
