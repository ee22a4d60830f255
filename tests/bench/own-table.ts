import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { randomEncoder } from '../browser/model-host';
import { inChromium, site, type Opened } from './chromium';
import { atLeast, goal, goalLine, load, optionOf, processor, quotients } from './report';
import { shown, spread, type Report } from './report';

const ROUNDS = atLeast(1, 3);
/** Seconds for the table of a manual of 33 pages, as the issue wants them. */
const GOAL = 90;
/** Products of which the yardstick is made. */
const PRODUCTS = 4e8;

type Measured = Record<'yardstick' | 'table' | 'cells', number>;

/** The table of cuts and searches of one's own text in Chromium: `--manual=FILE --questions=FILE`, or the example of the page. */
export async function run(): Promise<Report> {
  const served = site('en/own');
  const isReal = existsSync('dist/encoder/minilm/onnx') && ROUNDS > 1;
  const busy = load();
  const all: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++)
    all.push(await inChromium(served, (opened) => measured(opened, isReal)));
  return report(all, isReal, busy);
}

/** One round in a browser of its own, which has computed nothing yet. */
async function measured({ page, base }: Opened, isReal: boolean): Promise<Measured> {
  if (!isReal) await randomEncoder(page.context());
  await page.goto(`${base}/en/own/`);
  await page.waitForSelector('x-material [name=material]:enabled', { state: 'attached' });
  const yardstick = await page.evaluate(multiplied, PRODUCTS);
  await brought(page);
  const start = performance.now();
  await page.locator('[data-part=shelf] button[data-quick]').click();
  const cells = page.locator('[data-part=search] td[data-low]');
  await cells.nth(15).waitFor({ timeout: 600_000 });
  const table = (performance.now() - start) / 1000;
  return { yardstick, table, cells: await cells.count() };
}

async function brought(page: Page): Promise<void> {
  const files = ['manual', 'questions'].flatMap((name) => optionOf(name) ?? []);
  if (files.length === 0) await page.locator('x-material [data-set=manual]').click();
  else await page.locator('x-material [name=material]').setInputFiles(files);
  const press = page.locator('[data-part=shelf] button[data-quick]:enabled');
  await press.waitFor({ timeout: 120_000 });
  await page.locator('x-material [data-question=yes]').first().waitFor({ timeout: 120_000 });
}

/** Seconds for as many products of two numbers. Runs in the page. */
function multiplied(products: number): number {
  const numbers = Float32Array.from({ length: 4096 }, (_, at) => at / 4096);
  const start = performance.now();
  let sum = 0;
  for (let n = 0; n < products; n++) sum += numbers[n & 4095]! * numbers[(n + 7) & 4095]!;
  return sum > 0 ? (performance.now() - start) / 1000 : NaN;
}

function report(all: Measured[], isReal: boolean, busy: number): Report {
  const of = (key: keyof Measured) => all.map((one) => one[key]);
  const times = quotients(of('table'), of('yardstick'));
  const goals = [goal('table: seconds', spread(of('table')), { atMost: GOAL })];
  const text = [
    `The table, ${of('cells')[0]} cells with ${isReal ? 'MiniLM' : 'random weights'}: ${shown(spread(of('table')))} s, ${shown(times)} times as long as ${PRODUCTS / 1e6} million products (${shown(spread(of('yardstick')), 2)} s).`,
    ...goals.map(goalLine),
    `${processor()}; load of the machine at the start: ${busy.toFixed(1)}`,
  ].join('\n');
  return { text, figures: { rounds: all, times, isReal, goals, busy } };
}
