import { describe, expect, test } from 'vitest';
import { readClaims, readEvidence, readSources } from '../content/read';
import { screensFor } from '../short-run';
import { enter, open, page, until, useVisitor, openFolds } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const CLAIMS = readClaims();
const ROWS = readEvidence().length;
const FORGETTING = readEvidence().filter(({ theme }) => theme === 'forgetting').length;
const inArticle = (article: string) => CLAIMS.filter(({ id }) => id.startsWith(article));
const judged = (article: string, verdict: string) =>
  inArticle(article).filter((claim) => claim.verdict === verdict).length;

const shown = () => page.locator('[data-item]:visible').count();
const says = (text: string) =>
  until(
    (wanted: string) => document.querySelector('[data-count]')?.textContent?.includes(wanted),
    text,
  );
/** A box of the bar lies under the mark that stands for it. */
const tick = (name: string, value: string) =>
  page.locator(`label:has(input[name=${name}][value="${value}"])`).click();
const isTicked = (name: string, value: string) =>
  page.locator(`input[name=${name}][value="${value}"]`).isChecked();

const isUnderTheBar = (id: string) =>
  until((named: string) => {
    const fold = document.getElementById(named)!.closest('details')!;
    const bar = document.querySelector('form[role=search]')!;
    const gap = fold.getBoundingClientRect().top - bar.getBoundingClientRect().bottom;
    return fold.open && gap >= -1 && gap < 60;
  }, id);

describe('the list of claims', () => {
  test('is complete without JavaScript, opens at its address and line by line, and offers nothing that needs a script', async () => {
    await open('en/claims/#000-08', { javaScriptEnabled: false });
    await page.locator('[data-claim="000-08"] dl').waitFor();
    await expect(page.locator('details[data-claim]')).toHaveCount(CLAIMS.length);
    await expect(page.locator('[data-bar]')).toHaveCount(28);
    await expect(page.locator('form[role=search]')).toBeHidden();
    await expect(page.locator('main button:visible')).toHaveCount(0);
    const claim = page.locator('[data-claim="003-20"]');
    await claim.locator('summary').click();
    await expect(claim.locator('dl')).toBeVisible();
  });

  test('filters even if the address ends in an invalid anchor, and shows two verdicts together', async () => {
    await open('en/claims/?verdict=wrong&article=000#50%');
    await says(`${judged('000', 'wrong')} of ${CLAIMS.length} claims`);
    await tick('verdict', 'vague');
    await says(`${judged('000', 'wrong') + judged('000', 'vague')} of ${CLAIMS.length} claims`);
  });

  test('combines filters, announces their count and puts them into the address', async () => {
    await open('en/claims/');
    await tick('article', '000');
    await tick('verdict', 'wrong');
    const wrong = judged('000', 'wrong');
    await says(`${wrong} of ${CLAIMS.length} claims`);
    await expect.poll(shown).toBe(wrong);
    expect(new URL(page.url()).search).toBe('?verdict=wrong&article=000');
    await page.goBack();
    await says(`${inArticle('000').length} of ${CLAIMS.length} claims`);
    await expect.poll(() => isTicked('verdict', 'wrong')).toBe(false);
  });

  test('shows the claims about a road', async () => {
    await open('en/claims/');
    await tick('road', 'scratch');
    await until(() => document.querySelectorAll('[data-item][hidden]').length > 0, undefined);
    const roads = await page
      .locator('[data-item]:visible')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.road!));
    expect(roads.length).toBeGreaterThan(0);
    expect(roads.filter((own) => !own.split(' ').includes('scratch'))).toEqual([]);
  });

  test('sorts by newest proof, and back to the order of the text', async () => {
    const ids = () =>
      page
        .locator('#article-000 [data-item]')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.item));
    await open('en/claims/');
    await page.selectOption('select[name=order]', 'youngest');
    await expect.poll(() => new URL(page.url()).search).toBe('?order=youngest');
    const years = await page
      .locator('#article-000 [data-item]')
      .evaluateAll((items) => items.map((item) => Number((item as HTMLElement).dataset.year)));
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(await shown()).toBe(CLAIMS.length);
    await page.goBack();
    await expect.poll(ids).toEqual(inArticle('000').map(({ id }) => id));
  });

  test('reads the address and ignores invalid values', async () => {
    await open('en/claims/?article=000&verdict=splendid&colour=red&topic=truth');
    const all = await page.locator('[data-article="000"][data-topic="truth"]').count();
    await says(`${all} of ${CLAIMS.length} claims`);
    await expect(page.locator('input[name=verdict]:checked')).toHaveCount(0);
  });

  test('searches words in claims and never puts them into the address', async () => {
    await open('zh/claims/?article=000');
    await page.fill('input[name=words]', '幻觉');
    await until(
      (most: number) => document.querySelectorAll('[data-item]:not([hidden])').length < most,
      inArticle('000').length,
    );
    const found = await shown();
    expect(found).toBeGreaterThan(0);
    await says(`${CLAIMS.length} 条论断中的 ${found} 条`);
    expect(decodeURIComponent(page.url())).not.toContain('幻觉');
  });

  test('opens the claim in its address at the top, even if a filter excludes it', async () => {
    await open('en/claims/?verdict=supported#000-08');
    await isUnderTheBar('000-08');
  });

  test('scrolls a whole line into view on a phone, however long it is', async () => {
    await enter({ viewport: { width: 360, height: 740 } });
    await open('en/sources/#E42');
    await isUnderTheBar('E42');
  });

  test('opens a claim if the address changes later', async () => {
    await open('en/claims/');
    await page.evaluate(() => (location.hash = '#003-20'));
    await isUnderTheBar('003-20');
  });

  test('says so when no claim matches, and clears all filters', async () => {
    await open('en/claims/?article=002&verdict=outdated');
    const box = page.locator('[data-empty]').first();
    await box.waitFor();
    await expect(box.locator('p')).toContainText('No claim matches');
    await page.fill('input[name=words]', 'zebra');
    await box.locator('[data-clear]').click();
    await says(`${CLAIMS.length} of ${CLAIMS.length} claims`);
    expect(new URL(page.url()).search).toBe('');
  });

  test('keeps its filter bar visible, and scrolls back to the start of the list', async () => {
    await open('en/claims/');
    await page.locator('[data-claim="003-20"]').scrollIntoViewIfNeeded();
    const top = () =>
      page
        .locator('form[role=search]')
        .evaluate((bar) => Math.round(bar.getBoundingClientRect().top));
    expect(await top()).toBe(0);
    await tick('verdict', 'wrong');
    await expect
      .poll(() => page.locator('#article-000').evaluate((part) => part.getBoundingClientRect().top))
      .toBeGreaterThan(0);
  });

  test('lists the claims of a clicked bar', async () => {
    await open('en/claims/');
    await page.click('[data-bar="003 wrong"]');
    await says(`${judged('003', 'wrong')} of ${CLAIMS.length} claims`);
  });

  test('opens the question in its address', async () => {
    await open('en/claims/#X03');
    await until(() => document.getElementById('X03')?.checkVisibility(), undefined);
  });
});

