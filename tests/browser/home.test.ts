import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { beyond } from './reading';
import { at, open, page, scrollWidth, useVisitor } from './visitor';

useVisitor({ reducedMotion: 'reduce' }, { stays: true });

const TITLES = {
  en: 'Four roads to a model that does your job',
  zh: '让模型胜任你的工作，有四条路',
};
const LOCALES = ['en', 'zh'] as const;
const WIDTHS = [500, 540, 600, 660, 720, 780, 840, 896, 900];

const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

/** Lines of the title as they are set, spaces at their ends aside. */
const titleLines = () =>
  page.locator('h1').evaluate((title) => {
    const lines: { top: number; text: string }[] = [];
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let at = 0; at < node.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { bottom, width } = range.getBoundingClientRect();
        const last = lines.at(-1);
        if (width === 0) continue;
        if (last && Math.abs(last.top - bottom) < 8) last.text += node.data[at];
        else lines.push({ top: bottom, text: node.data[at]! });
      }
    }
    return lines.map(({ text }) => text.trim());
  });

describe.each(LOCALES)('the headline in /%s/', (locale) => {
  test('is whole at every width, and breaks between phrases alone', async () => {
    await open(`${locale}/`);
    const phrases = await page.locator('h1 .ph').allTextContents();
    const gap = locale === 'en' ? ' ' : '';
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expect
        .poll(() => page.locator('h1').innerText(), { message: String(width) })
        .toBe(TITLES[locale]);
      const lines = await titleLines();
      expect(lines.join(gap), String(width)).toBe(TITLES[locale]);
      for (const line of lines) {
        const first = phrases.findIndex((phrase) => line.startsWith(phrase));
        expect(first, `“${line}” at ${width}`).toBeGreaterThanOrEqual(0);
        const last = phrases.findIndex((phrase) => line.endsWith(phrase));
        expect(phrases.slice(first, last + 1).join(gap)).toBe(line);
      }
    }
  });
});

describe.each(LOCALES)('the first screen in /%s/', (locale) => {
  test('has one filled action, in sight, that starts a quick run in the lab', async () => {
    for (const viewport of [wide, phone]) {
      await open(`${locale}/`);
      await page.setViewportSize(viewport);
      await expect.poll(() => page.locator('.go').count()).toBe(1);
      const action = page.locator('main a[data-main-action]');
      const box = (await action.boundingBox())!;
      expect(box.y).toBeLessThanOrEqual(446);
      expect(box.height).toBeGreaterThanOrEqual(44);
      await expect.poll(() => action.getAttribute('href')).toBe(`/${locale}/lab/?quick`);
    }
    expect((await page.request.get(at(`${locale}/lab/?quick`))).status()).toBe(200);
  });

  test('says in one sentence what was recorded, and has five minutes for its first way in', async () => {
    await open(`${locale}/`, { viewport: wide });
    const said = page.locator('.hero .one');
    const { y, height } = (await said.boundingBox())!;
    expect(y + height).toBeLessThan(wide.height);
    const numbers = await said.locator('.hl').allTextContents();
    expect(numbers).toEqual(await Promise.all(['facts', 'behaviour'].map(answered)));
    await expect.poll(() => page.locator('.hero .prov.recorded').isVisible()).toBe(true);
    const first = page.locator('.ways li a').first();
    await expect.poll(() => first.getAttribute('href')).toBe(`/${locale}/five/`);
    await expect.poll(() => first.locator('small').textContent()).toMatch(/^5 /);

    /** Of 100 questions of a task, how many the recorded run answers with retrieval. */
    async function answered(task: string): Promise<string> {
      const { snapshot } = JSON.parse(
        await readFile(`content/runs/four-roads/${task}-${locale}.json`, 'utf8'),
      ) as { snapshot: { cells: Record<string, number> } };
      return String(Math.round(snapshot.cells['rag/accuracy']! * 100));
    }
  });
});

