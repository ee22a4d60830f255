import { describe, expect, test } from 'vitest';
import { readTerms } from '../content/read';
import { isShort, oneInShort } from '../short-run';
import { violations } from './axe';
import { at, enter, open, page, useVisitor, visitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const TERMS = readTerms().length;

const dialog = () => page.locator('[role=dialog]');
const field = () => dialog().locator('input[type=search]');
const answerLinks = () => dialog().locator('[data-answer-line] a');
const results = () => dialog().locator('[data-results] a');
const glossaryField = () => page.locator('main input[type=search]');
const slugs = () =>
  page
    .locator('[data-term]:visible')
    .evaluateAll((entries) =>
      entries
        .filter((entry) => !entry.closest('[data-first]'))
        .map((entry) => entry.getAttribute('data-term')),
    );
async function searchFor(query: string, locale = 'en'): Promise<void> {
  await open(`${locale}/learn/`);
  await page.keyboard.press('/');
  await field().fill(query);
}
/** Of the index and the texts of lessons; what people say comes behind the index. */
const indexRequests = () => {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (/\/search\/(?!said-)/.test(request.url())) seen.push(request.url());
  });
  return seen;
};

async function heldBack(urls: string) {
  const held = Promise.withResolvers<void>();
  await page.route(urls, async (route) => {
    await held.promise;
    await route.continue();
  });
  return { release: () => Promise.resolve(held.resolve()) };
}

test('the search page has a field that opens the dialog with the typed text', async () => {
  await open('en/search/');
  await page.locator('main input[type=search]').fill('LoRA');
  await page.keyboard.press('Enter');
  await expect(field()).toHaveValue('LoRA');
  await expect.poll(() => results().count()).toBeGreaterThan(0);
});

test.skipIf(isShort)(
  'a search field stays responsive with a million characters, searches their beginning and says so',
  async () => {
    /** Milliseconds until the page has dealt with its field; drawing so long a line takes the browser two of three seconds. */
    const pasted = (input: Element) => {
      (input as HTMLInputElement).value = 'fog limit '.repeat(100_000);
      const before = performance.now();
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return performance.now() - before;
    };
    await open('en/glossary/');
    await glossaryField().fill('LoRA');
    await expect.poll(slugs).toContain('low-rank-adaptation');
    expect(await glossaryField().evaluate(pasted)).toBeLessThan(8000);
    const status = page.locator('main [role=status]').first();
    await expect(status).toHaveText(/“fog limit/);
    await expect(status).toContainText('first 300 characters');
    await expect.poll(async () => (await glossaryField().inputValue()).length).toBe(300);
    await page.locator('button[aria-haspopup=dialog]').click();
    await field().fill('LoRA');
    await expect.poll(() => results().count()).toBeGreaterThan(0);
    expect(await field().evaluate(pasted)).toBeLessThan(8000);
    await expect(dialog().locator('[role=status]')).toContainText('first 300 characters');
  },
);

