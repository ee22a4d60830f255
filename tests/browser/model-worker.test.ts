import { beforeAll, describe, expect, test } from 'vitest';
import {
  WRITING,
  type NewTokens,
  type WritingSettings,
  type WrittenAnswer,
} from '~/lib/language-model/writing';
import { forward, greedy, logitsOf, openSaved, rounded } from '~/lib/tinylm';
import { asked, createWorld } from '~/lib/world';
import { fastBackend, grammarOf, shippedModel } from '../../scripts/model/files';
import { keptFiles, outdate } from './kept-models';
import { HOST, modelHost, NETWORK, overlook, type Answers } from './model-host';
import { folderOf, startModel, type ModelWorker } from './model-worker';
import { open, page, useVisitor, visitor } from './visitor';

useVisitor();

const FOLDERS = { en: folderOf('en'), zh: folderOf('zh') };
const sizeOf = (files: ReadonlyMap<string, Buffer>) =>
  [...files.values()].reduce((sum, { length }) => sum + length, 0);
const QUESTIONS = {
  en: ['Who leads Arlen?', 'Quinhaven makes honey. What is made in Quinhaven?'],
  zh: ['榆桥归谁管？', '樟浜以养蜂闻名。樟浜人擅长什么？'],
};
const chat = (content: string) => [{ role: 'user', content }];
const settings = (more: Partial<WritingSettings> = {}): WritingSettings => ({
  ...WRITING,
  ...more,
});
const forgive = (...patterns: RegExp[]) => overlook(visitor.faults, ...patterns);
const ASKED = /^request to https:\/\/models\.example\//;
const given =
  (language: 'en' | 'zh' = 'en', more: Answers = () => undefined): Answers =>
  (file, model) => {
    const body = FOLDERS[language].get(file);
    return more(file, model) ?? (body ? { body } : { status: 404 });
  };

async function start(server: 'baseUrl' | 'plainUrl' | 'subPathUrl' = 'baseUrl') {
  await open('en/about/', { server });
  return startModel(page, { belowBase: server === 'subPathUrl' });
}
const ours = (language: 'en' | 'zh' = 'en') => ({
  host: '',
  model: `tiny-${language}`,
  device: 'cpu',
});
const elsewhere = { host: HOST, model: 'somebody/tiny', device: 'cpu' };

/** A worker with a model of this site. */
async function loaded(language: 'en' | 'zh' = 'en'): Promise<ModelWorker> {
  const worker = await start();
  expect(await worker.ask('load', ours(language))).toMatchObject({ tiny: true });
  return worker;
}
const write = (worker: ModelWorker, prompts: unknown[], more: Partial<WritingSettings> = {}) =>
  worker.ask<WrittenAnswer[]>('write', { prompts, settings: settings(more) });
const texts = (answers: readonly WrittenAnswer[]) => answers.map(({ text }) => text);

describe.each(['baseUrl', 'plainUrl', 'subPathUrl'] as const)('served as %s', (server) => {
  test('the tiny model of this site answers a question', async () => {
    const worker = await start(server);
    expect(await worker.ask('load', ours())).toMatchObject({
      model: 'tiny-en',
      bytes: sizeOf(FOLDERS.en),
      kept: true,
      context: 96,
      parameters: 389_292,
      tiny: true,
    });
    const [answer] = await write(worker, [chat(QUESTIONS.en[1]!)]);
    expect(answer).toMatchObject({ text: 'honey.', ended: 'mark' });
  });
});