describe('the header', () => {
  test.each(LOCALES)(
    'is two rows on a phone, the names in one that scrolls: /%s/',
    async (locale) => {
      await open(`${locale}/`);
      for (const width of [320, 360, 412]) {
        await page.setViewportSize({ width, height: 740 });
        expect((await page.locator('header.top').boundingBox())!.height).toBeLessThanOrEqual(93);
        const tops = await page
          .locator('.top nav li')
          .evaluateAll((items) =>
            items.map((item) => Math.round(item.getBoundingClientRect().top)),
          );
        expect(new Set(tops).size, `${width}: ${tops.join(' ')}`).toBe(1);
        expect(await scrollWidth()).toBe(width);
      }
    },
  );

  test('brings the last name into sight when Tab reaches it', async () => {
    await open('en/');
    await page.setViewportSize({ width: 320, height: 740 });
    const last = page.locator('.top nav a').last();
    await last.focus();
    const { x, width } = (await last.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(321);
  });
});

describe('the map', () => {
  test('leads from each of its ends to the road, by mouse and by keyboard, where it shows', async () => {
    await open('en/');
    await page.setViewportSize(wide);
    const ends = page.locator('.map a.end');
    await expect
      .poll(() => ends.evaluateAll((all) => all.map((end) => end.getAttribute('href'))))
      .toEqual(['#road-scratch', '#road-rag', '#road-finetune', '#road-prompt']);
    for (const end of await ends.all()) {
      await end.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const edge = await end
        .locator('.hit')
        .evaluate((hit) => [getComputedStyle(hit).stroke, getComputedStyle(hit).strokeWidth]);
      expect(edge[0]).not.toBe('none');
      expect(parseFloat(edge[1]!)).toBeGreaterThanOrEqual(2);
      const { width, height } = (await end.locator('.hit').boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#road-prompt');
    await expect.poll(() => page.locator('.stops th:target').innerText()).toMatch(/^Prompting/);
  });
});

describe('the figure', () => {
  test.each([
    [wide, '.across', '.deep'],
    [phone, '.deep', '.across'],
  ])('at %j is drawn once, for that width', async (viewport, shown, hidden) => {
    await open('en/');
    await page.setViewportSize(viewport);
    await expect.poll(() => page.locator(`.turned ${shown}`).isVisible()).toBe(true);
    await expect.poll(() => page.locator(`.turned ${hidden}`).isVisible()).toBe(false);
  });

  test.each(LOCALES)('keeps its words inside the plate: /%s/', async (locale) => {
    await open(`${locale}/`);
    for (const width of [360, 620, 960, 1_100, 1_280]) {
      await page.setViewportSize({ width, height: 800 });
      const out = await page.locator('.turned .plate').evaluate((plate) => {
        const edge = plate.getBoundingClientRect();
        return [...plate.querySelectorAll('text')]
          .filter((text) => text.checkVisibility())
          .filter((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < edge.left || right > edge.right;
          })
          .map(({ textContent }) => textContent);
      });
      expect(out, String(width)).toEqual([]);
    }
  });
});

describe('without JavaScript', () => {
  test('each case leads to the guide, at its own address', async () => {
    await open('en/', { javaScriptEnabled: false });
    const cases = page.locator('.cases > li');
    await expect.poll(() => cases.count()).toBe(6);
    for (const one of await cases.all()) {
      const id = (await one.getAttribute('id'))!;
      await expect.poll(() => one.locator('a').getAttribute('href')).toBe(`/en/guide/?case=${id}`);
      await expect.poll(() => one.locator('.road').isVisible()).toBe(true);
    }
    await expect.poll(() => page.locator('.stops td').first().isVisible()).toBe(true);
  });
});

test.each(LOCALES)('the ring is explained where one is drawn alone: /%s/', async (locale) => {
  await open(`${locale}/`);
  const drawn = (await page.locator('.turned svg .ring').count()) > 0;
  const said = await page.locator('.turned figcaption').innerText();
  expect(/The ring is|圆圈是/.test(said)).toBe(drawn);
});

test.each(LOCALES)('the lower half is short: /%s/', async (locale) => {
  await open(`${locale}/`, { viewport: wide });
  expect((await page.locator('.lower').boundingBox())!.height).toBeLessThanOrEqual(620);
  await page.setViewportSize(wide);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThanOrEqual(2_600);
});

describe('on every screen', () => {
  test.each([320, 360, 768, 1_024, 1_280, 1_920])('nothing stands out at %d px', async (width) => {
    for (const locale of LOCALES) {
      await open(`${locale}/`, { viewport: { width, height: 800 } });
      expect(await scrollWidth()).toBe(width);
      expect(await beyond(width)).toEqual([]);
    }
  });

  test('nothing moves while the page comes', async () => {
    await open('en/', { viewport: phone });
    const shift = await page.evaluate(async () => {
      const shifts: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      shifts.push(...observer.takeRecords());
      return shifts.reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0);
    });
    expect(shift).toBe(0);
  });

  test.each(['light', 'dark'] as const)(
    'with every fold open it has no fault, %s',
    async (colorScheme) => {
      for (const viewport of [wide, phone]) {
        await open('zh/', { colorScheme, viewport, reducedMotion: 'reduce' });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await violations(page)).toEqual([]);
      }
    },
  );
});

test.each(LOCALES)('/%s/ prints on one sheet, its reasons open', async (locale) => {
  await open(`${locale}/`);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('.cases dd').first().isVisible()).toBe(true);
  await expect.poll(() => page.locator('.go:visible').count()).toBe(0);
  await page.emulateMedia({ media: null });
  const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});
