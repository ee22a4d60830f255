import { cellOf, fileOf, guessed, membersOf, type ScoreFile, type Stated } from './file';
import { numbered } from './numbered';

/** `EvaluateResult` of promptfoo (src/types/index.ts, read for 0.123.1), as far as it is used here. */
interface EvaluateResult {
  promptIdx: number;
  testIdx: number;
  testCase: { description: string; assert: unknown; metadata: Record<string, unknown> };
  provider: { id: string; label: string };
  prompt: { label: string };
  vars: Record<string, unknown>;
  failureReason: 0 | 1 | 2;
  success: boolean;
  score: number;
  latencyMs: number;
  namedScores: Record<string, number>;
  cost: number;
  tokenUsage: { total: number };
}
type Result = Stated<EvaluateResult>;

/** An error of the provider, which says nothing about the answer. */
const ERROR = 2;

/** Variables of one conversation, which promptfoo or a provider writes among those of the test. */
const SESSION = /^(?:session_?ids?$|_)/i;

/**
 * Results of promptfoo, as `-o results.json` and `-o results.jsonl` write them: a row a test and prompt. A test is known
 * by its description and by the variables that all systems were given alike, so that its repeats are one question; where
 * it has neither, by its index.
 */
export function ofPromptfoo(name: string, results: readonly Result[]): ScoreFile {
  const isOfTest = variablesOfTests(results);
  const { names, alike } = namesOf(results);
  const rows = results.map((result) => {
    const { testCase, latencyMs } = result;
    const vars = membersOf(result.vars).filter(([key]) => isOfTest(key));
    const id = cellOf(result.testIdx);
    const description = testCase?.description;
    const asked = [description, ...vars.map(([, value]) => value)].map(cellOf).filter(Boolean);
    const checked = [...vars.sort(([a], [b]) => (a < b ? -1 : 1)), testCase?.assert];
    return {
      id,
      text: asked.length > 0 ? JSON.stringify([description, checked]) : '',
      detail: [providerOf(result), promptOf(result)].join(' · '),
      failed: result.failureReason === ERROR,
      known: {
        question: asked.join(' · ') || `# ${id}`,
        system: names.get(keyOf(result)),
        right: result.success,
        cost: result.cost,
        seconds: Number(latencyMs) / 1_000,
        tokens: result.tokenUsage?.total,
      },
      scores: [...membersOf(result.namedScores), ['score', result.score] as const],
      others: membersOf(testCase?.metadata).filter(([key]) => !key.startsWith('_')),
    };
  });
  const heads = { question: 'vars', system: 'prompt', right: 'success' };
  return fileOf({ name, tool: 'promptfoo', rows, heads, guesses: alike });
}

/** Whether a variable is the test's: one that differs between the systems of a test is not. */
function variablesOfTests(results: readonly Result[]) {
  const first = new Map<string, string>();
  const others = new Set<string>();
  for (const { vars, testIdx } of results)
    for (const [key, value] of membersOf(vars)) {
      const place = JSON.stringify([testIdx, key]);
      const written = cellOf(value);
      if ((first.get(place) ?? written) !== written) others.add(key);
      first.set(place, written);
    }
  return (key: string) => !others.has(key) && !SESSION.test(key);
}

const promptOf = ({ prompt }: Result): string => cellOf(prompt?.label);
const providerOf = ({ provider }: Result): string => cellOf(provider?.label || provider?.id);

/** A column of promptfoo is a system, also where provider and prompt of two are called the same. */
const keyOf = (result: Result): string =>
  JSON.stringify([result.promptIdx, providerOf(result), promptOf(result)]);

/** The shortest names that set the systems apart; those that nothing sets apart have a number. */
function namesOf(results: readonly Result[]) {
  const differ = (of: typeof promptOf) => new Set(results.map(of)).size > 1;
  const prompts = differ(promptOf);
  const providers = differ(providerOf);
  const systems = new Map(results.map((result) => [keyOf(result), result]));
  const short = [...systems.values()].map((result) =>
    [(prompts || !providers) && promptOf(result), providers && providerOf(result)]
      .filter(Boolean)
      .join(' · '),
  );
  const numbers = numbered(short);
  const again = new Set(short.filter((name, at) => short.indexOf(name) < at));
  return {
    names: new Map([...systems.keys()].map((key, at) => [key, numbers[at]!])),
    alike: guessed('alike', [...again].map((name) => [`${name} (1)`, `${name} (2)`])), // prettier-ignore
  };
}

const METRIC = 'Metric: ';

/**
 * The same from the columns of promptfoo's CSV (src/util/eval/evalTableUtils.ts): a description, the variables, then for
 * each system its answer, `Status` (PASS, FAIL, ERROR), `Score` and, in later versions, more; none of other tables.
 */
export function promptfooOfCsv(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): Result[] {
  const starts = [...heads.keys()].filter(
    (at) => heads[at + 1] === 'Status' && heads[at + 2] === 'Score',
  );
  const isDescribed = heads[0] === 'Description' && starts[0]! > 1;
  return rows.flatMap((row, testIdx) => {
    const cells = heads.map((head, at) => [head, row[at] ?? ''] as const);
    return starts.map((start, promptIdx): Result => {
      const [[label], [, status], [, score], ...others] = cells.slice(start, starts[promptIdx + 1]) as [Cell, Cell, Cell, ...Cell[]]; // prettier-ignore
      const metrics = others.filter(([head, value]) => head.startsWith(METRIC) && value);
      return {
        promptIdx,
        testIdx,
        score,
        prompt: { label },
        success: status === 'PASS',
        failureReason: status === 'ERROR' && ERROR,
        testCase: { description: isDescribed ? row[0] : '' },
        vars: Object.fromEntries(cells.slice(Number(isDescribed), starts[0])),
        namedScores: Object.fromEntries(
          metrics.map(([head, value]) => [head.slice(METRIC.length), value]),
        ),
      };
    });
  });
}
type Cell = readonly [head: string, cell: string];
