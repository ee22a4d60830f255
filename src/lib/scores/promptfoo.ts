import {
  at,
  cellOf,
  cellsOf,
  EXAMPLES,
  fileOf,
  membersAs,
  membersOf,
  type ScoreFile,
} from './file';

/** `EvaluateResult` of promptfoo (src/types/index.ts, read for 0.123.1), as far as it is used here. */
interface EvaluateResult {
  promptIdx: number;
  testIdx: number;
  testCase: { description?: string; assert?: unknown; metadata?: Record<string, unknown> };
  provider: { id?: string; label?: string };
  prompt: { raw: string; label: string };
  vars: Record<string, unknown>;
  failureReason: 0 | 1 | 2;
  success: boolean;
  score: number;
  latencyMs: number;
  namedScores: Record<string, number>;
  cost?: number;
  tokenUsage?: { total?: number };
}
const memberOf = membersAs<EvaluateResult>();

/** An error of the provider, which says nothing about the answer. */
const ERROR = 2;

/** Variables of one conversation, which promptfoo or a provider writes among those of the test. */
const SESSION = /^(?:session_?ids?$|_)/i;

/**
 * Results of promptfoo, as `-o results.json` and `-o results.jsonl` write them: a row a test and prompt. A test is known
 * by its description and by the variables that all systems were given alike, so that its repeats are one question; where
 * it has neither, by its index.
 */
export function ofPromptfoo(name: string, results: readonly unknown[]): ScoreFile {
  const isOfTest = variablesOfTests(results);
  const { names, alike } = namesOf(results);
  const rows = results.map((result) => {
    const vars = membersOf(memberOf(result, 'vars')).filter(([key]) => isOfTest(key));
    const id = cellOf(memberOf(result, 'testIdx'));
    const told = [at(result, 'testCase', 'description'), ...vars.map(([, value]) => value)];
    const asked = told.map(cellOf).filter(Boolean);
    const checked = [
      ...vars.sort(([a], [b]) => (a < b ? -1 : 1)),
      at(result, 'testCase', 'assert'),
    ];
    return {
      ...{ id, text: asked.length > 0 ? JSON.stringify([told[0], checked]) : '' },
      detail: [providerOf(result), promptOf(result)].join(' · '),
      failed: memberOf(result, 'failureReason') === ERROR,
      cells: cellsOf([
        ...membersOf(at(result, 'testCase', 'metadata')).filter(([key]) => !key.startsWith('_')),
        ...membersOf(memberOf(result, 'namedScores')),
        ['vars', asked.join(' · ') || `# ${id}`],
        ['prompt', names.get(keyOf(result))],
        ['success', memberOf(result, 'success')],
        ['score', memberOf(result, 'score')],
        ['cost', memberOf(result, 'cost')],
        ['seconds', Number(memberOf(result, 'latencyMs')) / 1_000],
        ['tokens', at(result, 'tokenUsage', 'total')],
      ]),
    };
  });
  const roles = [
    ['vars', 'question'],
    ['prompt', 'system'],
    ['success', 'right'],
    ['cost', 'cost'],
    ['seconds', 'seconds'],
    ['tokens', 'tokens'],
  ] as const;
  return fileOf({ name, tool: 'promptfoo', rows, roles, guesses: alike });
}

/** Whether a variable is the test's: one that differs between the systems of a test is not. */
function variablesOfTests(results: readonly unknown[]) {
  const first = new Map<string, string>();
  const others = new Set<string>();
  for (const result of results)
    for (const [key, value] of membersOf(memberOf(result, 'vars'))) {
      const place = JSON.stringify([memberOf(result, 'testIdx'), key]);
      const written = cellOf(value);
      if (first.has(place) && first.get(place) !== written) others.add(key);
      first.set(place, written);
    }
  return (key: string) => !others.has(key) && !SESSION.test(key);
}

const promptOf = (result: unknown): string => cellOf(at(result, 'prompt', 'label'));
const providerOf = (result: unknown): string =>
  cellOf(at(result, 'provider', 'label') || at(result, 'provider', 'id'));

/** A column of promptfoo is a system, also where provider and prompt of two are called the same. */
const keyOf = (result: unknown): string =>
  JSON.stringify([memberOf(result, 'promptIdx'), providerOf(result), promptOf(result)]);

/** The shortest names that set the systems apart; those that nothing sets apart have a number. */
function namesOf(results: readonly unknown[]) {
  const [prompts, providers] = [promptOf, providerOf].map((of) => new Set(results.map(of)).size);
  const nameOf = (result: unknown) =>
    [(prompts! > 1 || providers === 1) && promptOf(result), providers! > 1 && providerOf(result)]
      .filter(Boolean)
      .join(' · ');
  const systems = new Map(results.map((result) => [keyOf(result), result]));
  const groups = Map.groupBy(systems, ([, result]) => nameOf(result));
  const names = new Map<string, string>();
  for (const [name, same] of groups)
    for (const [at, [key]] of same.entries())
      names.set(key, same.length > 1 ? `${name} (${at + 1})` : name);
  const alike = [...groups].filter(([, { length }]) => length > 1);
  const examples = alike
    .slice(0, EXAMPLES)
    .map(([name]) => [`${name} (1)`, `${name} (2)`] as const);
  return { names, alike: examples.length > 0 ? [{ kind: 'alike' as const, examples }] : [] };
}

const [STATUS, SCORE, METRIC] = ['Status', 'Score', 'Metric: '];

/**
 * The same from the columns of promptfoo's CSV (src/util/eval/evalTableUtils.ts): a description, the variables, then for
 * each system its answer, `Status` (PASS, FAIL, ERROR), `Score` and, in later versions, more; undefined of other tables.
 */
export function promptfooOfCsv(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): EvaluateResult[] | undefined {
  const starts = heads.flatMap((_, at) =>
    heads[at + 1] === STATUS && heads[at + 2] === SCORE ? [at] : [],
  );
  if (starts.length === 0) return undefined;
  const isDescribed = heads[0] === 'Description' && starts[0]! > 1;
  return rows.flatMap((row, testIdx) =>
    starts.flatMap((start, promptIdx) => {
      const status = row[start + 1] ?? '';
      const metrics = heads.slice(start, starts[promptIdx + 1]).flatMap((head, at) => {
        const value = row[start + at] ?? '';
        return head.startsWith(METRIC!) && value
          ? [[head.slice(METRIC!.length), Number(value)]]
          : [];
      });
      const vars = heads.slice(0, starts[0]).map((head, at) => [head, row[at]] as const);
      const failureReason = status === 'ERROR' ? ERROR : status === 'PASS' ? 0 : 1;
      return {
        ...{ promptIdx, testIdx, failureReason, success: status === 'PASS' },
        testCase: isDescribed ? { description: row[0]! } : {},
        vars: Object.fromEntries(isDescribed ? vars.slice(1) : vars),
        provider: {},
        prompt: { raw: heads[start]!, label: heads[start]! },
        ...{
          score: Number(row[start + 2]),
          latencyMs: NaN,
          namedScores: Object.fromEntries(metrics),
        },
      };
    }),
  );
}
