import { describe, expect, test } from 'vitest';
import { oneInShort } from '../short-run';
import { demosAreLive } from './demo';
import {
  at,
  enter,
  open,
  page,
  refuseStorage,
  scrollWidth,
  until,
  useVisitor,
  visitor,
} from './visitor';

useVisitor();

const path = () => new URL(page.url()).pathname;
const theme = () => page.locator('html').getAttribute('data-theme');
const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const twin = () => page.getByRole('banner').locator('a[data-twin]');

describe('the root page', () => {
  const PREFERRED: readonly [string[], string][] = [
    [['fr-FR', 'zh-TW', 'en'], '/zh/'],
    [['zh-CN', 'en'], '/zh/'],
    [['en-GB', 'zh'], '/en/'],
    [['fr-FR'], '/en/'],
  ];
  test.each(oneInShort(PREFERRED))('for %j leads to %s', async (languages, wanted) => {
    await enter();
    await page.addInitScript((tags) => {
      Object.defineProperty(navigator, 'languages', { get: () => tags });
    }, languages);
    await page.goto(at(''));
    await page.waitForURL(`**${wanted}`);
  });

  test('remembers the chosen language', async () => {
    await open('en/glossary/', { locale: 'en-GB' });
    await twin().click();
    await page.waitForURL('**/zh/glossary/');
    await page.goto(at(''));
    await page.waitForURL('**/zh/');
  });

  test('offers both languages without JavaScript', async () => {
    await open('', { javaScriptEnabled: false });
    await expect
      .poll(() => page.locator('a[data-locale]').allInnerTexts())
      .toEqual(['English', '中文']);
    await page.locator('a[data-locale=zh]').click();
    expect(path()).toBe('/zh/');
  });
});

describe('the language link', () => {
  test('keeps the anchor and the settings', async () => {
    await open('en/claims/?article=000&verdict=wrong#000-08');
    await twin().click();
    await page.waitForURL('**/zh/claims/?article=000&verdict=wrong#000-08');
    await twin().click();
    await page.waitForURL('**/en/claims/?article=000&verdict=wrong#000-08');
  });
});

describe('the theme', () => {
  test('cycles from auto to light to dark, and is stored', async () => {
    await open('en/learn/', { colorScheme: 'dark' });
    const button = page.locator('[data-theme-button]');
    const dark = await paper();
    await expect.poll(theme).toBe(null);
    await button.click();
    await expect.poll(theme).toBe('light');
    await expect.poll(paper).not.toBe(dark);
    await expect(button).toHaveAttribute('aria-label', 'Theme: Light. Change to Dark.');
    await page.reload();
    await expect.poll(theme).toBe('light');
    await button.click();
    await expect.poll(async () => [await theme(), await paper()]).toEqual(['dark', dark]);
    await button.click();
    await page.reload();
    await expect.poll(async () => [await theme(), await paper()]).toEqual([null, dark]);
  });

  test('is set before anything is painted', async () => {
    await enter({ colorScheme: 'light' });
    await page.addInitScript(() => {
      localStorage.setItem('theme', 'dark');
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        Object.assign(window, { atBody: document.documentElement.dataset.theme });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(at('zh/learn/'));
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { atBody: string }).atBody))
      .toBe('dark');
  });

  test('follows the system if storage is refused', async () => {
    await enter({ colorScheme: 'dark' });
    await page.addInitScript(refuseStorage);
    await page.goto(at('en/'));
    await page.locator('[data-theme-button]').click();
    await expect.poll(theme).toBe('light');
    await twin().click();
    await page.waitForURL('**/zh/');
  });
});

