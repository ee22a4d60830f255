import type { TextGenerationPipeline } from '@xenova/transformers';
import { beforeAll, describe, expect, test } from 'vitest';
import { merge, modelConfig, readWeights, type ModelConfig } from '~/lib/tinylm';
import { greedy } from '~/lib/tinylm/sample';
import { modelFolder, type Files } from '~/lib/tinylm/onnx/folder';
import { asked, createWorld, pretrainingText } from '~/lib/world';
import { spellingOf } from '~/lib/world/spelling';
import { grammarOf, shippedModel } from '../../../../../scripts/model/files';
import { opened } from '../../../../transformers';
import { randomModel, simd } from '../models';
import { apart, engine, greedily, theirLogits } from './running';

const CLOSE = 1e-4;
const QUESTIONS = {
  en: ['Who leads Arlen?', 'Quinhaven makes honey. What is made in Quinhaven?'],
  zh: ['榆桥归谁管？', '樟浜以养蜂闻名。樟浜人擅长什么？'],
};

describe.each(['en', 'zh'] as const)('the shipped model as a folder of files (%s)', (language) => {
  const saved = shippedModel(language);
  const world = createWorld(grammarOf(language), 1);
  const { lexicon } = world;
  const files = modelFolder(saved.config, saved.weights, spellingOf(lexicon));
  const prompts = QUESTIONS[language].map((text) => asked(lexicon, text));
  let pipe: TextGenerationPipeline;
  beforeAll(async () => {
    pipe = await opened(`shipped-${language}`, files);
  });

  test('is small, and has the names that libraries ask for', () => {
    expect(files.map(([path]) => path)).toEqual([
      'config.json',
      'generation_config.json',
      'tokenizer.json',
      'tokenizer_config.json',
      'onnx/model_quantized.onnx',
    ]);
    expect(bytesOf(files)).toBeLessThan(470_000);
  });

  test('gives the logits of the engine, for texts of several lengths', async () => {
    const next = pretrainingText(world, 5);
    const ourLogits = engine(saved);
    for (const length of [1, 2, 7, 30, 61, saved.config.context]) {
      const { tokens } = next();
      const text = [...tokens, ...tokens].slice(0, length);
      const [ours, theirs] = [ourLogits(text), await theirLogits(pipe, text)];
      expect(apart(ours, theirs), String(length)).toBeLessThan(CLOSE);
    }
  });

  test('writes with its cache what it writes in whole passes', async () => {
    const [written] = await greedily(pipe, [prompts[1]!], 24);
    const text = [...prompts[1]!, ...written!];
    const logits = await theirLogits(pipe, text);
    const { vocabulary } = saved.config;
    const likeliest = text.map((_, i) =>
      greedy(logits.slice(i * vocabulary, (i + 1) * vocabulary)),
    );
    expect(written).toEqual(likeliest.slice(prompts[1]!.length - 1, -1));
  });

  test('writes the same beside a longer prompt, which pads the shorter one at its left', async () => {
    const alone = await Promise.all(prompts.map((prompt) => greedily(pipe, [prompt], 10)));
    expect(prompts[0]!.length).toBeLessThan(prompts[1]!.length);
    expect(await greedily(pipe, prompts, 10)).toEqual(alone.flat());
    expect(await greedily(pipe, prompts, 10, 40)).toEqual(alone.flat());
  });

  test('answers a conversation in words, and ends with the stop', async () => {
    const [{ generated_text: turns }] = (await pipe(
      [{ role: 'user', content: QUESTIONS[language][1]! }],
      { max_new_tokens: 8 },
    )) as unknown as [{ generated_text: { role: string; content: string }[] }];
    expect(turns.at(-1)!.role).toBe('assistant');
    expect(turns.at(-1)!.content.trim()).toBe({ en: 'honey.', zh: '养蜂。' }[language]);
  });
});

describe('models that readers train', () => {
  const { lexicon } = createWorld(grammarOf('en'), 1);
  const spelling = spellingOf(lexicon);
  const shape = (smear: boolean): ModelConfig =>
    modelConfig('d48l2', spelling.pieces.length, { smear });
  const text = asked(lexicon, QUESTIONS.en[1]!);

  test.each([
    ['plain', shape(false)],
    ['smeared', shape(true)],
  ])('%s keys: they give the logits of the engine', async (name, config) => {
    const weights = readWeights(randomModel(simd, { config }));
    const pipe = await opened(name, modelFolder(config, weights, spelling));
    const [ours, theirs] = [engine({ config, weights })(text), await theirLogits(pipe, text)];
    expect(apart(ours, theirs)).toBeLessThan(CLOSE);
    const [written] = await greedily(pipe, [text], 6);
    const whole = await theirLogits(pipe, [...text, ...written!]);
    const last = whole.slice(-2 * config.vocabulary, -config.vocabulary);
    expect(greedy(last)).toBe(written!.at(-1));
  });

  test('with LoRA do so once it is merged', async () => {
    const config = shape(true);
    const model = randomModel(simd, {
      config,
      trains: { kind: 'lora', rank: 4, on: ['qkv', 'down'] },
    });
    merge(model);
    const weights = readWeights(model);
    const pipe = await opened('merged', modelFolder(config, weights, spelling));
    const [ours, theirs] = [engine({ config, weights })(text), await theirLogits(pipe, text)];
    expect(apart(ours, theirs)).toBeLessThan(CLOSE);
  });

  test('must be spelled in their own tokens', () => {
    const config = modelConfig('d48l2', 8);
    const weights = readWeights(randomModel(simd, { config }));
    expect(() => modelFolder(config, weights, spelling)).toThrow(
      'The model has 8 tokens, its spelling 296.',
    );
  });
});

const bytesOf = (files: Files) => files.reduce((sum, [, { length }]) => sum + length, 0);