describe('the evidence and the bibliography', () => {
  test('are complete without JavaScript', async () => {
    await open('zh/sources/', { javaScriptEnabled: false });
    await expect(page.locator('#evidence [data-item]')).toHaveCount(ROWS);
    await expect(page.locator('#bibliography [data-item]')).toHaveCount(readSources().length);
    await expect(page.locator('form[role=search]:visible')).toHaveCount(0);
  });

  test('are filtered separately and share the address', async () => {
    await open('en/sources/?theme=forgetting&level=secondary');
    await says(`${FORGETTING} of ${ROWS} findings`);
    const secondary = readSources().filter(({ level }) => level === 'secondary').length;
    await expect(page.locator('#bibliography [data-item]:visible')).toHaveCount(secondary);
    await page.selectOption('select[name=level]', 'executed');
    expect(new URL(page.url()).search).toBe('?theme=forgetting&level=executed');
    await expect(page.locator('#evidence [data-item]:visible')).toHaveCount(FORGETTING);
  });

  test('link a row to the claims that cite it, open', async () => {
    await open('en/sources/#E42');
    await page.locator('[id=E42] [href*="/claims/"]').first().click();
    await page.waitForURL(/claims\/#\d{3}-\d{2}$/);
    await page.locator('details[data-claim]:has(> :target) dl').waitFor();
  });
});

/** Heights that a reader can scroll through before anything is opened, in pixels. */
const TALLEST = [
  { width: 1280, most: 11_500 },
  { width: 360, most: 28_500 },
];
const LISTS = ['claims/', 'sources/', 'glossary/'];

describe.each(['en', 'zh'])('a long list in /%s/', (locale) => {
  describe.each(screensFor(locale, TALLEST))('at a width of $width px', ({ width, most }) => {
    test.each(LISTS)(`is lower than ${most} pixels: %s`, async (path) => {
      await enter({ viewport: { width, height: 800 } });
      await open(`${locale}/${path}`);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height).toBeLessThan(most);
    });
  });
});

test('the long lists have no control lower than 24 pixels', async () => {
  await enter({ viewport: { width: 360, height: 800 } });
  for (const path of LISTS) {
    await open(`en/${path}`);
    await openFolds();
    const low = await page
      .locator('main :is(summary, select, button, label, nav a, dt a, .refs a, .meta a):visible')
      .evaluateAll((all) =>
        all
          .filter((one) => !one.matches('.sr') && one.getBoundingClientRect().height < 24)
          .map((one) => one.outerHTML.slice(0, 120)),
      );
    expect(low, path).toEqual([]);
  }
});