describe('writing', () => {
  test.each(['en', 'zh'] as const)(
    'with the cache gives what whole passes of the engine give (%s)',
    async (language) => {
      const worker = await loaded(language);
      const [, question] = QUESTIONS[language];
      const [answer] = await write(worker, [chat(question!)]);
      expect(answer!.text).toBe(byEngine(language, question!));
      expect(answer!.promptTokens).toBe(
        asked(createWorld(grammarOf(language), 1).lexicon, question!).length,
      );
    },
  );

  test('tells each token as it is written, with its chance and the likeliest', async () => {
    const worker = await loaded();
    const { told, result } = await worker.hear<WrittenAnswer[]>('write', {
      prompts: [chat(QUESTIONS.en[1]!), 'Arlen'],
      settings: settings({ most: 2 }),
    });
    result.forEach(({ tokens, text }, row) => {
      const own = (told as NewTokens[]).filter((piece) => piece.row === row);
      expect(own.flatMap(({ tokens: more }) => more)).toEqual(tokens);
      expect(tokens.map((token) => token.text).join('')).toBe(text);
    });
    const [first] = result[0]!.tokens;
    expect(first!.likeliest).toHaveLength(10);
    expect(first!.likeliest[0]!.chance).toBe(first!.chance);
    expect(first!.likeliest[0]!.text.trim()).toBe('honey');
    expect(result[1]!.ended).toBe('length');
    expect(result[1]!.tokens).toHaveLength(2);
    expect(result[0]!.firstAfter).toBeGreaterThan(0);
  });

  test('draws the same text from the same seed, and others from others', async () => {
    const worker = await loaded();
    const drawn = async (seed: number) =>
      texts(await write(worker, ['Arlen'], { temperature: 1, seed, most: 20 }))[0];
    const first = await drawn(1);
    expect(await drawn(1)).toBe(first);
    expect(new Set([first, await drawn(2), await drawn(3)]).size).toBeGreaterThan(1);
  });

  test('in a batch gives what prompts give alone; the same prompt again draws anew', async () => {
    const worker = await loaded();
    const prompts = [chat(QUESTIONS.en[1]!), 'Arlen', chat(QUESTIONS.en[0]!), 'Who'];
    for (const how of [{}, { temperature: 1.2, topP: 0.95, most: 12 }]) {
      const together = texts(await write(worker, prompts, how));
      const alone: string[] = [];
      for (const prompt of prompts) alone.push(...texts(await write(worker, [prompt], how)));
      expect(together).toEqual(alone);
    }
    const twice = texts(await write(worker, Array(6).fill('Arlen'), { temperature: 2, most: 12 }));
    expect(new Set(twice).size).toBeGreaterThan(1);
  });

  test('ends at a stop text, which is told in no part', async () => {
    const worker = await loaded();
    const prompts = [chat(QUESTIONS.en[1]!)];
    const { told, result } = await worker.hear<WrittenAnswer[]>('write', {
      prompts,
      settings: settings({ stops: ['ney'] }),
    });
    expect(result[0]).toMatchObject({ text: 'ho', ended: 'stop' });
    expect((told as NewTokens[]).map(({ tokens }) => tokens[0]!.text).join('')).toBe('ho');
  });

  test('ends between two tokens when the reader has enough, and keeps what is there', async () => {
    const worker = await loaded();
    const prompts = Array(400).fill('Arlen');
    const how = { temperature: 2, most: 90 };
    const { told, result } = await worker.interrupt<WrittenAnswer[]>(
      { method: 'write', argument: { prompts, settings: settings(how) }, after: 30 },
      'stop',
    );
    expect(result).toHaveLength(400);
    expect(result.at(-1)).toMatchObject({ ended: 'stopped', text: '' });
    const words = result.reduce((sum, { tokens }) => sum + tokens.length, 0);
    expect(words).toBe(told.length);
    expect(await write(worker, [chat(QUESTIONS.en[1]!)])).toMatchObject([{ text: 'honey.' }]);
  });

  test('waits between two tokens when it is told to, and then goes on as if nothing had been', async () => {
    const worker = await loaded();
    const how = settings({ temperature: 2, most: 90 });
    const argument = { prompts: Array(200).fill('Arlen'), settings: how };
    const whole = await worker.ask<WrittenAnswer[]>('write', argument);
    const { waiting, told, result } = await worker.hold<WrittenAnswer[]>({
      method: 'write',
      argument,
      after: 30,
    });
    expect(waiting[1]).toBe(waiting[0]);
    expect(told.length).toBeGreaterThan(waiting[0]!);
    expect(texts(result)).toEqual(texts(whole));
  });

  test('ends at once when it is cancelled, and the worker writes on for the next', async () => {
    const worker = await loaded();
    const prompts = Array(400).fill('Arlen');
    const how = { temperature: 2, most: 90 };
    const { result } = await worker.interrupt<{ message: string }>(
      { method: 'write', argument: { prompts, settings: settings(how) }, after: 5 },
      'abort',
    );
    expect(result.message).toMatch(/abort/i);
    expect(await write(worker, [chat(QUESTIONS.en[1]!)])).toMatchObject([{ text: 'honey.' }]);
  });

  test('goes no further than the context, and says when a prompt alone is too long', async () => {
    const worker = await loaded();
    const long = (words: number) => 'Arlen '.repeat(words);
    const [full] = await write(worker, [long(40)], { most: 64, temperature: 1 });
    expect(full!.promptTokens! + full!.tokens.length).toBeLessThanOrEqual(96);
    expect(await worker.ask('write', { prompts: [long(200)], settings: settings() })).toMatchObject(
      {
        code: 'prompt-too-long',
        values: { context: 96 },
      },
    );
  });

  test('says what is wrong with settings, and that nothing is loaded', async () => {
    const worker = await start();
    const asked = { prompts: ['a'], settings: settings({ temperature: 9 }) };
    expect(await worker.ask('write', asked)).toMatchObject({ code: 'not-loaded' });
    await worker.ask('load', ours());
    expect(await worker.ask('write', asked)).toMatchObject({ code: 'temperature-range' });
  });
});

