import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { E5_BYTES, MINILM_BYTES } from '~/lib/encoder/real-facts';
import { REAL } from '~/lib/encoder/models';
import { unfoldEncoder } from './encoder-page';
import { open, page, useVisitor, visitor } from './visitor';

useVisitor();

const DEMO = 'demos/retriever/';
const areHere = REAL.every((name) => existsSync(`dist/encoder/${name}/config.json`));
const kept = (store: string) =>
  page.evaluate(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url), store); // prettier-ignore

describe.skipIf(!areHere)('the real encoders of this site', () => {
  test.each([
    ['en', 'minilm', MINILM_BYTES, /^Load all-MiniLM-L6-v2, 24 MB, from this site, Apache 2\.0$/],
    ['zh', 'e5', E5_BYTES, /^从本站加载 multilingual-e5-small，36 MB，MIT 许可$/],
  ])(
    'load after one press, in %s first %s, and store nothing without a tick',
    async (locale, model, bytes, said) => {
      await open(`${locale}/${DEMO}`);
      const { panel, button, model: choice, load, status } = await unfoldEncoder();
      await expect(choice).toHaveValue(model);
      await expect(button).toHaveText(said);
      await load();
      await expect(panel).toHaveAttribute('data-model-loaded', '');
      await expect(status).toContainText(`${Math.round(bytes / 1e6)} MB`);
      expect(await kept('crossroads-encoders')).toEqual([]);
      expect(await kept('crossroads-encoders-parts')).toEqual([]);
    },
  );

  test('continue a cancelled load, and are stored after a tick', async () => {
    await open(`en/${DEMO}`);
    const { model, keep, button, cancel, progress, status, load, forget } = await unfoldEncoder();
    await model.selectOption('e5');
    await keep.check();
    await button.click();
    await expect(progress).toHaveText(/Fetched [1-9]\d* MB of 36 MB/);
    await cancel.click();
    await expect(status).toHaveText(/goes on from there/);
    const parts = await kept('crossroads-encoders-parts');
    expect(parts.length).toBeGreaterThan(0);
    const asked: string[] = [];
    visitor.context.on('request', (request) => asked.push(request.headers().range ?? ''));
    await load();
    expect(asked.filter((range) => range.startsWith('bytes=0-'))).toEqual([]);
    expect(await kept('crossroads-encoders-parts')).toEqual([]);
    expect(await kept('crossroads-encoders')).toHaveLength(5);
    await forget();
    expect(await kept('crossroads-encoders')).toEqual([]);
  });
});
