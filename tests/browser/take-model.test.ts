import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { opened } from '../transformers';
import { violations } from './axe';
import { runAndPause } from './demo';
import * as bench from '../demos/finetune/browser/finetune-page';
import { unfoldModel } from './language-model-page';
import { overlook } from './model-host';
import * as trainer from '../demos/trainer/browser/trainer-page';
import { at, contentOf, open, page, scrollWidth, useVisitor, visitor } from './visitor';

/** Colours that are still changing would be measured half-way. */
useVisitor({ reducedMotion: 'reduce' });

const button = () => page.locator('[data-take-model]');
const said = () => page.locator('[data-taken]').innerText();

/** What a press hands out: the name, its size, and the files without the folder that holds them. */
async function taken() {
  const [download] = await Promise.all([page.waitForEvent('download'), button().click()]);
  const bytes = new Uint8Array(await contentOf(download));
  const name = download.suggestedFilename();
  const folder = name.replace('.zip', '/');
  const files = Object.entries(unzipSync(bytes)).map(
    ([path, content]) => [path.replace(folder, ''), content] as const,
  );
  return { name, size: bytes.length, files: new Map(files) };
}

const modelIn = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files]
    .filter(([path]) => path.startsWith('model/'))
    .map(([path, bytes]) => [path.replace('model/', ''), bytes] as const);

describe.each(['en', 'zh'])('a model trained in the tab (/%s/)', (locale) => {
  test('is taken home after a run, with its losses, and runs in transformers.js', async () => {
    await open(`${locale}/demos/trainer/`);
    await expect.poll(() => button().isDisabled()).toBe(true);
    await trainer.fillIn(trainer.SMALL);
    await trainer.train();
    const { name, size, files } = await taken();
    expect(name).toBe('crossroads-trainer-d48l2-24.zip');
    const grouped = size.toLocaleString('en');
    await expect.poll(said).toContain(`${files.size}`);
    await expect.poll(said).toContain(grouped);
    const training = JSON.parse(strFromU8(files.get('training.json')!)) as trainer.SavedTrainer & {
      date: string;
    };
    expect(training.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(training.runs).toEqual((await trainer.savedRun()).runs);
    const pipe = await opened(`taken-${locale}`, modelIn(files));
    const prompt = { en: 'Who leads Arlen?', zh: '榆桥归谁管？' }[locale];
    const [answer] = (await pipe([{ role: 'user', content: prompt! }], {
      max_new_tokens: 4,
    })) as unknown as [{ generated_text: { content: string }[] }];
    expect(answer.generated_text.at(-1)!.content).not.toBe('');
    expect(await violations(page)).toEqual([]);
  });

  test('is taken home from the fine-tuning bench, with what it added merged in', async () => {
    await open(`${locale}/demos/finetune/`);
    await expect.poll(() => button().isDisabled()).toBe(true);
    await bench.fillIn({ ...bench.SMALL, method: 'lora' });
    await bench.tune();
    const { name, files } = await taken();
    expect(name).toBe('crossroads-finetune-lora-10.zip');
    const shipped = await page.request.get(at(`language-models/tiny-${locale}/config.json`));
    expect(strFromU8(files.get('model/config.json')!)).toBe(await shipped.text());
    const network = 'onnx/model_quantized.onnx';
    const base = await page.request.get(at(`language-models/tiny-${locale}/${network}`));
    const own = Buffer.from(files.get(`model/${network}`)!);
    expect(own).toHaveLength((await base.body()).length);
    expect(own.equals(await base.body())).toBe(false);
    expect(await violations(page)).toEqual([]);
  });
});

describe('the button', () => {
  test('waits while the next run goes on, and is there again after it', async () => {
    await open('en/demos/trainer/');
    await trainer.fillIn(trainer.SMALL);
    await trainer.train();
    await expect.poll(() => button().isEnabled()).toBe(true);
    await trainer.fillIn({ steps: '2000' });
    await runAndPause('x-trainer');
    await expect.poll(() => button().isDisabled()).toBe(true);
    await trainer.fillIn(trainer.SMALL);
    await trainer.train();
    await expect.poll(() => button().isEnabled()).toBe(true);
  });

  test('takes a model of a text of one’s own in its characters, and leaves the text out', async () => {
    await open('en/demos/trainer/');
    const text = 'The tide turns twice a day, says Secretname. '.repeat(8);
    await trainer.fillIn({ ...trainer.SMALL, source: 'own', text });
    await trainer.train();
    const { files } = await taken();
    const { settings } = JSON.parse(strFromU8(files.get('training.json')!)) as trainer.SavedTrainer;
    expect(settings).toMatchObject({ source: 'own', characters: text.length });
    expect(settings).not.toHaveProperty('text');
    const pipe = await opened('taken-text', modelIn(files));
    expect(pipe.tokenizer.decode(pipe.tokenizer.encode('The tide'))).toBe('The tide');
  });

  test('says that a file of the site did not come, and packs at the next press', async () => {
    await open('en/demos/trainer/');
    await trainer.fillIn(trainer.SMALL);
    await trainer.train();
    await page.route('**/world/en.json', (route) => route.abort());
    await button().click();
    await expect.poll(said).toContain('A file of this site could not be loaded.');
    trainer.forgiveRefused();
    await page.unroute('**/world/en.json');
    expect((await taken()).files.size).toBe(10);
  });

  test.each(['trainer', 'finetune'])('fits a phone (%s)', async (name) => {
    await open(`zh/demos/${name}/`, { viewport: { width: 360, height: 740 } });
    expect(await scrollWidth()).toBe(360);
  });
});

test('a model trained on the page writes on the page', async () => {
  await open('en/demos/trainer/');
  await trainer.fillIn(trainer.SMALL);
  await trainer.train();
  const { model, load, ask, answer, tokens, status } = await unfoldModel('trainer');
  await model.selectOption('trained');
  await load();
  await expect.poll(() => status.textContent()).toContain('trainer-d48l2-24');
  await ask('Who leads Arlen?');
  await expect.poll(async () => (await answer.textContent())!.trim()).not.toBe('');
  await expect.poll(() => tokens.count()).toBeGreaterThan(0);
});

/** A host that is only there in the browser of this test: the archive, and the packages that it names. */
const HOME = 'https://home.example/';

test('the page in the archive runs the model, and asks no other host', async () => {
  await open('en/demos/trainer/');
  await trainer.fillIn(trainer.SMALL);
  await trainer.train();
  const { files } = await taken();
  overlook(visitor.faults, /request to https:\/\/home\.example\//);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.context().route(`${HOME}**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const installed = path.replace('@huggingface/', '@xenova/');
    const body = files.get(path) ?? (existsSync(installed) ? readFileSync(installed) : undefined);
    const type = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript' }[
      path.split('.').at(-1)!
    ];
    return body
      ? route.fulfill({ body: Buffer.from(body), contentType: type ?? 'application/wasm' })
      : route.fulfill({ status: 404 });
  });
  await page.goto(`${HOME}page.html`);
  await expect.poll(() => page.locator('[name=words]').inputValue()).not.toBe('');
  await page.locator('[name=words]').fill('Who leads Arlen?');
  await expect
    .poll(async () => {
      await page.locator('button').click();
      return page.locator('#answer').innerText();
    })
    .not.toBe('');
  expect(new Set(asked)).toEqual(new Set([new URL(HOME).origin]));
});
