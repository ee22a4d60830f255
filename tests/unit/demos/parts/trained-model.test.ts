import { expect, test } from 'vitest';
import {
  dropTrained,
  filesOfTrained,
  isOfWorld,
  holdTrained,
  onTrained,
  trainedName,
  type TrainedModel,
} from '~/demos/parts/trained-model';

const model = (name: string): TrainedModel => ({
  name,
  kind: 'world',
  files: async () => [['config.json', new Uint8Array([1])]],
});

test('a model of the world is known by its name, as long as it is offered', () => {
  const [world, text] = [
    model('finetune-lora-40'),
    { ...model('trainer-own'), kind: 'text' as const },
  ];
  holdTrained(world);
  expect([world, text].map(({ name }) => isOfWorld(name))).toEqual([true, false]);
  holdTrained(text);
  expect([world, text].map(({ name }) => isOfWorld(name))).toEqual([false, false]);
  dropTrained(text);
});

test('the page offers the model that was trained last, until its worker drops it', async () => {
  expect(trainedName()).toBeUndefined();
  expect(await filesOfTrained()).toBeUndefined();
  const heard: (string | undefined)[] = [];
  const end = onTrained(() => heard.push(trainedName()));
  const [older, newer] = [model('trainer-d48l2-20'), model('finetune-lora-40')];
  holdTrained(older);
  holdTrained(newer);
  dropTrained(older); // no longer the one that is offered
  expect(await filesOfTrained()).toEqual({
    name: 'finetune-lora-40',
    files: [['config.json', new Uint8Array([1])]],
  });
  dropTrained(newer);
  end();
  holdTrained(older);
  expect(heard).toEqual(['trainer-d48l2-20', 'finetune-lora-40', undefined]);
  dropTrained(older);
});
