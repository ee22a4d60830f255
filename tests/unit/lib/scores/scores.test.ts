import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { comparisonOf } from '~/lib/scores/comparison';
import type { Role, ScoreFile } from '~/lib/scores/file';
import { ofLangfuse, type LangfusePart } from '~/lib/scores/langfuse';
import { proposed } from '~/lib/scores/proposal';
import { readScores } from '~/lib/scores/read';
import { scoresOf } from '~/lib/scores/systems';
import * as made from './files';
import { SIX } from './files';

const file = (name: string, text: string) => readScores(name, text) as ScoreFile;
const rolesOf = (files: readonly ScoreFile[], more: [string, Role][] = []) =>
  new Map([...files.flatMap(({ roles }) => [...roles]), ...more]);
const marksOf = (files: readonly ScoreFile[], more?: [string, Role][]) =>
  scoresOf(files, rolesOf(files, more)).systems.map(({ name, marks }) => [name, marks]);

const BOTH = new Map<string, Role>([['a', 'right'], ['b', 'right']]); // prettier-ignore
const [OLD, NEW] = [0, 1].map((at) => made.SIX.map((pair) => pair[at]));

describe('results of each tool become the marks of two systems', () => {
  test('Ragas, by file', () => {
    const files = ([0, 1] as const).map((at) => file(['old', 'new'][at]!, made.ragas(at)));
    expect(files.map(({ tool }) => tool)).toEqual(['ragas', 'ragas']);
    const half = (marks: typeof OLD) => marks!.map((mark) => mark! * 0.5);
    expect(marksOf(files, [['faithfulness', 'right']])).toEqual([
      ['old', half(OLD)],
      ['new', half(NEW)],
    ]);
  });

  test('Langfuse, by run, from its two halves', () => {
    const parts = [
      readScores('old.json', made.langfuseItems(0)),
      readScores('new.json', made.langfuseItems(1)),
      readScores('scores.json', made.langfuseScores()),
    ] as LangfusePart[];
    expect(() => ofLangfuse(parts.slice(0, 2))).toThrow('scores-traces');
    expect(marksOf([ofLangfuse(parts)])).toEqual([
      ['old', OLD],
      ['new', NEW],
    ]);
  });

  test('columns without heads keep their first row', () => {
    const read = file('pasted', '1\t0\n1\t1\n0\t1');
    expect(marksOf([read], [['1', 'right'], ['2', 'right']])).toEqual([['1', [1, 1, 0]], ['2', [0, 1, 1]]]); // prettier-ignore
  });
});

describe('what a reader should know of the marks', () => {
  test('a repeated question counts by its mean, and those that differ are counted', () => {
    const read = file('out.json', made.promptfoo(2));
    const { systems } = scoresOf([read], rolesOf([read]));
    expect(systems[0]).toMatchObject({ repeated: 6, flaky: 6, marks: Array(6).fill(0.5) });
  });

  test.each([
    ['a word', 'a,b\n1,0\nmaybe,1', 'scores-word: name a.csv, line 3, column a, word maybe'],
    ['a grade', 'a,b\n1,0\n4,1', 'scores-scale: name a.csv, line 3, column a, word 4'],
  ])('%s that is no mark is named with its line', (_, text, message) => {
    const read = file('a.csv', text);
    expect(() => scoresOf([read], BOTH)).toThrow(message);
  });

  test('grades count from where the reader says', () => {
    const read = file('a.csv', 'a,b\n5,3\n4,4\n2,5');
    expect(scoresOf([read], BOTH, { from: 4 }).systems.map(({ marks }) => marks)).toEqual([[1, 1, 0], [0, 1, 1]]); // prettier-ignore
  });

  test('one system, or none in common, is no comparison', () => {
    const one = file('a.csv', 'q,a\nx,1');
    expect(() => scoresOf([one], new Map([['a', 'right']]))).toThrow('scores-one: n 1');
    const two = [file('a', 'q,ok\nx,1'), file('b', 'q,ok\ny,1')];
    const roles = new Map<string, Role>([['q', 'question'], ['ok', 'right']]); // prettier-ignore
    const scores = scoresOf(two, roles);
    expect(() => comparisonOf(scores, scores.systems[0]!)).toThrow('scores-unpaired');
  });
});

describe('a table as a spreadsheet has it', () => {
  const LONG: [string, Role][] = [['model', 'system'], ['q', 'question'], ['ok', 'right']]; // prettier-ignore

  test.each([
    ['model,q,ok\na,1,1\n,2,0\nb,1,0\n,2,1'],
    ['q,model,ok\n1,a,1\n,b,0\n2,a,0\n,b,1'],
    ['model,q,ok\na,1,1\nA ,2,0\nb,1,0\nb,2,1'],
  ])('%j has two systems and two questions', (text) => {
    const { systems } = scoresOf([file('a.csv', text)], new Map(LONG));
    expect(systems.map(({ marks }) => marks)).toEqual([[1, 0], [0, 1]]); // prettier-ignore
  });

  test('files with other columns are read each by their own', () => {
    const files = [
      file('run.jsonl', '{"question":"几点？","model":"a","correct":true}\n{}'),
      file('结果.csv', '问题,系统,对错\n几点？,乙,√'),
    ];
    const { systems, questions } = scoresOf(files, proposed(files, new Map()));
    expect([questions.length, systems.map(({ name }) => name)]).toEqual([1, ['a', '乙']]);
  });

  test('costs may have their sign, and seconds their unit', () => {
    const read = file(
      'a.csv',
      'q,model,ok,Cost ($),Latency (s)\n1,a,1,"$0.0012",0.85s\n1,b,0,$0.0010,1.5',
    );
    const [{ cost, seconds } = {}] = scoresOf([read], proposed([read], new Map())).systems;
    expect([cost, seconds]).toEqual([0.0012, 0.85]);
  });

  test('leaves a row of means out, and tells it', () => {
    const read = file('a.csv', '问题,甲,乙\n1,1,0\n2,1,1\n平均,100%,50%');
    expect([read.rows.length, read.left]).toEqual([2, { rows: 1, line: 4 }]);
  });

  test('ids of eighteen figures stay apart', () => {
    const ids = made
      .promptfoo()
      .replaceAll(/"When does ferry (\d) leave\?"/g, '90071992547409930$1');
    expect(scoresOf([file('a.json', ids)], rolesOf([file('a.json', ids)])).questions.length).toBe(
      6,
    );
  });
});

