import { expect, test } from 'vitest';
import { comparisonOf } from '~/lib/scores/comparison';
import type { Role, ScoreFile } from '~/lib/scores/file';
import { ofLangfuse, type LangfusePart } from '~/lib/scores/langfuse';
import { readScores } from '~/lib/scores/read';
import { scoresOf } from '~/lib/scores/systems';
import { fc, forAllOf } from '../../../property';

type Marks = readonly (number | null)[];
/** Some systems, by name, on the same questions; null where one gave no answer. */
type Run = Readonly<Record<string, Marks>>;

const questionsOf = (run: Run) => [...Object.values(run)[0]!.keys()];
const textOf = (question: number) => `第${question}班船几点开？ When, ${question}?`;
const json = (value: unknown) => JSON.stringify(value);
const lines = (rows: readonly unknown[]) => rows.map(json).join('\n');

interface Turn {
  /** The order of whatever stands in a list. */
  shuffled: <T>(list: readonly T[]) => T[];
  /** Another id for the same thing. */
  renamed: (id: number) => number;
  /** Another spelling of the same text. */
  spelt: (text: string) => string;
}

type Files = [name: string, text: string][];

const promptfoo = (run: Run, { shuffled, renamed, spelt }: Turn): Files => {
  const systems = shuffled(Object.keys(run));
  const results = questionsOf(run).flatMap((at) =>
    systems.map((name, promptIdx) => ({
      promptIdx,
      testIdx: renamed(at),
      success: run[name]![at] === 1,
      score: run[name]![at],
      failureReason: run[name]![at] === null ? 2 : 0,
      latencyMs: 10,
      namedScores: {},
      vars: { q: spelt(textOf(at)), sessionId: `${name} ${at}`, started: `${promptIdx}:${at}` },
      provider: { id: 'openai:m' },
      prompt: { raw: name, label: name },
      testCase: {},
    })),
  );
  return [['out.json', json({ results: { version: 3, results: shuffled(results) } })]];
};

const inspect = (run: Run, { shuffled, renamed, spelt }: Turn): Files =>
  shuffled(Object.keys(run)).map((model) => [
    `${model}.json`,
    json({
      eval: { model },
      samples: shuffled(
        run[model]!.map((mark, at) => ({
          id: renamed(at),
          epoch: 1,
          input: spelt(textOf(at)),
          scores: { match: { value: mark === null ? 'NAN' : mark === 1 ? 'C' : 'I' } },
        })),
      ),
    }).replaceAll('"NAN"', 'NaN'),
  ]);

const lmEval = (run: Run, { shuffled, renamed }: Turn): Files =>
  shuffled(Object.keys(run)).map((name) => [
    name,
    lines(
      shuffled(
        run[name]!.map((mark, at) => ({
          doc_id: renamed(at),
          doc: { question: textOf(at) },
          resps: [],
          metrics: ['acc'],
          filter: 'none',
          acc: mark,
        })),
      ),
    ),
  ]);

const langfuse = (run: Run, { shuffled, renamed }: Turn): Files => {
  const pairs = Object.keys(run).flatMap((name) => questionsOf(run).map((at) => ({ name, at })));
  const trace = ({ name, at }: { name: string; at: number }) => `${name} ${renamed(at)}`;
  const items = pairs.map((one) => ({
    traceId: trace(one),
    datasetItemId: `item ${one.at}`,
    datasetRunName: one.name,
  }));
  const scores = pairs.flatMap((one) => {
    const mark = run[one.name]![one.at];
    const stringValue = mark === 1 ? 'correct' : 'incorrect';
    const score = { traceId: trace(one), name: 'verdict', dataType: 'CATEGORICAL', stringValue };
    return mark === null ? [] : [{ ...score, value: mark === 1 ? 0 : 1 }];
  });
  return [
    ['scores.json', json({ data: shuffled(scores) })],
    ['items.json', json(shuffled(items))],
  ];
};

const SIGNS = [['✅', '❌'], ['对', '错'], ['１', '０'], ['[PASS]', '[FAIL]'], ['1.0000000000000002', '0']] as const; // prettier-ignore

const wide =
  (signs: readonly [string, string]) =>
  (run: Run, { shuffled, spelt }: Turn): Files => {
    const names = shuffled(Object.keys(run));
    const rows = questionsOf(run).map((at) =>
      [spelt(textOf(at)), ...names.map((name) => signOf(run[name]![at]!, signs))].join('\t'),
    );
    return [['table.tsv', [['question', ...names].join('\t'), ...shuffled(rows)].join('\n')]];
  };
