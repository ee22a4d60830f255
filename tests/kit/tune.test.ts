import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { tinyModel } from '../../scripts/kit/models';
import { unpacked } from '../unit/kit/kit';
import { python, run } from '../unit/programs/run';
import { named } from './run';

const { folder, remove } = unpacked('en');
afterAll(remove);
const training = environment('training');
const tiny = await tinyModel(join(folder, 'data/passages.jsonl'));
const [name, skip] = named('tune.py, the program of the fourth road', training, tiny);

describe.skipIf(skip)(name, () =>
  test('asks the questions before and after it has trained an adapter', async () => {
    const { said, lines } = await run(python(training.python), 'tune', {
      ...{ BASE: tiny.folder, HF_HUB_OFFLINE: '1', HOME: folder, OMP_NUM_THREADS: '2' },
    });
    expect(said).toMatch(/before \d, after \d of 3 right$/);
    expect(lines.map(({ system }) => system)).toEqual([
      ...['before', 'before', 'before'],
      ...['after', 'after', 'after'],
    ]);
  }),
);
