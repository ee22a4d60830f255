import { expect, test } from 'vitest';
import { finish } from '~/lib/stepper';
import type { SizeName } from '~/lib/tinylm';
import { openTrainer, type Source } from '~/lib/trainer/trainer';
import { textSource } from '~/demos/trainer/core/text-source';
import { worldSource } from '~/lib/trainer/world-source';
import { fastBackend, grammarOf } from '../../scripts/record/model';
import { fillIn, loss, SMALL, train } from '../demos/trainer/browser/trainer-page';
import { open, useVisitor } from './visitor';

useVisitor();

const TEXT = 'The tide turns twice a day; the ferry leaves on the turn. '.repeat(20);

const here = (source: Source): string => {
  const settings = {
    size: SMALL.size as SizeName,
    steps: Number(SMALL.steps),
    batch: Number(SMALL.batch),
    seed: Number(SMALL.seed),
    smear: true,
  };
  return String(finish(openTrainer(settings, source, fastBackend())).loss);
};

test.each(['en', 'zh'] as const)(
  'training on the world has the same loss in this browser as in Node, to the last bit (%s)',
  async (language) => {
    await open(`${language}/demos/trainer/`);
    await fillIn(SMALL);
    await train();
    await expect.poll(loss).toBe(here(worldSource(grammarOf(language), Number(SMALL.seed))));
  },
);

test('training on a pasted text has the same loss as in Node', async () => {
  await open('en/demos/trainer/');
  await fillIn({ ...SMALL, source: 'own', text: TEXT });
  await train();
  await expect.poll(loss).toBe(here(textSource(TEXT, Number(SMALL.seed))));
});
