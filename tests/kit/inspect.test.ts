import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { comparisonOf } from '~/lib/scores/comparison';
import type { ScoreFile } from '~/lib/scores/file';
import { readScores } from '~/lib/scores/read';
import { scoresOf } from '~/lib/scores/systems';
import { named, runIn } from './run';

const inspect = environment('inspect');
const [name, skip] = named('logs that Inspect writes', inspect);

describe.skipIf(skip)(name, () =>
  test('are read with their epochs, and compared', async () => {
    const folder = mkdtempSync(resolve(tmpdir(), 'inspect-'));
    const { said, status } = await runIn(
      inspect,
      'python',
      [resolve('tests/kit/python/inspect_logs.py')],
      { folder },
    );
    expect(status, said).toBe(0);
    const files = ['one', 'two'].map((system) => {
      const [log] = globSync(`${folder}/${system}/*.json`);
      return readScores(system, readFileSync(log!, 'utf8')) as ScoreFile;
    });
    const roles = new Map(files.flatMap((file) => [...file.roles]));
    const scores = scoresOf(files, roles);
    expect(scores.systems.map(({ repeated }) => repeated)).toEqual([4, 4]);
    const { best } = comparisonOf(scores, scores.systems[0]!);
    expect(best).toMatchObject({ won: 2, lost: 0 });
  }),
);
