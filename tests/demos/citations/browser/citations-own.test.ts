import { describe, expect, test } from 'vitest';
import { violations } from '../../../browser/axe';
import { answered } from '../../../browser/demo';
import {
  open,
  page,
  pressExport,
  scrollWidth,
  useVisitor,
  openFolds,
} from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const PATH = 'en/demos/citations/';
const after = (action: () => Promise<unknown>) => answered('x-citations', action);
const field = (name: string) => page.locator(`x-citations [name=${name}]`);
const radio = (key: string, value: string) => page.locator(`[name="${key}"][value="${value}"]`);
const mark = (key: string, value: string) => after(() => radio(key, value).check());
const turn = (name: string, value: string) =>
  after(() => page.locator(`[name=${name}][value=${value}]`).check({ force: true }));
const example = () => after(() => page.locator('[data-preset=example]').click());
const figure = () => page.locator('x-citations [data-plate]').innerText();
const texts = async () => [await field('own').inputValue(), await field('given').inputValue()];

async function paste(own: string, given: string): Promise<void> {
  await turn('source', 'own');
  await after(() => field('own').fill(own));
  await after(() => field('given').fill(given));
}

describe.each([
  ['en', 'Boats stop [1]. Dogs stay [2]. Bees wait.', '[1] Boats stop in fog.\n[2] Cats.'],
  ['zh', '起雾停航【1】。狗要牵绳。【2】蜜蜂等天黑。', '起雾停航，等雾散。\n\n猫不用。'],
])('the reader’s own answer in /%s/', (locale, own, given) => {
  test('is judged and measured like the six built-in ones', async () => {
    await open(`${locale}/demos/citations/`);
    await paste(own, given);
    await expect(page.locator('[data-answer=own] [data-sentence]')).toHaveCount(3);
    await expect(page.locator('[data-answer=fog]')).toHaveCount(0);
    await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'yours');
    await openFolds('x-citations details');
    await mark('own.1.1', 'full');
    await mark('own.2.1', 'none');
    await mark('own.3.1', 'yes');
    await expect(page.locator('[data-measures]')).toHaveText(/33%[\s\S]*50%/);
    expect(await violations(page, 'x-citations')).toEqual([]);
  });

  test('has an example, whose run has no fault for axe and never scrolls sideways', async () => {
    await open(`${locale}/demos/citations/?citations.source=own`);
    await example();
    await expect(page.locator('[data-answer=own] [data-sentence]')).toHaveCount(6);
    await expect.poll(() => page.locator('[data-answer=own] s').textContent()).toBe('[4]');
    expect(await violations(page, 'x-citations')).toEqual([]);
    await openFolds('x-citations details');
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await scrollWidth()).toBe(320);
  });
});

test('pasted text stays out of the address, of requests and of this device', async () => {
  await open(PATH);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await paste('Secret boats stop [1].', '[1] Secret boats.');
  await mark('own.1.1', 'full');
  expect(new URL(page.url()).search).toBe('?citations.source=own');
  // The script that reads an answer comes with the first one, the encoder panel's style as it comes near, and the browser asks for the icon when it likes.
  const files = /\/_astro\/[\w.-]+\.(js|css)$|\/favicon\.\w+$/;
  expect(sent.filter((url) => !files.test(url))).toEqual([]);
  await expect
    .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })))
    .not.toContain('ecret');
});

test('switching to the six answers and back loses neither text nor marks', async () => {
  await open(PATH);
  await mark('fog.1.1', 'part');
  await paste('Boats stop [1]. Dogs stay.', '[1] Boats stop.');
  await mark('own.1.1', 'full');
  const before = await texts();
  await turn('source', 'six');
  await expect(radio('fog.1.1', 'part')).toBeChecked();
  await expect(page.locator('[data-answer=fog] [data-same]')).toHaveCount(1);
  await turn('source', 'own');
  await expect.poll(texts).toEqual(before);
  await expect(radio('own.1.1', 'full')).toBeChecked();
  await after(() => field('own').fill('Dogs stay. Boats stop [1].'));
  await expect(radio('own.2.1', 'full')).toBeChecked();
  await expect(radio('own.1.1', 'yes')).not.toBeChecked();
});

test('an example that replaces pasted text can be undone', async () => {
  await open(PATH);
  await paste('Boats stop [1].', '[1] Boats.');
  const mine = await texts();
  await example();
  const theirs = await texts();
  expect(theirs).not.toEqual(mine);
  const back = () => after(() => page.locator('[data-back]').click());
  await back();
  await expect.poll(texts).toEqual(mine);
  await back();
  await expect.poll(texts).toEqual(theirs);
});

test('the reader’s own answer can be chosen, pasted and marked by keyboard', async () => {
  await open(PATH);
  await page.locator('[name=source][value=six]').focus();
  await after(() => page.keyboard.press('ArrowRight'));
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement!.id)).toBe('citations-own');
  await after(() => page.keyboard.insertText('Boats stop [1].'));
  await page.keyboard.press('Tab');
  await after(() => page.keyboard.press('Enter'));
  await expect.poll(async () => (await texts())[0]).toContain('500 metres');
  await radio('own.1.1', 'full').focus();
  await after(() => page.keyboard.press('ArrowRight'));
  await expect(radio('own.1.1', 'part')).toBeChecked();
  await expect(radio('own.1.1', 'part')).toBeFocused();
});

test.each([
  ['own', 'Boats stop [1-9].', '[1] Boats.', 'Sentence 1 has more than 6'],
  ['given', 'Boats stop [1].', '[1] Boats.\n[1] Dogs.', 'Two passages have the number [1]'],
  ['given', 'Boats stop [1].', 'Sources\n[1] Boats.', '“Sources” comes before the first number'],
])(
  'unreadable input is explained beside its field, and stays: %s',
  async (name, own, given, said) => {
    await open(PATH);
    await turn('source', 'own');
    await after(() => field('own').fill(own));
    await field('given').fill(given);
    await page.locator('x-citations[data-status=failed]').waitFor();
    await expect(page.locator(`[data-error=${name}]`)).toContainText(said);
    await expect.poll(texts).toEqual([own, given]);
    await after(() => field('own').fill(''));
    await expect(page.locator(`[data-error=${name}]`)).toBeHidden();
  },
);

test('markup in a passage is shown as text', async () => {
  await open(PATH);
  await paste('<img src=x onerror=alert(1)> stops [1].', '[1] <b>Boats</b>');
  await expect(page.locator('[data-answer=own] :is(img, [role=group] b)')).toHaveCount(0);
  await expect.poll(figure).not.toContain('undefined');
});

test('the page says that there is nothing to save if nothing is pasted', async () => {
  await open(PATH);
  await turn('source', 'own');
  await pressExport('json');
  await page.locator('x-citations[data-status=failed]').waitFor();
  await expect(page.locator('[data-failure]:not([data-folder] *)')).toContainText(
    'nothing to save yet',
  );
});
