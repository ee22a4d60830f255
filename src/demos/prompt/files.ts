import type { RunResult } from './core/run';
import type { RunSettings } from './core/settings';

type Row = (string | number)[];

/** The result of a view as rows, after the column names; shares are 0 … 1. */
export function csvRows(result: RunResult): Row[] {
  switch (result.view) {
    case 'one':
      return [
        ['question', 'prompt', 'expected', 'answer', 'verdict'],
        ...result.answers.map(({ parts, expected, said, verdict }, i) => {
          return [i + 1, parts.map(({ text }) => text).join(' '), expected, said, verdict];
        }),
      ];
    case 'examples':
      return [
        ['line', 'examples', 'mean', 'lowest', 'highest'],
        ...Object.entries(result.lines).flatMap(([line, points]) =>
          points.map(({ examples, mean, lowest, highest }): Row => {
            return [line, examples, mean ?? '', lowest ?? '', highest ?? ''];
          }),
        ),
      ];
    case 'formats':
      return [
        ['format', 'order', 'question form', 'statement form', 'right', 'prompt'],
        ...result.points.map(({ order, form, statement, right, prompt }, i): Row => {
          return [i + 1, order, form ?? 'mixed', statement ?? 'mixed', right, prompt];
        }),
      ];
    case 'search':
      return [
        ['candidate', 'development', 'best development', 'held out'],
        ...result.tried.map(({ development, best, heldOut }, i) => {
          return [i + 1, development, best, heldOut];
        }),
      ];
    case 'injection':
      return [
        ['defence', 'right', 'obeyed', 'other', 'right without attack'],
        ...result.defences.map(({ defence, right, obeyed, other, clean }) => {
          return [defence, right, obeyed, other, clean.right];
        }),
      ];
  }
}

/** Settings and all measurements. */
export const jsonOf = (settings: RunSettings, backend: string, result: RunResult) => ({
  settings,
  backend,
  result,
});
