import { expect, test } from 'vitest';
import {
  dropTrained,
  filesOfTrained,
  holdTrained,
  onTrained,
  trainedName,
  type TrainedModel,
} from '~/demos/parts/trained-model';

const model = (name: string): TrainedModel => ({
  name,
  files: async () => [['config.json', new Uint8Array([1])]],
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
