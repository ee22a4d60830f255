import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { parse } from 'yaml';
import { inChromium, site } from './chromium';
import { atLeast, type Report } from './report';
import { median, table } from './timing';

/** How much slower than this machine a phone is. */
const SLOWER = 6;
const QUESTIONS = atLeast(1, 12);
const GOAL_MS = 50;
/** Enough for the vectors of all pages to be made of the table of words. */
const TABLE_MS = 1500;

type Cases = Record<'en' | 'zh', [question: string, page: string][]>;
const CASES = parse(readFileSync('tests/search-cases.yaml', 'utf8')) as Cases;

const FIELDS = {
  search: {
    page: 'about/',
    key: '/',
    field: 'dialog.finder input[type=search]',
    hit: '[data-results] a',
  },
  glossary: {
    page: 'glossary/',
    key: 'Tab',
    field: 'main input[type=search]',
    hit: '[data-open-term]',
  },
} as const;
type Field = (typeof FIELDS)[keyof typeof FIELDS];

/** A key in a search field of the built site, from the event to the list that it changes, with the processor slowed. */
export async function run(): Promise<Report> {
  return inChromium(site('search/en.json'), async ({ page, base }) => {
    const figures = [];
    for (const [name, field] of Object.entries(FIELDS))
      for (const locale of ['en', 'zh'] as const) {
        await page.goto(`${base}/${locale}/${field.page}`);
        const slow = await page.context().newCDPSession(page);
        const keys = await measured(page, slow, field, locale);
        figures.push({ name: `${name} ${locale}`, ...keys });
      }
    return report(figures);
  });
}

async function measured(page: Page, cpu: CDPSession, field: Field, locale: 'en' | 'zh') {
  await page.keyboard.press(field.key);
  await page.locator(field.field).fill('rag');
  await page.locator(field.hit).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(TABLE_MS);
  await cpu.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const step = Math.floor(CASES[locale].length / QUESTIONS);
  const questions = CASES[locale].filter((_, at) => at % step === 0).map(([question]) => question);
  const keys = await page.evaluate(typed, { field: field.field, questions });
  await cpu.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const sorted = keys.toSorted((a, b) => a - b);
  return {
    keys: keys.length,
    medianMs: median(keys),
    p95Ms: sorted[Math.floor(sorted.length * 0.95)]!,
    within: keys.filter((ms) => ms <= GOAL_MS).length / keys.length,
  };
}

/** A frame after each letter; the milliseconds of each key. Runs in the page. */
async function typed({ field, questions }: { field: string; questions: readonly string[] }) {
  const input = document.querySelector<HTMLInputElement>(field)!;
  const drawn = () =>
    new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(undefined))));
  const took: number[] = [];
  for (const question of questions)
    for (let length = 1; length <= question.length; length++) {
      input.value = question.slice(0, length);
      const from = performance.now();
      input.dispatchEvent(new InputEvent('input'));
      took.push(performance.now() - from);
      await drawn();
    }
  return took;
}

function report(figures: (Awaited<ReturnType<typeof measured>> & { name: string })[]): Report {
  const text = table(
    [
      'search, processor slowed six times',
      'keys',
      'median, ms',
      '95 of 100, ms',
      `within ${GOAL_MS} ms`,
    ],
    figures.map(({ name, keys, medianMs, p95Ms, within }) => [
      name,
      String(keys),
      medianMs.toFixed(1),
      p95Ms.toFixed(1),
      `${(100 * within).toFixed(0)}%`,
    ]),
  );
  return { text, figures };
}