test('what is kept of our own model gives way to what the site has now', async () => {
  const worker = await loaded();
  const files = await keptFiles('crossroads-language-models');
  expect(files).toHaveLength(5);
  await outdate('crossroads-language-models');
  expect(await worker.ask('load', ours())).toMatchObject({ bytes: sizeOf(FOLDERS.en), kept: true });
  await visitor.context.setOffline(true);
  expect(await worker.ask('load', ours())).toMatchObject({ bytes: sizeOf(FOLDERS.en), kept: true });
  expect(await keptFiles('crossroads-language-models')).toEqual(files);
  await visitor.context.setOffline(false);
  forgive(/ERR_INTERNET_DISCONNECTED/);
});

describe('a host elsewhere', () => {
  test('is asked for the files of a model alone, sizes first, and they are kept', async () => {
    const worker = await start();
    const asked = await modelHost(visitor.context, given());
    const size = { bytes: sizeOf(FOLDERS.en), rounding: 'q8' };
    expect(await worker.ask('size', elsewhere)).toEqual({ ...size, kept: false });
    expect(asked.filter((one) => !one.startsWith('HEAD'))).toEqual([
      'GET somebody/tiny config.json',
    ]);
    expect(await worker.ask('load', elsewhere)).toMatchObject({ kept: true, tiny: false });
    expect((await worker.progress()).at(-1)).toEqual([sizeOf(FOLDERS.en), sizeOf(FOLDERS.en)]);
    expect(new Set(asked.map((one) => one.split(' ')[2]))).toEqual(new Set(FOLDERS.en.keys()));
    asked.length = 0;
    expect(await worker.ask('size', elsewhere)).toEqual({ ...size, kept: true });
    expect(await worker.ask('load', elsewhere)).toMatchObject({ kept: true });
    expect(asked).toEqual([]);
    forgive(ASKED);
  });

  test('is needed no more for a kept model, until that is forgotten', async () => {
    const worker = await loaded();
    await visitor.context.setOffline(true);
    expect(await worker.ask('load', ours())).toMatchObject({ kept: true });
    expect(await write(worker, [chat(QUESTIONS.en[1]!)])).toMatchObject([{ text: 'honey.' }]);
    expect(await worker.ask('forget', ours())).toBe(5);
    expect(await worker.ask('load', ours())).toMatchObject({ code: 'offline' });
    await visitor.context.setOffline(false);
    forgive(/ERR_INTERNET_DISCONNECTED/);
  });

  test('may lack the weights that suit the device best: the next that it has are taken and kept', async () => {
    const worker = await start();
    const q4 = 'onnx/model_q4.onnx';
    const asked = await modelHost(
      visitor.context,
      given('en', (file) => {
        if (file === NETWORK) return { status: 404 };
        return file === q4 ? { body: FOLDERS.en.get(NETWORK)! } : undefined;
      }),
    );
    const size = { bytes: sizeOf(FOLDERS.en), rounding: 'q4' };
    expect(await worker.ask('size', elsewhere)).toEqual({ ...size, kept: false });
    expect(await worker.ask('load', elsewhere)).toMatchObject({ ...size, kept: true });
    expect(await write(worker, [chat(QUESTIONS.en[1]!)])).toMatchObject([{ text: 'honey.' }]);
    asked.length = 0;
    expect(await worker.ask('size', elsewhere)).toEqual({ ...size, kept: true });
    expect(await worker.ask('load', elsewhere)).toMatchObject({ ...size, kept: true });
    expect(asked).toEqual([]);
    await worker.ask('forget', elsewhere);
    expect(await keptFiles('crossroads-language-models')).toEqual([]);
    forgive(ASKED, /404/);
  });

  test('may lack the file that says how to generate', async () => {
    const worker = await start();
    const lacks = (file: string) =>
      file === 'generation_config.json' ? { status: 404 } : undefined;
    const asked = await modelHost(visitor.context, given('en', lacks));
    expect(await worker.ask('load', elsewhere)).toMatchObject({ kept: true });
    asked.length = 0;
    expect(await worker.ask('load', elsewhere)).toMatchObject({ kept: true });
    expect(asked).toEqual([]);
    forgive(ASKED, /404/);
  });

  test('is asked for weights beside the network where the config names them', async () => {
    const worker = await start();
    const config = JSON.stringify({
      ...(JSON.parse(FOLDERS.en.get('config.json')!.toString()) as object),
      'transformers.js_config': { use_external_data_format: 2 },
    });
    const parts = (file: string) => {
      if (file === 'config.json') return { body: config };
      return file.includes('onnx_data') ? { body: 'weights' } : undefined;
    };
    const asked = await modelHost(visitor.context, given('en', parts));
    expect(await worker.ask('load', elsewhere)).toMatchObject({ kept: true });
    expect(asked.filter((one) => one.includes('onnx_data'))).toEqual([
      `GET somebody/tiny ${NETWORK}_data`,
      `GET somebody/tiny ${NETWORK}_data_1`,
    ]);
    forgive(ASKED);
  });

  const only = (file: string, wanted: string, body: string | Buffer) =>
    file === wanted ? { body } : undefined;
  const without =
    (wanted: string, name: string, key: string): Answers =>
    (file) => {
      const json = JSON.parse(FOLDERS.en.get(name)!.toString()) as Record<string, unknown>;
      delete json[key];
      return only(file, wanted, JSON.stringify(json));
    };

  test.each<[name: string, answers: Answers, code: string]>([
    ['a model that is not there', () => ({ status: 404 }), 'not-found'],
    ['a host that refuses the connection', () => 'refuse', 'refused'],
    ['a web page for a file', () => ({ body: '<!doctype html>' }), 'wrong-page'],
    ['half a tokenizer', (file) => only(file, 'tokenizer.json', '{"model": {"vo'), 'wrong-json'],
    [
      'half a network',
      (file) => only(file, NETWORK, FOLDERS.en.get(NETWORK)!.subarray(0, 20_000)),
      'not-onnx',
    ],
    [
      'a model that does not write',
      (file) => only(file, 'config.json', '{"model_type": "bert"}'),
      'unsupported',
    ],
    [
      'a network of other parts',
      without('config.json', 'config.json', 'model_type'),
      'unsupported',
    ],
  ])('fails with a code of its own: %s', async (_, answers, code) => {
    const worker = await start();
    await modelHost(visitor.context, given('en', answers));
    expect(await worker.ask('load', elsewhere)).toMatchObject({ code });
    forgive(ASKED, /console: /);
  });

  test('may have a model without a template, which continues texts and says so of conversations', async () => {
    const worker = await start();
    const plain = without('tokenizer_config.json', 'tokenizer_config.json', 'chat_template');
    await modelHost(visitor.context, given('en', plain));
    await worker.ask('load', elsewhere);
    expect(await write(worker, ['Arlen'], { most: 3 })).toHaveLength(1);
    const asked = { prompts: [chat('Who leads Arlen?')], settings: settings() };
    expect(await worker.ask('write', asked)).toMatchObject({ code: 'no-template' });
    forgive(ASKED);
  });
});

