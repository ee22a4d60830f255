import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MODEL_FILES } from '~/lib/encoder/models';
import { ENCODERS } from '~/workers/hub/address';
import {
  allStoredModels,
  folderOf,
  forgetStored,
  forgetStoredModel,
  modelsOf,
  storedModels,
} from '~/workers/stored-models';
import { brokenCaches, fakeCaches, fakeStores } from './hub/fake-caches';

const NETWORK = MODEL_FILES.at(-1)!;
const SITE = 'https://course.example/encoder/';
const HUB = 'https://huggingface.co/Xenova/gte-small/resolve/main/';
const file = (address: string, bytes: number) => ({ address, bytes });

describe('the models of stored files', () => {
  test.each([
    [`${HUB}config.json`, HUB],
    [`${HUB}onnx/model_quantized.onnx`, HUB],
    [`${SITE}e5/onnx/model_quantized.onnx?from=4194304`, `${SITE}e5/`],
  ])('are found by the folder of %s', (address, folder) => {
    expect(folderOf(address)).toBe(folder);
  });

  test('are whole with a network and no parts; leftovers of a cancelled load are counted too', () => {
    const files = [
      file(`${HUB}config.json`, 1),
      file(`${HUB}${NETWORK}`, 6),
      file(`${SITE}e5/tokenizer.json`, 2),
    ];
    const parts = [file(`${SITE}e5/${NETWORK}?from=0`, 8), file(`${SITE}e5/${NETWORK}?from=8`, 8)];
    expect(modelsOf(files, parts)).toEqual([
      { folder: `${SITE}e5/`, bytes: 18, isWhole: false },
      { folder: HUB, bytes: 7, isWhole: true },
    ]);
  });

  test('are not whole if the network is an empty marker file', () => {
    expect(modelsOf([file(`${HUB}onnx/model.onnx`, 0)], [])[0]!.isWhole).toBe(false);
  });
});

describe('the model stores of a browser', () => {
  const put = async (store: string, address: string, bytes: number) => {
    const headers = { 'content-length': String(bytes) };
    await (await caches.open(store)).put(address, new Response('', { headers }));
  };
  beforeEach(() => {
    vi.stubGlobal('caches', fakeStores());
    vi.stubGlobal('location', { origin: 'https://course.example' });
  });
  afterEach(() => vi.unstubAllGlobals());

  test('are listed and emptied one model at a time, including its parts', async () => {
    for (const name of MODEL_FILES) await put(ENCODERS.store, `${SITE}minilm/${name}`, 5);
    await put(`${ENCODERS.store}-parts`, `${SITE}e5/${NETWORK}?from=0`, 4);
    await put('crossroads-language-models', `${HUB}onnx/model_q4.onnx`, 90);
    const models = await allStoredModels();
    expect(models).toEqual([
      { kind: 'encoder', host: '', model: 'minilm', folder: `${SITE}minilm/`, bytes: 20, isWhole: true }, // prettier-ignore
      { kind: 'encoder', host: '', model: 'e5', folder: `${SITE}e5/`, bytes: 4, isWhole: false },
      { kind: 'writer', host: 'huggingface.co', model: 'Xenova/gte-small', folder: HUB, bytes: 90, isWhole: true }, // prettier-ignore
    ]);
    await forgetStoredModel(models[1]!);
    await forgetStored(ENCODERS, `${SITE}none/`);
    expect((await allStoredModels()).map(({ model }) => model)).toEqual([
      'minilm',
      'Xenova/gte-small',
    ]);
  });

  test('are empty if they are broken or refused', async () => {
    vi.stubGlobal('caches', brokenCaches());
    expect(await storedModels(ENCODERS)).toEqual([]);
    vi.stubGlobal('caches', fakeCaches(true));
    expect(await storedModels(ENCODERS)).toEqual([]);
  });
});
