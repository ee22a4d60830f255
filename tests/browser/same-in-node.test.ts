import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { finish } from '~/lib/stepper';
import { compileKernels, simdBackend, type SizeName } from '~/lib/tinylm';
import { openTrainer, textSource, worldSource, type Source } from '~/lib/trainer';
import { world } from '~/schemas/world';
import { fillIn, loss, SMALL, train } from './trainer-page';
import { open, useVisitor } from './visitor';

useVisitor();

const wasm = readFileSync('src/lib/tinylm/kernels/simd.wasm');
const backend = simdBackend(compileKernels(new Uint8Array(wasm)));
const TEXT = 'The tide turns twice a day; the ferry leaves on the turn. '.repeat(20);

const here = (source: Source): string => {
  const settings = {
    size: SMALL.size as SizeName,
    steps: Number(SMALL.steps),
    batch: Number(SMALL.batch),
    seed: Number(SMALL.seed),
    smear: true,
  };
  return String(finish(openTrainer(settings, source, backend)).loss);
};

const grammar = (language: string) =>
  world.parse(parse(readFileSync(`content/world/${language}.yaml`, 'utf8')));

test.each(['en', 'zh'])(
  'training on the world gives in this browser the loss it gives in Node, to the last bit (%s)',
  async (language) => {
    await open(`${language}/demos/trainer/`);
    await fillIn(SMALL);
    await train();
    expect(await loss()).toBe(here(worldSource(grammar(language), Number(SMALL.seed))));
  },
);

test('training on a pasted text does so too', async () => {
  await open('en/demos/trainer/');
  await fillIn({ ...SMALL, source: 'own', text: TEXT });
  await train();
  expect(await loss()).toBe(here(textSource(TEXT, Number(SMALL.seed))));
});
