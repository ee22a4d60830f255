import { at, cellOf, cellsOf, fileOf, listAt, membersOf, type ScoreFile } from './file';

/** The grades of Inspect's own scorers: correct, incorrect, partial, no answer. */
const GRADES: Readonly<Record<string, string>> = { C: '1', I: '0', P: '0.5', N: '0' };

/**
 * A log of Inspect in its JSON format (read from 0.3.285): a row a sample and epoch. A sample that ended in an error has
 * no scores.
 */
export function ofInspect(name: string, log: unknown): ScoreFile {
  const model = cellOf(at(log, 'eval', 'model'));
  const scorers = new Set<string>();
  const rows = listAt(log, 'samples').map((sample) => {
    const scores = membersOf(at(sample, 'scores')).flatMap(scoresOf);
    for (const [scorer] of scores) scorers.add(scorer);
    return cellsOf([
      ['sample', [at(sample, 'id'), inputOf(sample)].map(cellOf).filter(Boolean).join(' · ')],
      ['model', model],
      ...scores,
      ...membersOf(at(sample, 'metadata')),
      ['seconds', at(sample, 'total_time')],
    ]);
  });
  return fileOf({
    ...{ name, tool: 'inspect', rows, scores: scorers },
    roles: [
      ['sample', 'question'],
      ['model', 'system'],
      ['seconds', 'seconds'],
    ],
  });
}

/** The text of a sample, or of the last of its messages. */
const inputOf = (sample: unknown): unknown => {
  const input = at(sample, 'input');
  return typeof input === 'string' ? input : at(listAt(sample, 'input').at(-1), 'content');
};

/** One score, or one for each name of a scorer that gives several. */
function scoresOf([scorer, score]: [string, unknown]): [string, string][] {
  const value = at(score, 'value');
  const inner = membersOf(value).map(([key, one]): [string, unknown] => [`${scorer}.${key}`, one]);
  return (inner.length > 0 ? inner : [[scorer, value] as [string, unknown]]).map(([key, one]) => {
    const text = cellOf(one);
    return [key, Object.hasOwn(GRADES, text) ? GRADES[text]! : text];
  });
}