describe('files that are no results', () => {
  test.each([
    ['', 'scores-empty'],
    ['{"a": 1}', 'scores-other'],
    ['{"a": 1', 'scores-broken'],
    ['PK\u0003\u0004…', 'scores-eval'],
  ])('%j → %s', (text, code) => expect(() => readScores('x', text)).toThrow(code));

  test('half a last line is left out and told', () => {
    const whole = made.lmEval(0);
    expect(file('a.jsonl', whole.slice(0, -20)).left).toEqual({ rows: 1, line: 6 });
  });

  test('keys of the prototype are columns like others', () => {
    const read = file('a.csv', 'q,__proto__,constructor\n1,1,0\n2,0,1');
    const roles = new Map<string, Role>([['__proto__', 'right'], ['constructor', 'right']]); // prettier-ignore
    expect(scoresOf([read], roles).systems.map(({ marks }) => marks)).toEqual([[1, 0], [0, 1]]); // prettier-ignore
    const hostile = made
      .promptfoo()
      .replace('"namedScores":{', '"namedScores":{"__proto__":{"x":1},');
    expect(file('a.json', hostile).columns).toContain('__proto__');
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('the comparison', () => {
  const compared = (lines: readonly string[], more: [string, Role][] = []) => {
    const read = file('a.csv', lines.join('\n'));
    const roles = new Map<string, Role>([...BOTH, ...more]);
    const scores = scoresOf([read], roles);
    return comparisonOf(scores, scores.systems[0]!);
  };

  test('has difference, exact test and shares of the pairs', () => {
    const { base, best } = compared(['a,b', ...SIX.map((pair) => pair.join(','))]);
    expect(best).toMatchObject({ won: 3, lost: 0, apart: false, shared: 6 });
    expect(best.p).toBeCloseTo(0.25, 12);
    expect(best.difference.mean).toBeCloseTo(0.5, 12);
    expect([base.mean, best.mean]).toEqual([2 / 6, 5 / 6]);
    expect(best.flips).toHaveLength(3);
  });

  test('of several, every one is corrected for all', () => {
    const lines = ['q,a,b,c', ...Array.from({ length: 6 }, (_, at) => `${at},0,1,1`)];
    const { pairs } = compared(lines, [['c', 'right']]);
    for (const { p, adjusted, apart } of pairs) {
      expect(p).toBeCloseTo(0.03125, 12);
      expect(adjusted).toBeCloseTo(0.0625, 12);
      expect(apart).toBe(false);
    }
  });

  test('of two that share but some questions, is of those', () => {
    const { base, best } = compared(['a,b', '1,', '0,1', '0,1', ',0']);
    expect([best.shared, base.mean, best.mean]).toEqual([2, 0, 1]);
  });

  test('documents count as one each', () => {
    const lines = ['d,a,b', ...Array.from({ length: 12 }, (_, at) => `d${at >> 2},0,1`)];
    const { best, isClustered } = compared(lines, [['d', 'document']]);
    expect(isClustered).toBe(true);
    expect(best.difference.groups).toBe(3);
    expect(best.p).toBeCloseTo(0.25, 12);
  });

  test('a fallible judge moves shares and difference, and widens both', () => {
    const read = file('a.csv', ['a,b', ...Array.from({ length: 40 }, (_, at) => `${Number(at < 20)},${Number(at < 28)}`)].join('\n')); // prettier-ignore
    const scores = scoresOf([read], BOTH);
    const judge = { foundRight: 45, knownRight: 50, foundWrong: 45, knownWrong: 50 };
    const [plain, behind] = [undefined, judge].map(
      (one) => comparisonOf(scores, scores.systems[0]!, one).best,
    );
    expect(behind!.difference.mean).toBeCloseTo(plain!.difference.mean / 0.8, 12);
    expect(behind!.mean).toBeCloseTo((0.7 - 0.1) / 0.8, 12);
  });

  test('never gives a number that is none', () => {
    const cell = fc.constantFrom('0', '1', '0.5', '');
    forAll(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 }), (rows) => {
      const shared = rows.some((row) => row.every((one) => one !== ''));
      fc.pre(shared);
      const { best } = compared(['a,b,q', ...rows.map((row, at) => [...row, at].join(','))]);
      const { low, high, mean } = best.difference;
      for (const one of [low, high, mean, best.p, best.seen, best.needed])
        expect(Number.isFinite(one)).toBe(true);
      expect(low).toBeLessThanOrEqual(high);
    });
  });
});
