import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { zipOf } from '~/browser/archive';
import { contentsOf } from '~/demos/parts/take-model/take';
import { takeModelStrings } from '~/demos/parts/take-model/strings';
import { openSaved, readModelFile } from '~/lib/tinylm';
import { compile } from '~/lib/world/lexicon';
import { worldFolder } from '~/lib/world/model-folder';
import { grammarOf, modelPath } from '../../../../../scripts/model/files';
import { folderPrints } from '~/workers/tinylm/trained-folder';
import { simd } from '../../../lib/tinylm/models';
import { LIBRARY_FILE, transformers } from '../../../../transformers';

const LOCALES = ['en', 'zh'] as const;
const PROMPTS = {
  en: 'Quinhaven makes honey. What is made in Quinhaven?',
  zh: '樟浜以养蜂闻名。樟浜人擅长什么？',
};
/** What the shipped model of a language prints when it is asked as the README asks. */
function shippedPrints(locale: 'en' | 'zh'): string {
  const grammar = grammarOf(locale);
  const { hash } = compile(grammar).vocabulary;
  const model = openSaved(
    readModelFile(new Uint8Array(readFileSync(modelPath(locale))), hash),
    simd,
  );
  return folderPrints(model, grammar, takeModelStrings[locale].example, simd);
}

const taken = (locale: 'en' | 'zh') => ({
  name: 'trainer-d96l3-2000',
  kind: 'world' as const,
  prompt: PROMPTS[locale],
  model: worldFolder(new Uint8Array(readFileSync(modelPath(locale))), grammarOf(locale)),
  training: { settings: { seed: 1 }, runs: [{ loss: 0.5 }] },
  printed: shippedPrints(locale),
  date: '2026-01-31',
});

describe.each(LOCALES)('the archive of a model (%s)', (locale) => {
  const folder = mkdtempSync(join(tmpdir(), 'take-model-'));
  const given = taken(locale);
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    const contents = contentsOf(given, takeModelStrings[locale], locale);
    files = unzipSync(new Uint8Array(await zipOf('mine', contents).arrayBuffer()));
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const text = (path: string) => strFromU8(files[`mine/${path}`]!);

  test('holds the model, two programs, the training and what to know', () => {
    expect(Object.keys(files).map((path) => path.replace('mine/', ''))).toEqual([
      'README.md',
      'run.mjs',
      'page.html',
      'package.json',
      'training.json',
      ...given.model.map(([path]) => `model/${path}`),
    ]);
    for (const [path, bytes] of given.model) expect(files[`mine/model/${path}`]).toEqual(bytes);
    expect(JSON.parse(text('training.json'))).toEqual({ date: '2026-01-31', ...given.training });
  });

  test('says in its README what it is, with no gap left open', () => {
    const readme = text('README.md');
    expect(readme).toContain('2026-01-31');
    expect(readme).toMatch(/44\d,\d{3}|43\d,\d{3}/);
    expect(readme).not.toMatch(/\{\w+\}/);
  });

  test('names the version of the library with which the site’s tests run it', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const ours = dependencies['@xenova/transformers']!.split('@').at(-1)!;
    expect(JSON.parse(text('package.json'))).toMatchObject({
      type: 'module',
      dependencies: { '@huggingface/transformers': ours },
    });
  });

  test('runs by its own program, also with the placeholders for names of which its README tells', async () => {
    const installed = join(folder, 'mine/node_modules/@huggingface/transformers');
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, 'package.json'), '{ "type": "module", "exports": "./index.js" }');
    writeFileSync(join(installed, 'index.js'), `export * from ${JSON.stringify(LIBRARY_FILE)};`);
    const { env } = await transformers();
    const before = { ...env, arguments: process.argv.length };
    env.allowLocalModels = true; // as it is in Node
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      await import(join(folder, 'mine/run.mjs'));
      expect(log.mock.calls).toEqual([[{ en: 'honey.', zh: '养蜂。' }[locale]]]);
      const [, prints] = /(?:^| )`(.+?)`[:：]$/m.exec(text('README.md'))!;
      const [, words] = /^ {4}node run\.mjs "?(b0[^"\n]+)"?$/m.exec(text('README.md'))!;
      process.argv[2] = words!;
      await import(join(folder, 'mine/run.mjs?with-placeholders'));
      expect(log.mock.calls.at(-1)).toEqual([prints]);
    } finally {
      process.argv.length = before.arguments;
      log.mockRestore();
      const { allowLocalModels, allowRemoteModels, localModelPath } = before;
      Object.assign(env, { allowLocalModels, allowRemoteModels, localModelPath });
    }
  });
});

describe('the archive of a model that goes on with a text', () => {
  test('asks it with plain words, and may hold any', () => {
    const words = 'a "quote", </script> and \\';
    const files = contentsOf(
      { ...taken('en'), kind: 'text', prompt: words, printed: undefined },
      takeModelStrings.en,
      'en',
    );
    const of = (path: string) => String(files.find((file) => file.path === path)!.content);
    expect(of('run.mjs')).toContain(
      `write(process.argv.slice(2).join(' ') || ${JSON.stringify(words)}`,
    );
    expect(of('README.md')).toContain('character by character');
    expect(of('README.md')).not.toContain('b47');
    expect(of('page.html').match(/<\/script>/g)).toHaveLength(1);
  });
});