const signOf = (mark: number | null, [right, wrong]: readonly [string, string]) =>
  mark === null ? 'ERROR' : mark === 1 ? right : wrong;

const FORMS = { promptfoo, inspect, lmEval, langfuse, ...Object.fromEntries(SIGNS.map((signs) => [signs[0], wide(signs)])) }; // prettier-ignore

/** The difference of b from a, over which questions, and both shares, as the page would say them. */
function differenceIn(files: Files) {
  const read = files.map(([name, text]) => readScores(name, text));
  const parts = read.filter((one): one is LangfusePart => !('rows' in one));
  const whole = [
    ...read.filter((one) => 'rows' in one),
    ...(parts.length > 0 ? [ofLangfuse(parts)] : []),
  ];
  const scores = scoresOf(whole, rolesOf(whole));
  const named = (name: string) =>
    scores.systems.find((one) => one.name.split(/[ ·]+/u).includes(name))!;
  const { pairs } = comparisonOf(scores, named('a'));
  const pair = pairs.find(({ system }) => system === named('b'));
  const at = scores.questions.map((text) => /\d+/.exec(text)![0]);
  const shared = at.filter((_, i) => [named('a'), named('b')].every(({ marks }) => marks[i] !== undefined)); // prettier-ignore
  return (
    pair && {
      by: pair.difference.mean.toFixed(9),
      of: pair.of,
      n: pair.shared,
      shared: shared.sort(),
      shares: [pair.base.mean, pair.mean].map((share) => share.toFixed(9)),
    }
  );
}

const rolesOf = (files: readonly ScoreFile[]) => {
  const known = files.flatMap(({ roles }) => [...roles]);
  const tables = files.filter(({ tool }) => tool === 'table');
  const columns = tables.flatMap((file) => file.columns);
  return new Map<string, Role>([
    ...known,
    ...columns.map((column) => [column, column === 'question' ? 'question' : 'right'] as const),
  ]);
};

/** The same, by counting. */
function counted({ a, b }: Run) {
  const both = [...a!.keys()].filter((at) => a![at] !== null && b![at] !== null);
  if (both.length === 0) return undefined;
  const share = (marks: Marks) => both.reduce((sum, at) => sum + marks[at]!, 0) / both.length;
  const one = share(a!);
  const other = share(b!);
  return {
    by: (other - one).toFixed(9),
    of: both.length,
    n: both.length,
    shared: both.map(String).sort(),
    shares: [one, other].map((value) => value.toFixed(9)),
  };
}

const mark = fc.constantFrom(0, 1, 1, null);
const runs = fc
  .integer({ min: 2, max: 12 })
  .chain((n) => fc.record(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, fc.array(mark, { minLength: n, maxLength: n })])))); // prettier-ignore

const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace('？', '?').replace(/\?$/, '？'),
  (text) => `  ${text.replaceAll(' ', '\u00a0')} `,
  (text) => text.normalize('NFD').replace(/\?$/, ''),
];

const turns = fc.record({ seed: fc.nat(1_000), step: fc.nat(9), spelling: fc.nat(3) });

function turnOf({ seed, step, spelling }: { seed: number; step: number; spelling: number }): Turn {
  const rank = (at: number) => ((at + 1) * 7_919 * (seed + 1)) % 1_009;
  return {
    shuffled: (list) =>
      list.map((one, at) => [rank(at), one] as const).sort((x, y) => x[0] - y[0]).map(([, one]) => one), // prettier-ignore
    renamed: (id) => id * (step + 1) + seed,
    spelt: SPELLINGS[spelling]!,
  };
}

test.each(Object.entries(FORMS))(
  '%s: no order, no other ids or spelling and no further system changes a difference, its sign or its questions',
  (_, form) => {
    forAllOf(60, runs, turns, fc.boolean(), (all, turned, isMore) => {
      const { a, b } = all;
      const run = isMore ? all : { a: a!, b: b! };
      fc.pre(
        questionsOf(all).every((at) => Object.values(run).some((marks) => marks[at] !== null)),
      );
      const want = counted(all);
      fc.pre(want !== undefined);
      expect(differenceIn(form(run as Run, turnOf(turned)))).toEqual(want);
    });
  },
);
