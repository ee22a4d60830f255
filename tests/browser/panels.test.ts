import { expect, test } from 'vitest';
import { open, page, until, useVisitor, visitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const panel = () => page.locator('x-ask');
const isReady = () => page.waitForSelector('x-ask [data-panel-run]:enabled');
const unfold = () => page.locator('.ask-model > summary').click();

test('a panel is loaded when its fold is opened, and not before', async () => {
  await open('en/demos/trainer/');
  await expect.poll(() => page.locator('x-ask:not(:defined)').count()).toBe(1);
  await unfold();
  await isReady();
});

test('a panel that does not come says so', async () => {
  await open('en/demos/trainer/');
  await page.route('**/ask-panel*.js', (route) => route.abort());
  await unfold();
  await page.waitForSelector('x-ask[data-absent]');
  await expect.poll(() => panel().locator('.lost').innerText()).toContain('reload the page');
  visitor.faults.splice(0); // the browser's own words about the request that was broken
});

test('the settings of a panel are in the address, its texts are not, and its host runs by its own button', async () => {
  await open('en/demos/trainer/?ask.who=mine');
  await unfold();
  await isReady();
  await expect.poll(() => panel().locator('[name=who][value=mine]').isChecked()).toBe(true);
  await panel().locator('[name=who][value=shipped]').check();
  await panel().locator('[name=words]').fill('Who leads Wenthorpe?');
  await panel().locator('[data-panel-run]').click();
  await page.waitForSelector('x-ask[data-status=idle][data-runs="1"]');
  expect(page.url()).not.toMatch(/ask\.|Wenthorpe/);
  await expect.poll(() => page.locator('x-trainer').getAttribute('data-status')).toBe('idle');
  await expect.poll(() => page.locator('x-trainer').getAttribute('data-runs')).toBe('0');
});

test('a field with a fault says why, in place of the box, until the next run', async () => {
  await open('en/demos/trainer/');
  await unfold();
  await isReady();
  await panel().locator('[name=words]').fill(' ');
  await panel().locator('[name=words]').press('Tab');
  await panel().locator('[data-panel-run]').click();
  await page.waitForSelector('x-ask[data-status=failed] [data-error=words]:visible');
  await expect.poll(() => panel().locator('[data-panel-failed]').isVisible()).toBe(false);
  await panel().locator('[data-preset]').first().click();
  await until(() => document.querySelector('x-ask [data-error=words][hidden]'));
});
