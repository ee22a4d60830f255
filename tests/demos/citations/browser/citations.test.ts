import { describe, expect, test } from 'vitest';
import { violations } from '../../../browser/axe';
import { answered, isReady } from '../../../browser/demo';
import { jumped, pictureOf, pressInPlace, shareChanged, watchJumps } from '../../../browser/pixels';
import { oneInShort } from '../../../short-run';
import { open, page, SIZES, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/demos/citations/';
const after = (action: () => Promise<unknown>) => answered('x-citations', action);
const radio = (key: string, value: string) => page.locator(`[name="${key}"][value="${value}"]`);
const mark = (key: string, value: string) => after(() => radio(key, value).check());
const said = () =>
  page.locator('x-citations [data-status-line]:not([data-folder] *)').textContent();

describe('x-citations', () => {
  test('lists all sentences with our verdicts without JavaScript', async () => {
    await open(PATH, { javaScriptEnabled: false });
    await expect(page.locator('x-citations [data-every] tbody tr')).toHaveCount(26);
  });

  test.each(oneInShort(SIZES))(
    'shows verdict and reason after a press, without a jump: %i px',
    async (width, height) => {
      await open(PATH, { viewport: { width, height } });
      await isReady('x-citations');
      const answer = page.locator('x-citations [data-answer=fog]');
      await expect(answer.getByText('If fog brings your boat in')).toBeVisible();
      await expect(answer.getByRole('radio', { name: 'Fully' })).toHaveCount(5);
      await page.evaluate(() => scrollTo(0, 0));
      const plate = page.locator('x-citations [data-plate]');
      const before = await pictureOf(plate);
      await page.evaluate(() => scrollTo(0, 0));
      await expect(page.locator('x-citations [data-same]')).toHaveCount(0);
      await watchJumps();
      await after(() => pressInPlace(page.locator('label', { has: radio('fog.1.1', 'part') })));
      await page.waitForTimeout(600);
      expect(await jumped()).toBeLessThan(0.02);
      expect(await violations(page, 'x-citations')).toEqual([]);
      await expect(page.locator('x-citations [data-same]')).toHaveText('We say: fully');
      await expect(page.locator('[data-told] p').first()).toHaveText('Copied from the passage.');
      await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'yours');
      await expect(page.locator('[data-badge] [data-measured-on=you]')).toHaveText(
        /^you\s*, 1 of 5$/,
      );
      expect(await shareChanged(before, await pictureOf(plate))).toBeGreaterThan(0.04);
    },
  );

  test('goes through fog to the end and shows how often reader and author agree', async () => {
    await open(PATH);
    for (const [key, value] of [
      ['fog.1.1', 'full'],
      ['fog.2.1', 'full'],
      ['fog.3.1', 'full'],
      ['fog.4.1', 'none'],
      ['fog.5.1', 'full'],
    ] as const)
      await mark(key, value);
    await expect(page.locator('[data-told] b')).toHaveText('4 of 5');
    await expect(page.locator('[data-answer=fog] [data-same=true]')).toHaveCount(4);
    await expect.poll(said).toBe('5 of 5 judged here, 5 of 30 in all six answers.');
    await page.locator('[data-marks-fold] > summary').click();
    await expect(page.locator('[data-agreement]')).toContainText('agree on 4 (80%)');
  });

  test('shows the cited passages of the sentence under the pointer or with the focus', async () => {
    await open(PATH);
    await mark('fog.1.1', 'full');
    const cited = () => page.locator('x-citations article:visible h3').innerText();
    await expect.poll(cited).toContain('Poor visibility');
    await page.locator('[data-sentence="2"]').hover();
    await expect.poll(cited).toContain('Strong wind');
    await radio('fog.2.1', 'full').focus();
    await expect.poll(cited).toContain('Poor visibility');
  });

  test.each(oneInShort(SIZES))(
    'switches to another answer without a jump: %i px',
    async (width, height) => {
      await open(PATH, { viewport: { width, height } });
      await isReady('x-citations');
      for (const name of ['night', 'school', 'fog']) {
        await page.evaluate(() => scrollTo(0, 0));
        await watchJumps();
        await after(() => page.locator(`[data-preset=${name}]`).click());
        await page.waitForTimeout(400);
        expect(await jumped(), name).toBeLessThan(0.02);
      }
    },
  );

  test('keeps marks when a preset switches to another answer, whose badge is not yet yours', async () => {
    await open(PATH);
    await mark('fog.1.1', 'full');
    await after(() => page.locator('[data-preset=night]').click());
    await expect(page.locator('[data-answer]')).toHaveAttribute('data-answer', 'night');
    await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'recorded');
    await after(() => page.locator('[name=answer]').selectOption('fog'));
    await expect(radio('fog.1.1', 'full')).toBeChecked();
    await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'yours');
  });

  test('puts settings into the address, but no marks', async () => {
    await open(PATH);
    await mark('fog.1.1', 'full');
    await after(() => page.locator('[name=answer]').selectOption('dog'));
    expect(new URL(page.url()).search).toBe('?citations.answer=dog');
  });

  test('counts words at the threshold of the link', async () => {
    await open(`${PATH}?citations.view=overlap&citations.threshold=80`);
    await page.locator('x-citations[data-runs="1"]').waitFor();
    const { missed, alarms } = await page
      .locator('[data-missed]')
      .evaluate((one: HTMLElement) => ({ ...one.dataset }));
    expect([missed, alarms]).toEqual(['3', '11']);
    await expect(page.locator('[data-listed=missed] li')).toHaveCount(3);
    await expect(page.locator('[data-listed=missed] li').first()).toBeVisible();
  });
});
