import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
const SCRIPT = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A line each. By light all rules; by dark only those of colours, once, as they are alike in every language. */
export async function violations(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SCRIPT);
  await page.evaluate(layOutAll);
  await page.emulateMedia({ colorScheme: 'light' });
  const byLight = await found(page, part, { runOnly: { type: 'tag', values: TAGS } });
  if ((await page.locator('html').getAttribute('lang')) !== 'en') return byLight;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(settleColours);
  const byDark = await found(page, part, { runOnly: { type: 'rule', values: COLOURS } });
  return [...byLight, ...byDark.map((fault) => `by dark: ${fault}`)];
}

async function found(page: Page, part: string, options: Axe.RunOptions): Promise<string[]> {
  const { violations: all } = await page.evaluate(
    ({ within, run }) => (window as unknown as { axe: typeof Axe }).axe.run(within, run),
    { within: part, run: { ...options, preload: false, resultTypes: ['violations' as const] } },
  );
  return all.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, any }) => `${id}: ${html.slice(0, 160)} — ${any[0]?.message ?? ''}`),
  );
}

const settleColours = () =>
  Promise.allSettled(
    document
      .getAnimations()
      .filter((each) => each instanceof CSSTransition)
      .map(({ finished }) => finished),
  );

/** What is out of sight is not laid out before it is needed; axe would measure it by its stand-in. */
function layOutAll() {
  for (const element of document.querySelectorAll<HTMLElement>('main *'))
    if (getComputedStyle(element).contentVisibility === 'auto')
      element.style.contentVisibility = 'visible';
}