describe('the keyboard', () => {
  test('reaches the skip link first', async () => {
    await open('en/learn/retrieval/finding-text/');
    await page.keyboard.press('Tab');
    const skip = page.locator('[href="#main"]');
    await expect(skip).toBeFocused();
    const box = await skip.boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  /** Where Tab leads next: nowhere at the end. A date has a stop for each of its parts: they count once. */
  async function nextStop() {
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const store = window as unknown as { last?: Element };
        const element = document.activeElement!;
        if (element === document.body) return undefined;
        const { last = element } = store;
        const isSame = store.last === element;
        store.last = element;
        const ring = (shown: Element) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        };
        const all = [...document.querySelectorAll('*')];
        return {
          isSame,
          path: String(all.indexOf(element)),
          shown: element.outerHTML.slice(0, 120),
          isSeen: ring(element) || ring(element.parentElement!),
          isBehind: all.indexOf(element) >= all.indexOf(last),
        };
      });
      if (!stop?.isSame) return stop;
    }
  }

  const STOPS = [
    ['en/demos/retriever/', 'button[data-load-model]:enabled'],
    ['en/demos/trainer/', 'button[data-run]:enabled'],
    ['zh/learn/choosing/what-has-to-change/', 'x-change-map:defined'],
  ] as const;
  test.each(oneInShort(STOPS))(
    'reaches everything in order with visible focus: %s',
    async (address, comesLast) => {
      await open(address);
      await page.waitForSelector(comesLast, { state: 'attached' });
      await until(() => !document.querySelector('button[data-theme-button]:disabled'));
      await demosAreLive();
      const reached = new Set<string>();
      const unseen: string[] = [];
      for (
        let place = await nextStop();
        place && !reached.has(place.path);
        place = await nextStop()
      ) {
        reached.add(place.path);
        expect(place.isBehind, place.shown).toBe(true);
        if (!place.isSeen) unseen.push(place.shown);
      }
      expect(unseen).toEqual([]);
      // Counted last: a button can come while the keyboard is on its way.
      const wanted = await page.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, textarea, summary, [tabindex="0"]',
        );
        const radios = new Set<string>();
        return [...all].filter((element) => {
          const { disabled, type, name } = element as HTMLInputElement;
          if (
            disabled ||
            element.tabIndex < 0 ||
            !element.checkVisibility({ visibilityProperty: true })
          )
            return false;
          if (type !== 'radio') return true;
          const form = (element as HTMLInputElement).form?.id ?? '';
          return !radios.has(form + name) && radios.add(form + name);
        }).length;
      });
      expect(reached.size).toBe(wanted);
    },
  );
});

test.each(['en/nothing/', 'zh/没有/', 'nothing'])(
  'the 404 page is in both languages: %s',
  async (address) => {
    await enter();
    const response = await page.goto(at(address));
    expect(response!.status()).toBe(404);
    const sections = page.locator('main section[lang]');
    await expect(sections).toHaveCount(2);
    await page.locator('main section[lang=zh-Hans] a').click();
    expect(path()).toBe('/zh/');
    visitor.faults.splice(0); // the browser reports the 404 itself
  },
);

describe('other media', () => {
  test('such as print show no navigation, and all of the demo and the figures', async () => {
    await open('en/learn/retrieval/finding-text/');
    await page.emulateMedia({ media: 'print' });
    for (const chrome of [
      'header nav',
      '[data-search]',
      'footer',
      '[href="#main"]',
      '[aria-label="In this lesson"]',
      '[aria-label="Where this lesson stands"]',
    ])
      await expect(page.locator(`${chrome}:visible`)).toHaveCount(0);
    await expect(page.locator('button:visible')).toHaveCount(0);
    await expect(page.locator('article h1')).toBeVisible();
    await expect(page.locator('ol[data-results] > li').first()).toBeVisible();
    const folded = page.locator('[data-folded] [role=img]');
    for (const figure of await folded.all()) await expect(figure).toBeVisible();
  });

  test('such as reduced motion stop all movement', async () => {
    for (const address of ['en/', 'en/demos/retriever/']) {
      await open(address, { reducedMotion: 'reduce' });
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) => {
            const { animationName, animationDuration, transitionDuration } =
              getComputedStyle(element);
            const long = (duration: string) =>
              duration.split(',').some((time) => parseFloat(time) > 0.01);
            return (
              (animationName !== 'none' && long(animationDuration)) || long(transitionDuration)
            );
          }).length,
      );
      expect(moving, address).toBe(0);
      await expect
        .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior))
        .toBe('auto');
    }
  });

  test('such as forced colours keep edges of bars, fields and buttons', async () => {
    await open('en/demos/retriever/', { forcedColors: 'active' });
    const edges = await page.evaluate(() => {
      const edge = (selector: string) => {
        const { borderTopWidth, borderTopStyle } = getComputedStyle(
          document.querySelector(selector)!,
        );
        return borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0;
      };
      return ['button[data-run]', '[name=query]', 'textarea', 'select', '.seg label'].filter(
        (name) => !edge(name),
      );
    });
    expect(edges).toEqual([]);
    const bar = page.locator('[data-results] rect').first();
    const fill = await bar.evaluate((rect) => getComputedStyle(rect).fill);
    expect(fill).not.toBe(await paper());
  });

  test('such as doubled text size keep the text inside the page', async () => {
    await open('en/', { viewport: { width: 640, height: 900 } });
    for (const name of ['', 'learn/retrieval/finding-text/', 'demos/retriever/', 'glossary/']) {
      await page.goto(at(`en/${name}`));
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await scrollWidth(), name).toBe(640);
    }
  });
});
