import { describe, expect, test } from 'vitest';
import { readClaims, readEvidence, readSources } from '../content/read';
import { enter, fileOf, open, page, scrollWidth, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const CLAIMS = readClaims();
const ROWS = readEvidence().length;
const inArticle = (article: string) => CLAIMS.filter(({ id }) => id.startsWith(article));
const judged = (article: string, verdict: string) =>
  inArticle(article).filter((claim) => claim.verdict === verdict).length;

const shown = () => page.locator('[data-item]:visible').count();
const says = (text: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('[data-count]')?.textContent?.includes(wanted),
    text,
  );

describe('the ledger of claims', () => {
  test('lists every claim and every bar without JavaScript', async () => {
    await open('en/claims/', { javaScriptEnabled: false });
    expect(await page.locator('li.claim').count()).toBe(CLAIMS.length);
    expect(await page.locator('[data-bar]').count()).toBe(24);
    expect(await page.locator('fieldset:disabled').count()).toBe(1);
  });

  test('combines filters, counts them aloud and keeps them in the address', async () => {
    await open('en/claims/');
    await page.selectOption('select[name=article]', '000');
    await page.selectOption('select[name=verdict]', 'wrong');
    const wrong = judged('000', 'wrong');
    await says(`${wrong} of ${CLAIMS.length} claims`);
    expect(await shown()).toBe(wrong);
    expect(new URL(page.url()).search).toBe('?article=000&verdict=wrong');
    await page.goBack();
    await says(`${inArticle('000').length} of ${CLAIMS.length} claims`);
  });

  test('reads the address and ignores nonsense in it', async () => {
    await open('en/claims/?article=000&verdict=splendid&colour=red&topic=truth');
    const all = await page.locator('[data-article="000"][data-topic="truth"]').count();
    await says(`${all} of ${CLAIMS.length} claims`);
    expect(await page.inputValue('select[name=verdict]')).toBe('');
  });

  test('finds words in the claim and never writes them to the address', async () => {
    await open('zh/claims/?article=000');
    await page.fill('input[name=words]', '幻觉');
    await says('论断，列出');
    await page.waitForFunction(
      (most) => document.querySelectorAll('[data-item]:not([hidden])').length < most,
      inArticle('000').length,
    );
    expect(await shown()).toBeGreaterThan(0);
    expect(decodeURIComponent(page.url())).not.toContain('幻觉');
  });

  test('shows a claim that the address names though a filter would hide it, and says so', async () => {
    await open('en/claims/?verdict=supported#000-08');
    await says('Claim 000-08 does not fit');
    const claim = page.locator('[id="000-08"]');
    expect(await claim.isVisible()).toBe(true);
    expect(await claim.locator('[data-pin]').textContent()).toContain('does not fit the filters');
    const top = await claim.evaluate((element) => element.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(120);
  });

  test('says which filter to drop when nothing fits', async () => {
    await open('en/claims/?article=002&verdict=outdated');
    const box = page.locator('[data-empty]').first();
    await box.waitFor();
    expect(await box.locator('[data-drop=verdict]').textContent()).toContain('Outdated');
    await box.locator('[data-drop=verdict]').click();
    await says(`${inArticle('002').length} of ${CLAIMS.length} claims`);
    await page.fill('input[name=words]', 'zebra');
    await box.locator('[data-clear]').click();
    await says(`${CLAIMS.length} of ${CLAIMS.length} claims`);
    expect(new URL(page.url()).search).toBe('');
  });

  test('lists the claims of a bar, and fills the bars as far as the topic fits', async () => {
    await open('en/claims/');
    await page.click('[data-bar="003 wrong"]');
    await says(`${judged('003', 'wrong')} of ${CLAIMS.length} claims`);
    expect(await page.getAttribute('[data-bar="003 wrong"]', 'aria-current')).toBe('true');
    await page.selectOption('select[name=topic]', 'code');
    const code = await page
      .locator('[data-article="003"][data-verdict=wrong][data-topic=code]')
      .count();
    expect(await page.textContent('[data-bar="003 wrong"] b')).toBe(String(code));
    expect(await page.textContent('[data-bar="003 wrong"] small')).toBe('of 16');
  });

  test('saves the claims that are shown', async () => {
    await open('en/claims/?article=000&verdict=wrong');
    const json = JSON.parse(String(await fileOf('json'))) as { claims: { id: string }[] };
    expect(json.claims.map(({ id }) => id)).toEqual(['000-08', '000-11', '000-12', '000-33']);
    const csv = String(await fileOf('csv'));
    expect(csv.trim().split('\r\n')).toHaveLength(5);
    expect(csv).toContain('000-33');
  });

  test('opens a question that the address names', async () => {
    await open('en/claims/#X03');
    await page.waitForFunction(() => document.getElementById('X03')?.checkVisibility());
  });

  test('stays within 320 pixels', async () => {
    await enter({ viewport: { width: 320, height: 700 } });
    for (const path of ['en/claims/', 'zh/claims/', 'en/sources/', 'zh/sources/']) {
      await open(path);
      expect(await scrollWidth(), path).toBe(320);
    }
  });
});

describe('the evidence and the bibliography', () => {
  test('are complete without JavaScript', async () => {
    await open('zh/sources/', { javaScriptEnabled: false });
    expect(await page.locator('tr[data-item]').count()).toBe(ROWS);
    expect(await page.locator('li[data-item]').count()).toBe(readSources().length);
  });

  test('are filtered apart and share the address', async () => {
    await open('en/sources/?theme=forgetting&level=secondary');
    await says(`2 of ${ROWS} findings`);
    expect(await page.locator('li[data-item]:visible').count()).toBe(9);
    await page.selectOption('select[name=level]', 'executed');
    expect(new URL(page.url()).search).toBe('?theme=forgetting&level=executed');
    expect(await page.locator('tr[data-item]:visible').count()).toBe(2);
  });

  test('lead from a row to the claims that cite it', async () => {
    await open('en/sources/#E42');
    await page.locator('[id=E42] .cites a').first().click();
    await page.waitForURL(/claims\/#\d{3}-\d{2}$/);
    await page.locator('li.claim:target').waitFor();
  });
});
