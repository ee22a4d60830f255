import { at, cellOf, cellsOf, fileOf, listAt, membersAs, membersOf, type ScoreFile } from './file';

/** `EvalSample` and `EvalSpec` of Inspect (src/inspect_ai/log/_log.py), as far as they are used here. */
interface EvalSample {
  id: number | string;
  epoch: number;
  input: string | { content: string }[];
  scores: Record<string, { value: unknown }> | null;
  metadata: Record<string, unknown>;
  model_usage: Record<string, { total_tokens: number }>;
  total_time: number | null;
  error: object | null;
}
interface EvalSpec {
  model: string;
  task_args: object;
  solver: string | null;
  solver_args: object | null;
  model_args: object;
  model_generate_config: object;
}
const memberOf = membersAs<EvalSample>();
const SETTINGS = ['solver', 'solver_args', 'task_args', 'model_args', 'model_generate_config'] satisfies (keyof EvalSpec)[]; // prettier-ignore

/** The grades of Inspect's own scorers: correct, incorrect, partial, no answer. */
const GRADES: Readonly<Record<string, string>> = { C: '1', I: '0', P: '0.5', N: '0' };

/** A log of Inspect in its JSON format: a row a sample and epoch. */
export function ofInspect(name: string, log: unknown): ScoreFile {
  const model = cellOf(at(log, 'eval', 'model'));
  const detail = settingsOf(at(log, 'eval'));
  const scorers = new Set<string>();
  const rows = listAt(log, 'samples').map((sample) => {
    const scores = membersOf(memberOf(sample, 'scores')).flatMap(scoresOf);
    for (const [scorer] of scores) scorers.add(scorer);
    const id = cellOf(memberOf(sample, 'id'));
    const text = cellOf(inputOf(sample));
    const cells = cellsOf([
      ...membersOf(memberOf(sample, 'metadata')),
      ...scores,
      ['sample', text || `# ${id}`],
      ['model', model],
      ['seconds', memberOf(sample, 'total_time')],
      ['tokens', tokensOf(sample)],
    ]);
    const failed = scores.length === 0 && Boolean(memberOf(sample, 'error'));
    return { id, text, detail, failed, cells };
  });
  return fileOf({
    ...{ name, tool: 'inspect', rows, scores: scorers },
    roles: [
      ['sample', 'question'],
      ['model', 'system'],
      ['seconds', 'seconds'],
      ['tokens', 'tokens'],
    ],
  });
}

/** `temperature: 0.7, cot: true`: what is set; the solver by its name. */
const settingsOf = (spec: unknown): string =>
  SETTINGS.flatMap((setting) => {
    const value = at(spec, setting);
    const inner = membersOf(value).filter(([, one]) => one !== null && one !== undefined);
    return typeof value === 'string'
      ? [value]
      : inner.map(([key, one]) => `${key}: ${cellOf(one)}`);
  }).join(', ');

/** The text of a sample, or of the last of its messages. */
const inputOf = (sample: unknown): unknown => {
  const input = memberOf(sample, 'input');
  return typeof input === 'string' ? input : at(listAt(sample, 'input').at(-1), 'content');
};

function tokensOf(sample: unknown): number | undefined {
  const used = membersOf(memberOf(sample, 'model_usage')).map(([, one]) =>
    Number(at(one, 'total_tokens')),
  );
  return used.length > 0 ? used.reduce((sum, one) => sum + one, 0) : undefined;
}

/** One score, or one for each name of a scorer that gives several. */
function scoresOf([scorer, score]: [string, unknown]): [string, string][] {
  const value = at(score, 'value');
  const inner = membersOf(value).map(([key, one]): [string, unknown] => [`${scorer}.${key}`, one]);
  return (inner.length > 0 ? inner : [[scorer, value] as [string, unknown]]).map(([key, one]) => {
    const text = one === null ? 'NaN' : cellOf(one);
    return [key, Object.hasOwn(GRADES, text) ? GRADES[text]! : text];
  });
}
