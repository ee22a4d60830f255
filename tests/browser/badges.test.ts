import { expect, test } from 'vitest';
import { builtDemos } from './built-demos';
import { isReady } from './demo';
import { open, page, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

/** What these compute from their form needs no worker. */
const ON_PAGE = new Set(['cost', 'evidence']);

/** Picks another option of each choice of a form, until one makes a worker compute; the badge after each. */
const pickAll = (tag: string) =>
  page.evaluate(async (name) => {
    const demo = document.querySelector<HTMLElement>(name)!;
    let isAsked = false;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function asked(...given: [unknown]) {
      isAsked ||= demo.dataset.live !== undefined || demo.dataset.status === 'running';
      return postMessage.apply(this, given);
    };
    const choices = [
      ...demo.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
        ':is(select, input[type=radio]:not(:checked))[name]:not([data-folder] *, [data-figure] *)',
      ),
    ];
    const wrong: string[] = [];
    for (const choice of choices) {
      if (choice instanceof HTMLInputElement) choice.click();
      else choice.selectedIndex = (choice.selectedIndex + 1) % choice.length;
      choice.dispatchEvent(new Event('input', { bubbles: true }));
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 400));
      if (isAsked) break;
      const badge = demo.querySelector<HTMLElement>('[data-badge]')?.dataset.badge;
      if (badge === 'yours') wrong.push(`${choice.name}=${choice.value}`);
    }
    return wrong;
  }, tag);

test.each(builtDemos().filter((name) => !ON_PAGE.has(name)))(
  'a demo does not call a mere selection yours: %s',
  async (name) => {
    await open(`en/demos/${name}/`);
    await isReady(`x-${name}`);
    expect(await pickAll(`x-${name}`)).toEqual([]);
  },
);

const holdSteps = () =>
  page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function held(...given: [unknown]) {
      const { method = '', argument } = given[0] as { method?: string; argument?: object };
      if (method.startsWith('advance') && (argument as { milliseconds: number }).milliseconds > 0)
        return;
      postMessage.apply(this, given);
    };
  });

test.each(['finetune', 'trainer'])('a run stopped before its first step changes neither figure nor badge: %s', async (name) => {
  await open(`en/demos/${name}/`);
  await isReady(`x-${name}`);
  const figure = () => page.locator(`x-${name} [data-figure]`).first().innerText();
  const before = await figure();
  await holdSteps();
  await page.locator(`x-${name} [data-run]:not([data-folder] *)`).click();
  await page.locator(`x-${name} [data-cancel]:not([data-folder] *)`).click();
  await expect(page.locator(`x-${name} [data-status-line]:not([data-folder] *)`)).toHaveText('Stopped before the first step; the figure shows what it showed before.');
  expect(await figure()).toBe(before);
  await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'recorded');
}); // prettier-ignore

test.each([
  ['kept the page', false],
  ['dropped the page', true],
])(
  'Back restores half-typed text without putting it into the address, where the browser %s',
  async (_, drops) => {
    const fields = {
      retriever: '[name=query]',
      'embedding-map': '[name=find]',
      tokenizer: 'textarea[name=en]',
    };
    for (const [name, field] of Object.entries(fields)) {
      await open(`en/demos/${name}/`);
      await isReady(`x-${name}`);
      if (drops) await page.evaluate(() => addEventListener('unload', () => {}));
      await page.locator(`x-${name} ${field}`).fill('half a zebra');
      await page.locator('header a[href$="/learn/"]').first().click();
      await page.waitForURL('**/learn/');
      await page.goBack();
      await isReady(`x-${name}`);
      const typed = page.locator(`x-${name} ${field}`);
      await expect.poll(() => typed.inputValue(), { message: name }).toBe('half a zebra');
      expect(page.url()).not.toContain('zebra');
      await open(`en/demos/${name}/`); // a new visit begins anew
      await isReady(`x-${name}`);
      await expect(typed).not.toHaveValue('half a zebra');
    }
  },
);

test.each([360, 768])('the purpose of a demo is visible at %i px', async (width) => {
  for (const name of ['retriever', 'finetune', 'change-map']) {
    await open(`zh/demos/${name}/`, { viewport: { width, height: 740 } });
    const box = await page.locator(`x-${name} > header p`).boundingBox();
    expect(box!.width, name).toBeGreaterThan(100);
    expect(box!.y + box!.height, name).toBeLessThan(300);
  }
});
