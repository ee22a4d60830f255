import { afterEach, describe, expect, test } from 'vitest';
import { onePage, reopen, retriever } from './retriever-page';
import { randomEncoder } from '../../../browser/model-host';
import { useBrowser } from '../../../browser/visitor';

useBrowser();

const notes = () => retriever.demo.locator('[data-notes]');
const list = () => retriever.demo.locator('[data-list=second]');
const meaning = () => retriever.hits('second');

describe('by meaning', () => {
  onePage();
  afterEach(() => expect(retriever.faults).toEqual([]));

  test('a built-in question is answered by the vectors that came along, for either encoder', async () => {
    for (const model of ['e5', 'minilm']) {
      await retriever.answers(() => retriever.set('model', model));
      const [first] = await meaning();
      expect(first!.parts).toHaveLength(1);
      expect(first!.text).toContain(model === 'e5' ? 'Gulls' : 'The kiosk');
      await expect(notes()).toHaveCount(0);
    }
  });

  test('word by word needs an encoder, and without one goes by the vectors that came along', async () => {
    await retriever.answers(() => retriever.set('compare', 'late'));
    await expect(notes()).toContainText('word by word');
    await expect(list()).toContainText('one number a page');
    await retriever.answers(() => retriever.set('compare', 'encoder'));
  });

  test('a typed question without an encoder goes by words and by LSA of the text, and says so', async () => {
    await retriever.ask('where is lunch sold');
    await expect(notes()).toContainText('LSA');
    await expect(list()).toContainText('By word company');
    expect((await meaning()).length).toBeGreaterThan(0);
  });

  test('once one is loaded it reads what is typed, and crossed out', async () => {
    await retriever.set('model', 'minilm');
    await randomEncoder(retriever.context);
    await retriever.answers(() => retriever.demo.locator('[data-load-model]').click());
    await expect(notes()).toHaveCount(0);
    await retriever.ask('where do bicycles go');
    await expect(list()).toContainText('one number a page');
    const [first] = await meaning();
    expect(first!.parts).toHaveLength(1);
    await retriever.answers(() => retriever.demo.locator('[data-coin=where]').click());
    await expect.poll(() => list().getAttribute('data-pale')).toBeNull();
  });

  test('the list before it stands pale until it has answered, and keys meanwhile are asked once', async () => {
    await retriever.page.evaluate(() => {
      const seen = { pale: 0 };
      Object.assign(window, { seen });
      new MutationObserver(() => {
        if (document.querySelector('[data-list=second][data-pale]')) seen.pale++;
      }).observe(document.querySelector('x-retriever')!, { subtree: true, attributes: true });
    });
    await retriever.answers(async () => {
      await retriever.demo.locator('[name=query]').fill('');
      await retriever.demo
        .locator('[name=query]')
        .pressSequentially('may dogs ride', { delay: 15 });
    });
    const pale = await retriever.page.evaluate(
      () => (window as never as { seen: { pale: number } }).seen.pale,
    );
    expect(pale).toBeGreaterThan(0);
    await expect.poll(() => list().getAttribute('data-pale')).toBeNull();
  });

  test('says when the encoder does not read the language of a question', async () => {
    await retriever.ask('Когда уходит последний катер?');
    await expect(notes()).toHaveText(/language that .+ does not read/);
    await retriever.ask('where do bicycles go');
    await expect(notes()).toHaveCount(0);
  });

  test('word by word, each word has its part of the score, and names what it met', async () => {
    await retriever.answers(() => retriever.set('compare', 'late'));
    await expect(list()).toContainText('each word meets its likest');
    const [first] = await meaning();
    expect(first!.parts.length).toBeGreaterThan(2);
    await list().getByRole('button', { name: 'show the sum' }).first().click();
    await expect(list().getByRole('table')).toContainText('” · ');
    await retriever.answers(() => retriever.set('compare', 'encoder'));
  });

  test('ranks a text of one’s own, word by word', async () => {
    await retriever.paste('The lamp burns all night.\n\nThe ferry leaves at noon.');
    await retriever.ask('which ferry leaves at noon');
    await expect.poll(async () => (await meaning())[0]!.text).toContain('ferry');
    expect((await meaning())[0]!.parts.length).toBeGreaterThan(2);
  });
});

describe.each(['en', 'zh'] as const)('with every switch turned, in /%s/', (locale) => {
  afterEach(() => retriever.leave());
  test('the figure has no more width than a phone', async () => {
    await reopen({ locale, options: { viewport: { width: 360, height: 800 } } });
    await retriever.answers(async () => {
      for (const name of ['outdated', 'poisoned', 'forbidden']) await retriever.set(name, true);
      await retriever.set('method', 'rrf');
    });
    const wide = await retriever.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    expect(retriever.faults).toEqual([]);
  });
});
