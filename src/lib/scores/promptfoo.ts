import { at, cellOf, cellsOf, fileOf, membersOf, type ScoreFile } from './file';

/** An error of the provider, which says nothing about the answer. */
const ERROR = 2;

/**
 * Results of promptfoo, as `-o results.json` and `-o results.jsonl` write them (read from 0.123.1): a row a test and
 * prompt; a test that was repeated has as many rows.
 */
export function ofPromptfoo(name: string, results: readonly unknown[]): ScoreFile {
  const [prompts, providers] = [promptOf, providerOf].map((of) => new Set(results.map(of)));
  const systemOf = (result: unknown) =>
    [
      (prompts!.size > 1 || providers!.size === 1) && promptOf(result),
      providers!.size > 1 && providerOf(result),
    ]
      .filter(Boolean)
      .join(' · ');
  const rows = results.map((result) =>
    cellsOf([
      ['vars', varsOf(result).join(' · ')],
      ['prompt', systemOf(result)],
      ['success', at(result, 'failureReason') === ERROR ? '' : at(result, 'success')],
      ['score', at(result, 'score')],
      ...membersOf(at(result, 'namedScores')),
      ...membersOf(at(result, 'testCase', 'metadata')).filter(([key]) => !key.startsWith('_')),
      ['cost', at(result, 'cost')],
      ['seconds', Number(at(result, 'latencyMs')) / 1_000],
    ]),
  );
  const roles = [
    ['vars', 'question'],
    ['prompt', 'system'],
    ['success', 'right'],
    ['cost', 'cost'],
    ['seconds', 'seconds'],
  ] as const;
  return fileOf({ name, tool: 'promptfoo', rows, roles });
}

const varsOf = (result: unknown) => membersOf(at(result, 'vars')).map(([, value]) => cellOf(value));
const promptOf = (result: unknown): string => cellOf(at(result, 'prompt', 'label'));
const providerOf = (result: unknown): string =>
  cellOf(at(result, 'provider', 'label') || at(result, 'provider', 'id'));
