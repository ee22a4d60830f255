import { describe, expect, test } from 'vitest';
import { builtDemos } from './built-demos';
import { isReady } from './demo';
import { open, page, scrollWidth, useVisitor, openFolds } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PHONE = { viewport: { width: 320, height: 800 } };
/** These two have a layout of their own, on one page. */
const DECIDING = ['guide'];

const valuesOf = (tag: string) =>
  page
    .locator(`${tag} form[id$=-inputs]`)
    .first()
    .evaluate((form: HTMLFormElement) => [...new FormData(form)].map(([name, value]) => [name, String(value)])); // prettier-ignore

describe.each(builtDemos().map((name, at) => ({ name, locale: at % 2 ? 'zh' : 'en' })))(
  'the demo $name (/$locale/)',
  ({ name, locale }) => {
    const tag = `x-${name}`;
    const path = `${locale}/demos/${name}/`;

    test('never scrolls sideways on a phone, in any of its parts', async () => {
      await open(path, PHONE);
      await isReady(tag);
      await openFolds(`${tag} details`);
      expect(await scrollWidth()).toBe(320);
      const parts = page.locator(`${tag} form [name=part], ${tag} form [name=view]`);
      for (const part of await parts.all()) {
        if ((await part.getAttribute('type')) !== 'radio') continue;
        await part.evaluate((radio: HTMLInputElement) => radio.click());
        await openFolds(`${tag} details`);
        expect(await scrollWidth(), await part.inputValue()).toBe(320);
      }
    });

    // The addresses of the guide name a case that stands for all its fields: their own tests read them.
    test.skipIf(DECIDING.includes(name))('ignores invalid settings in the address', async () => {
      await open(path);
      await isReady(tag);
      const usual = await valuesOf(tag);
      const nonsense = usual.map(([field]) => `${name}.${field}=${encodeURIComponent('!?')}`);
      await open(`${path}?${nonsense.join('&')}`);
      await isReady(tag);
      const names = new Set(usual.map(([field]) => field)); // parts of a form may come later
      const values = await valuesOf(tag);
      expect(values.filter(([field]) => names.has(field))).toEqual(usual);
    });

    // A panel is live only once it has come near; its own tests try its fields.
    test('keeps an invalid number in its field, and says what is valid', async () => {
      await open(path);
      await isReady(tag);
      await openFolds(`${tag} details`);
      for (const field of await page
        .locator(`${tag} form:not([data-folder] *) input[inputmode=decimal]:visible`)
        .all()) {
        const error = `[data-error="${await field.getAttribute('name')}"]`;
        const said = page.locator(`${tag} ${error}:not([data-folder] *)`);
        await field.fill('-7.5');
        await expect(said).toHaveText(/\d/);
        await expect(field).toHaveValue('-7.5');
      }
    });
  },
);