describe('the search dialog', () => {
  test.each(oneInShort(['/', 'Control+k', 'Meta+k']))('opens with %s on any page', async (keys) => {
    await open('en/learn/');
    await page.keyboard.press(keys);
    await expect(dialog()).toBeVisible();
    await expect(field()).toBeFocused();
  });

  test('does not open with / while the reader types', async () => {
    await open('en/glossary/');
    await glossaryField().pressSequentially('a/b');
    await expect(glossaryField()).toHaveValue('a/b');
    await expect(dialog()).toBeHidden();
  });

  test('loads the index only when the reader is about to search', async () => {
    await open('en/learn/');
    const requests = indexRequests();
    await page.mouse.move(640, 600);
    expect(requests).toEqual([]);
    await page.getByRole('button', { name: 'Search' }).hover();
    await expect.poll(() => requests.length).toBe(1);
  });

  test.each([
    ['en', '微调', 'fine-tuning'],
    ['zh', 'KV cache', 'kv-cache'],
  ])('opens the first result with Enter: %s, %s', async (locale, query, slug) => {
    await open(`${locale}/learn/`);
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${locale}/glossary/${slug}/`);
  });

  test('works by arrow keys, counts results, closes on Esc and returns the focus', async () => {
    await open('en/learn/');
    const button = page.getByRole('button', { name: 'Search' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('chunk');
    await expect.poll(() => results().count()).toBeGreaterThan(2);
    await expect(dialog().locator('[role=status]')).toHaveText(/\d+ results/);
    await expect(results().first().locator('mark').first()).toHaveText('chunk');
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
    const focused = () =>
      results().evaluateAll((all) => all.findIndex((link) => link === document.activeElement));
    await expect.poll(focused).toBe(1);
    await page.keyboard.press('ArrowUp');
    await expect.poll(focused).toBe(0);
    await page.keyboard.type('ing');
    await expect(field()).toHaveValue('chunking');
    await page.keyboard.press('Escape');
    await expect(dialog()).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('closes when a result is on the current page', async () => {
    await open('en/');
    await page.keyboard.press('/');
    await page.keyboard.type('classify support tickets');
    await dialog().locator('a[href$="/en/#strict-format"]').click();
    await expect.poll(() => page.url()).toMatch(/en\/#strict-format$/);
    await expect(dialog()).toBeHidden();
  });

  test('offers help when nothing matches, and shows the query as text', async () => {
    await searchFor('<qqzzxx>');
    await expect(dialog().locator('[role=status]')).toContainText('Nothing fits “<qqzzxx>”');
  });

  test.skipIf(isShort)('reports an index that fails to load, and tries again', async () => {
    await open('en/learn/');
    await page.route('**/search/en.json', (route) => route.abort());
    await page.keyboard.press('/');
    await page.keyboard.type('bm25');
    const retry = dialog().getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    expect(visitor.faults.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
    await page.unroute('**/search/en.json');
    await retry.click();
    await expect.poll(() => results().first().getAttribute('href')).toContain('/glossary/bm25/');
    await expect(field()).toHaveValue('bm25');
    await expect(retry).toBeHidden();
  });

  test('highlights the matching word, even if the page does not contain it', async () => {
    await searchFor('胡说八道', 'zh');
    const hallucination = dialog().locator('a[href$="/glossary/hallucination/"]');
    await expect(hallucination.locator('[data-alias] mark')).toHaveText('胡说八道');
  });

  test('finds what a lay question means by the word table, which loads with the first search', async () => {
    await searchFor('switching to another supplier later');
    const firstLink = () => results().first().getAttribute('href');
    await expect.poll(firstLink).toBe('/en/guide/#swapping-parts');
  });

  test('searches the text of lessons part by part when little else matches', async () => {
    await open('en/learn/');
    const requests = indexRequests();
    await page.keyboard.press('/');
    await field().fill('rag');
    await expect.poll(() => results().count()).toBeGreaterThan(3);
    expect(requests.map((url) => new URL(url).pathname)).toEqual(['/search/en.json']);
    await field().fill('seasick');
    await expect
      .poll(() => results().first().getAttribute('href'))
      .toContain('/learn/retrieval/better-retrieval/');
    await expect(results().first().locator('mark').first()).toHaveText('seasick');
    expect(requests.length).toBeGreaterThan(1);
  });

  test('labels similar results, and counts none of them', async () => {
    await searchFor('retrieval volcano eruption');
    await dialog().locator('[data-similar]').waitFor();
    const before = dialog().locator('li:has(~ [data-similar])');
    const status = dialog().locator('[role=status]');
    const counted = /^(\d+) results?, then similar ones$/;
    const said = async () => Number(counted.exec(await status.innerText())?.[1]);
    await expect.poll(async () => (await said()) - (await before.count())).toBe(0);
  });

  test.skipIf(isShort)(
    'opens nothing once it is closed, though Enter was pressed before the index loaded',
    async () => {
      await open('en/learn/');
      const index = await heldBack('**/search/en.json');
      await page.keyboard.press('/');
      await page.keyboard.type('rag');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await index.release();
      await expect.poll(() => results().count()).toBeGreaterThan(0);
      expect(new URL(page.url()).pathname).toBe('/en/learn/');
    },
  );

  test.skipIf(isShort)('keeps the focus on a result while the texts of lessons load', async () => {
    await searchFor('rag');
    await expect.poll(() => results().count()).toBeGreaterThan(3);
    const texts = await heldBack('**/search/*/*.json');
    await field().fill('RagTokenForGeneration');
    await expect.poll(() => results().count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    const before = await focused();
    expect(before).toContain('/en/');
    await texts.release();
    const reading = 'Looking through the lessons.';
    await expect(dialog().locator('[role=status]')).not.toHaveText(reading);
    await expect.poll(focused).toBe(before);
  });

  test('takes a query typed on the 404 page', async () => {
    await enter();
    await page.goto(at('zh/nothing/'));
    await page.locator('main form').getByRole('searchbox').fill('切片');
    await page.keyboard.press('Enter');
    await expect(dialog()).toBeVisible();
    await expect(field()).toHaveValue('切片');
    await expect(results().first()).toHaveAttribute('href', /^\/zh\//);
    const languages = () =>
      dialog()
        .locator('[data-results], [data-results] i[lang]')
        .evaluateAll((all) => [...new Set(all.map((element) => (element as HTMLElement).lang))]);
    expect(await languages()).toEqual(['zh-Hans', 'en']);
    visitor.faults.splice(0); // the browser reports the 404 itself
  });

  test('has links instead of a field on the 404 page without JavaScript', async () => {
    await enter({ javaScriptEnabled: false });
    await page.goto(at('nothing/'));
    await expect(page.locator('main form')).toBeHidden();
    await page.locator('main nav').first().getByRole('link', { name: 'Which road?' }).click();
    await page.waitForURL('**/en/guide/');
    visitor.faults.splice(0);
  });

  test('is a link to a page of ten answers without JavaScript', async () => {
    await open('en/learn/', { javaScriptEnabled: false });
    await page.locator('header').getByRole('link', { name: 'Search' }).first().click();
    await page.waitForURL('**/en/search/');
    await expect(page.locator('main [data-answer-line]')).toHaveCount(10);
    await expect(page.locator('main [data-answer-line] .hl')).toHaveCount(10);
    await page.locator('main').getByRole('link', { name: 'glossary' }).click();
    await page.waitForURL('**/en/glossary/');
    await expect.poll(slugs).toHaveLength(TERMS);
    await expect(glossaryField()).toBeDisabled();
  });

  test('suggests ten questions while it is empty, and answers a clicked one', async () => {
    await open('en/learn/');
    await page.keyboard.press('/');
    const examples = dialog().locator('[data-examples] button');
    await expect(examples).toHaveCount(10);
    const size = await dialog().boundingBox();
    expect(size).toMatchObject({ width: 736, height: 608 });
    await examples.first().click();
    await expect(dialog().locator('[data-answer-line]')).toBeVisible();
    await expect(field()).toHaveValue(await examples.first().textContent());
    await expect(dialog().locator('[data-answer-line]')).toHaveText(
      /^Begin with retrieval: \d\.\d\d of five against \d\.\d\d for fine-tuning/,
    );
    await expect(answerLinks().first()).toHaveAttribute('href', '/en/guide/?case=support-bot');
    await expect(results().first()).toHaveAttribute('href', '/en/guide/');
    await expect(dialog().locator('[data-results] [data-answer-line]')).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(answerLinks().first()).toBeFocused();
    await expect(examples.first()).toBeHidden();
    expect(await dialog().boundingBox()).toEqual(size);
    await dialog().getByRole('button', { name: 'Clear' }).click();
    await expect(field()).toHaveValue('');
    await expect(field()).toBeFocused();
    await expect(dialog().locator('[data-answer-line]')).toBeHidden();
    await expect(examples.first()).toBeVisible();
    await expect(dialog().getByRole('button', { name: 'Clear' })).toBeHidden();
  });

  test.skipIf(isShort)(
    'keeps its questions visible while the index loads, and asks the clicked one then',
    async () => {
      await open('en/learn/');
      const index = await heldBack('**/search/en.json');
      await page.keyboard.press('/');
      await dialog().getByRole('button', { name: 'LoRA' }).click();
      await expect(dialog().locator('[data-examples]')).toBeVisible();
      await expect(dialog().locator('[role=status]')).toHaveText('Loading the index.');
      await index.release();
      await expect(dialog().locator('[data-answer-line]')).toContainText('Two thin matrices');
    },
  );

  test('keeps its questions below the sentence that nothing matches', async () => {
    await searchFor('qqzzxx', 'zh');
    await expect(dialog().locator('[role=status]')).toContainText('没有找到“qqzzxx”');
    await expect(dialog().locator('[data-examples] button').first()).toBeVisible();
  });
});

describe('the glossary page', () => {
  test.each([
    ['en', '幻觉', 'hallucination'],
    ['zh', 'retreiver', 'retriever'],
  ])('ranks the named term first, highlights and counts: %s, %s', async (locale, query, slug) => {
    await open(`${locale}/glossary/`);
    await glossaryField().fill(query);
    await expect.poll(async () => (await slugs())[0]).toBe(slug);
    await expect(page.locator('main [role=status]')).toContainText(query);
    const first = page.locator('[data-term]:visible').first();
    await expect.poll(() => first.locator('mark').count()).toBeGreaterThan(0);
    expect(page.url()).not.toContain('?');
  });

  test.each([
    ['en', 'hallu', 'hallucination', 'Output that sounds plausible', '听着像真的', 2],
    ['zh', 'kv', 'kv-cache', '已处理词元的键', 'The keys and values of tokens', 1],
  ])(
    'opens the first hit in place, with its twin, its pictures and its relatives: %s, %s',
    async (locale, query, slug, own, twin, pictures) => {
      await open(`${locale}/glossary/`);
      await glossaryField().pressSequentially(query);
      const opened = page.locator(`[data-open-term="${slug}"]`);
      await expect(opened).toContainText(own);
      await expect(opened).toContainText(twin);
      await expect(opened.locator(':is([data-drawing], [data-place]) svg')).toHaveCount(pictures);
      await expect.poll(() => opened.locator('[data-relatives] a').count()).toBeGreaterThan(2);
      await expect(page.locator('[data-open-term]')).toHaveCount(1);
      const relative = await opened
        .locator('[data-relatives]')
        .getByRole('link')
        .first()
        .getAttribute('href');
      expect((await page.request.get(at(`${locale}/glossary/${relative}`))).ok()).toBe(true);
      await opened.getByRole('link').first().click();
      await page.waitForURL(`**/${locale}/glossary/${slug}/`);
    },
  );

  test.each(oneInShort(['huan jue', 'hj', 'sounds convincing but is wrong']))(
    'opens what is typed by sound, by initials or as people say it: %s',
    async (typed) => {
      await open('en/glossary/');
      await glossaryField().fill(typed);
      await page.locator('[data-open-term=hallucination]').waitFor();
    },
  );

  test('has its field over the whole column, and no fault for a screen reader once a hit is open', async () => {
    await open('en/glossary/');
    const width = async (selector: string) => (await page.locator(selector).boundingBox())!.width;
    await glossaryField().fill('hallucination');
    await page.locator('[data-open-term] [data-details]').waitFor();
    expect(await width('main input[type=search]')).toBe(await width('main [data-results]'));
    expect(await violations(page)).toEqual([]);
  });

  test('puts the part into the address, but not the query', async () => {
    await open('en/glossary/');
    await glossaryField().fill('model');
    await page.selectOption('select[name=part]', 'retrieval');
    await expect.poll(() => page.url()).toMatch(/\?part=retrieval$/);
    const parts = page.locator('[data-term]:not([data-part=retrieval]):visible');
    await expect(parts).toHaveCount(0);
    await page.reload();
    await expect.poll(() => page.inputValue('select[name=part]')).toBe('retrieval');
    await expect(glossaryField()).toHaveValue('');
    await expect(parts).toHaveCount(0);
  });

  test('ignores a part that does not exist', async () => {
    await open('en/glossary/?part=%22%3E');
    await expect.poll(slugs).toHaveLength(TERMS);
  });

  test('works by arrow keys; Enter opens and Esc clears', async () => {
    await open('en/glossary/');
    await glossaryField().fill('chunk');
    await expect.poll(async () => (await slugs())[0]).toBe('chunk');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await slugs()).length).toBe(TERMS);
    await expect(page.locator('main mark')).toHaveCount(0);
    await page.keyboard.type('chunk');
    await expect.poll(async () => (await slugs())[0]).toBe('chunk');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/glossary/chunking/');
  });

  test.skipIf(isShort)('keeps the focus when the index loads', async () => {
    await open('en/glossary/');
    const index = await heldBack('**/search/terms-en.json');
    await glossaryField().fill('RAG');
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    const before = await focused();
    expect(before).toContain('/glossary/');
    const came = page.waitForResponse('**/search/terms-en.json');
    await index.release();
    await (await came).finished();
    await glossaryField().evaluate(() => new Promise((done) => setTimeout(done)));
    await expect.poll(focused).toBe(before);
  });

  test('shows which other name of a term matched', async () => {
    const { slug, aliases } = readTerms().find((term) => term.aliases.en.length > 0)!;
    const [alias] = aliases.en;
    await open('en/glossary/');
    await glossaryField().fill(alias!);
    const found = page.locator(`[data-results] [data-term="${slug}"]`);
    const also = found.getByText(`also: ${alias}`, { exact: true });
    await expect(also).toBeVisible();
    await expect.poll(() => also.locator('mark').count()).toBeGreaterThan(0);
  });

  test('lists terms of that name only, and similar ones only if there are none', async () => {
    await open('en/glossary/');
    await glossaryField().fill('lora');
    await expect.poll(async () => (await slugs())[0]).toBe('low-rank-adaptation');
    const status = page.locator('main [role=status]');
    await expect(status).toHaveText(`${(await slugs()).length} terms match “lora”.`);
    await glossaryField().fill('retreiver');
    await expect.poll(async () => (await slugs())[0]).toBe('retriever');
    await expect(status).toContainText('No term is called “retreiver”');
  });

  test('says if no term of the part matches but others do', async () => {
    await open('en/glossary/?part=prompting');
    await glossaryField().fill('lora');
    await expect(page.locator('main [role=status]')).toContainText(
      'No term of this part matches “lora”',
    );
    await expect.poll(slugs).toEqual([]);
  });

  test('begins with twenty terms, and with none of them once a word or a part is chosen', async () => {
    await open('en/glossary/');
    const first = page.locator('[data-first] [data-term]');
    await expect(first).toHaveCount(20);
    await expect(first.first()).toBeVisible();
    await glossaryField().fill('fewer bits per number');
    await expect(first.first()).toBeHidden();
    await expect.poll(async () => (await slugs())[0]).toBe('quantisation');
    await expect(glossaryField()).toHaveValue('fewer bits per number');
    await page.keyboard.press('Escape');
    await expect(first.first()).toBeVisible();
    await page.selectOption('select[name=part]', 'retrieval');
    await expect(first.first()).toBeHidden();
  });

  test.skipIf(isShort)('loads what it searches by at the first key, and no model', async () => {
    await open('en/glossary/');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await glossaryField().focus();
    expect(requests).toEqual([]);
    await glossaryField().fill('forgets old skills');
    await expect.poll(slugs).toContain('catastrophic-forgetting');
    expect(requests.filter((path) => /search\/|vectors|encoder/.test(path))).toEqual([
      '/search/terms-en.json',
    ]);
  });

  test('offers help when no word matches', async () => {
    await open('zh/glossary/');
    await glossaryField().fill('qqzzxx');
    await expect(page.locator('main [role=status]')).toContainText('没有与“qqzzxx”相符的术语');
    await expect.poll(slugs).toEqual([]);
  });
});