describe('a model that the page holds', () => {
  const files = [...FOLDERS.zh].map(([path, bytes]) => [path, [...bytes]] as const);

  test('is loaded without a request, and writes', async () => {
    const worker = await start();
    const own = { name: 'mine', files, parameters: 7 };
    expect(await worker.ask('loadFiles', own)).toMatchObject({
      model: 'mine',
      kept: false,
      tiny: true,
      parameters: 7,
      bytes: sizeOf(FOLDERS.zh),
    });
    expect(texts(await write(worker, [chat(QUESTIONS.zh[1]!)]))).toEqual(['养蜂。']);
  });

  test('must have all its files', async () => {
    const worker = await start();
    expect(await worker.ask('loadFiles', { name: 'mine', files: files.slice(1) })).toMatchObject({
      code: 'missing-file',
      values: { file: 'config.json' },
    });
  });
});

let backend: ReturnType<typeof fastBackend>;
beforeAll(() => (backend = fastBackend()));

/** The answer to a question by this site's own engine, in one whole pass a token. */
function byEngine(language: 'en' | 'zh', question: string): string {
  const saved = shippedModel(language);
  const { config } = saved;
  const weights = rounded(config, saved.weights);
  const model = openSaved({ ...saved, weights }, backend, { batch: 1 });
  const { lexicon } = createWorld(grammarOf(language), 1);
  const tokens = asked(lexicon, question);
  const pieces = JSON.parse(FOLDERS[language].get('tokenizer.json')!.toString()) as {
    model: { vocab: [string, number][] };
  };
  let text = '';
  for (let id = -1; id !== lexicon.stop; tokens.push(id)) {
    const filled = [...tokens, ...Array<number>((4 - (tokens.length % 4)) % 4).fill(0)];
    forward(model, filled, { batch: 1, length: filled.length });
    const logits = logitsOf(model, { batch: 1, length: filled.length });
    const at = (tokens.length - 1) * config.vocabulary;
    id = greedy(logits.slice(at, at + config.vocabulary));
    text += pieces.model.vocab[id]![0].replace('\u2581', ' ');
  }
  return text.trim();
}
