import { isRecord, listed } from '../text/parsed';
import { cellOf, fileOf, membersOf, recordsIn, type ScoreFile, type Stated } from './file';

/** `EvalSample` and `EvalSpec` of Inspect (src/inspect_ai/log/_log.py), as far as they are used here. */
interface EvalSample {
  id: number | string;
  input: string | { content: string }[];
  scores: Record<string, { value: unknown }>;
  metadata: Record<string, unknown>;
  model_usage: Record<string, { total_tokens: number }>;
  total_time: number;
  error: object;
}
interface EvalSpec {
  model: string;
  task_args: object;
  solver: string;
  solver_args: object;
  model_args: object;
  model_generate_config: object;
}
type InspectLog = Stated<{ eval: EvalSpec; samples: EvalSample[] }>;

const SETTINGS = ['solver', 'solver_args', 'task_args', 'model_args', 'model_generate_config'] satisfies (keyof EvalSpec)[]; // prettier-ignore

/** The grades of Inspect's own scorers: correct, incorrect, partial, no answer. */
const GRADES: ReadonlyMap<unknown, unknown> = new Map<unknown, unknown>([
  ...Object.entries({ C: 1, I: 0, P: 0.5, N: 0 }),
  [null, 'NaN'],
]);

/** A log of Inspect in its JSON format: a row a sample and epoch. */
export function ofInspect(name: string, { eval: spec, samples }: InspectLog): ScoreFile {
  const detail = SETTINGS.flatMap((setting) => settingsIn(spec?.[setting])).join(', ');
  const rows = recordsIn<EvalSample>(samples).map((sample) => {
    const scores = membersOf(sample.scores).flatMap(scoresOf);
    const id = cellOf(sample.id);
    const text = cellOf(inputOf(sample.input));
    return {
      id,
      text,
      detail,
      scores,
      failed: scores.length === 0 && Boolean(sample.error),
      known: {
        question: text || `# ${id}`,
        system: spec?.model,
        seconds: sample.total_time,
        tokens: tokensIn(sample.model_usage),
      },
      others: membersOf(sample.metadata),
    };
  });
  return fileOf({ name, tool: 'inspect', rows, heads: { question: 'sample', system: 'model' } });
}

/** `temperature: 0.7`, `cot: true`: what is set; the solver by its name. */
const settingsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : membersOf(value).flatMap(([key, one]) => (one === null ? [] : [`${key}: ${cellOf(one)}`]));

/** The text of a sample, or of the last of its messages. */
const inputOf = (input: unknown): unknown => {
  const last = listed(input).at(-1);
  return typeof input === 'string' ? input : isRecord(last) ? last.content : '';
};

const tokensIn = (usage: unknown): number | undefined => {
  const used = membersOf(usage).map(([, one]) => Number(isRecord(one) && one.total_tokens));
  return used.length > 0 ? used.reduce((sum, one) => sum + one) : undefined;
};

/** One score, or one for each name of a scorer that gives several. */
function scoresOf([scorer, score]: [string, unknown]): [string, unknown][] {
  const value = isRecord(score) ? score.value : undefined;
  const inner = membersOf(value).map(([key, one]): [string, unknown] => [`${scorer}.${key}`, one]);
  const all = inner.length > 0 ? inner : [[scorer, value] as [string, unknown]];
  return all.map(([key, one]) => [key, GRADES.get(one) ?? one]);
}
