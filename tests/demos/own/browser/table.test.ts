import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import { violations } from '../../../browser/axe';
import { overlook, randomEncoder, type Answers } from '../../../browser/model-host';
import {
  enter,
  open,
  page,
  scrollWidth,
  SIZES,
  until,
  useVisitor,
  visitor,
  downloaded,
  file,
} from '../../../browser/visitor';

useVisitor({ reducedMotion: 'reduce' });

const TEXT = `# The cold store

## Temperature

The store is kept at minus eighteen degrees. It is written down every two hours.

The door may stand open for two minutes. After that the alarm rings.

## Goods

Goods leave by gate four, with a signed slip. The driver keeps one copy.

## Power

The diesel generator stands behind the east wall and is tried on the first Monday.
`;
const FILLER = 'The watchman writes the hour into the book. '.repeat(8);
/** The same, in sections of which two fit into 200 tokens. */
const LONG = TEXT.replaceAll('\n\n##', `\n\n${FILLER}\n\n##`);
const QUESTIONS = `question,answer
Where does the diesel generator stand?,behind the east wall
How long may the door stand open?,for two minutes
Which gate do goods leave by?,gate four
"Brr, freezing?",minus eighteen degrees
Where may I park?,
`;

const part = () => page.locator('[data-part="search"]');
const cell = (cut: string, ranking: string) =>
  part().locator(`td[data-cut="${cut}"][data-ranking="${ranking}"]`);
const filled = () => part().locator('td[data-low]').count();
const press = () => part().locator('button[data-quick]');
const said = () => part().locator('[data-verdict]');
const rests = () =>
  until(() => document.querySelector('x-material')!.matches('[data-status=idle]'));

const showPart = (name: string) => page.locator(`x-material a[href="#${name}"]`).first().click();
const bring = (name: string, text: string) =>
  page.locator('input[name=material]').setInputFiles(file(name, text));

interface Opening {
  locale?: string;
  answers?: Answers;
  text?: string;
}

async function openTable({ locale = 'en', answers, text = TEXT }: Opening = {}) {
  await enter();
  await randomEncoder(visitor.context, answers);
  await open(`${locale}/own/`);
  await bring('store.md', text);
  await bring('questions.csv', QUESTIONS);
  await showPart('search');
  await until(() => document.querySelector('[data-part=search] button[data-quick]:enabled'));
}

/** A copy of the site without the encoder. */
const missing: Answers = () => ({ status: 404 });
const forgiven = () => overlook(visitor.faults, /encoder\//, /Failed to load resource/);

/** The table on a copy of the site without the encoder: the eight cells that need none. */
async function fillWithoutEncoder(text = TEXT): Promise<void> {
  await openTable({ answers: missing, text });
  forgiven();
  await press().click();
  await expect.poll(filled).toBe(8);
  await rests();
}

describe('the table of cuts and searches', () => {
  test('tells before a press what pasting costs, and fills sixteen cells with one, each with its interval', async () => {
    await openTable();
    await expect(part().getByRole('heading', { level: 2 })).toHaveText(
      /^\d+ tokens: it fits into a prompt\.$/,
    );
    await expect(part().locator('[data-paste]')).toContainText('Pasting it all costs $');
    await expect(cell('paragraph', 'words')).toContainText('not run');
    await expect(press()).toHaveText(/^Make the table, \d+ s$/);
    await expect(said()).toContainText('is loaded once, 24 MB');
    await press().click();
    await expect.poll(filled, { timeout: 30_000 }).toBe(16);
    await rests();
    const words = cell('paragraph', 'words');
    await expect(words).toContainText('3 of 4');
    const { low, high } = wilsonInterval(3, 4);
    await expect(words).toHaveAttribute('data-low', low.toFixed(4));
    await expect(words).toHaveAttribute('data-high', high.toFixed(4));
    await expect(said()).toContainText('can’t be told from the best with 4 questions.');
    await expect(
      part()
        .locator('td')
        .filter({ hasText: /^.*best$/ }),
    ).toHaveCount(1);
    expect(await violations(page, '[data-part="search"]')).toEqual([]);
  });

  test('counts a question without an answer nowhere, and says so', async () => {
    await fillWithoutEncoder();
    await cell('paragraph', 'words').getByRole('button').click();
    const looked = part().locator('[data-chosen]');
    await expect(looked).toContainText('1 question has no answer in your texts');
    await expect(looked.locator('[data-question]')).toHaveCount(4);
    await expect(looked.locator('[data-fate=lost]')).toHaveCount(1);
    await looked.locator('[data-fate=lost]').click();
    await expect(looked.locator('mark')).toHaveText('minus eighteen degrees');
  });

  test('says which encoder this copy lacks, and fills the other columns', async () => {
    await fillWithoutEncoder();
    await expect(part().getByRole('alert')).toContainText('put online without all-MiniLM-L6-v2');
    await expect(press()).toHaveText(/^Run the 8 missing, /);
  });

  test('keeps what is filled when it is stopped, and runs only what is missing afterwards', async () => {
    let isSilent = true;
    await openTable({ answers: () => (isSilent ? 'silence' : undefined) });
    await press().click();
    await expect.poll(filled).toBe(8);
    await part().getByRole('button', { name: 'Stop' }).click();
    await rests();
    expect(await filled()).toBe(8);
    isSilent = false;
    await press().click();
    await expect.poll(filled, { timeout: 30_000 }).toBe(16);
  });

  test('is one stop of the keyboard, in which arrows move the cell that is looked at', async () => {
    await fillWithoutEncoder();
    await cell('paragraph', 'words').getByRole('button').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const there = cell('heading', 'lsa').getByRole('button');
    await expect(there).toBeFocused();
    await expect(there).toHaveAttribute('aria-pressed', 'true');
    await expect(part().locator('td button[tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(cell('heading', 'words').getByRole('button')).toBeFocused();
    await expect(part().locator('[data-chosen] h3')).toHaveText('heading · keywords');
  });

  test('counts anew what fits when the budget moves, without a run', async () => {
    await fillWithoutEncoder(LONG);
    const runs = await page.locator('x-material').getAttribute('data-runs');
    const tokens = async () =>
      Number(/([\d,]+) tok/.exec((await cell('heading', 'words').textContent())!)![1]);
    expect(await tokens()).toBeGreaterThan(200);
    await part().getByRole('slider').fill('200');
    await expect(part().locator('output')).toHaveText('200 tokens');
    expect(await tokens()).toBeLessThanOrEqual(200);
    await expect(part().getByRole('rowheader', { name: /^Heading/ })).toContainText('fit');
    await part().getByRole('slider').fill('2400');
    expect(await filled()).toBe(8);
    await expect(page.locator('x-material')).toHaveAttribute('data-runs', runs!);
  });

  test('is made anew when the shelf changes, and asks for questions where there are none', async () => {
    await fillWithoutEncoder();
    await showPart('shelf');
    await bring('questions.csv', 'question,answer\nWhere may I park?,\n');
    await showPart('search');
    await expect(said()).toContainText('Bring questions to the shelf');
    await expect(cell('paragraph', 'words')).toContainText('not run');
  });

  test('is made by the press on the shelf, too', async () => {
    await openTable({ answers: missing });
    forgiven();
    await showPart('shelf');
    await page.locator('[data-part="shelf"] button[data-quick]').click();
    await expect.poll(filled).toBe(8);
    await rests();
  });

  test('stands with all that was measured in the verdict: another k, a pinned row, kept over a reload', async () => {
    await fillWithoutEncoder();
    await showPart('shelf');
    await page.locator('[name=keep]').check();
    await showPart('verdict');
    const all = page.locator('[data-all-measured]');
    await expect(all).toHaveAttribute('data-all-measured', '8');
    await all.locator('summary').first().click();
    const add = all.locator('[data-add-variant]');
    await all.locator('[name=variantK]').fill('1');
    await add.click();
    await expect(all).toHaveAttribute('data-all-measured', '9');
    await all.locator('[name=variantCut]').selectOption('own');
    await all.locator('[name=variantSize]').fill('7');
    await add.click();
    await expect(all.getByRole('alert')).toContainText('from 20 to 2000, not “7”');
    await all.locator('[name=variantSize]').fill('60');
    await all.locator('[name=variantK]').fill('');
    await add.click();
    await expect(all).toHaveAttribute('data-all-measured', '10');
    await expect(all).toContainText('at 60 tokens, with keywords');
    const saved = await downloaded(() => all.locator('[data-export=promptfoo]').click());
    expect(String(saved)).toContain('"output": "rank 1"');
    const row = all.locator('[data-variant="at paragraphs, with keywords, k\u00a0=\u00a01"]');
    await expect(row).toContainText('0.0 (');
    await all.getByRole('button', { name: 'Compare with this: at headings, with LSA' }).click();
    await expect(all).toContainText('Against at headings, with LSA');
    await page.waitForTimeout(800);
    await page.reload();
    await expect(page.locator('[data-all-measured="10"]')).toHaveCount(1);
    await showPart('search');
    await expect(cell('60', 'words')).toHaveAttribute('data-low', /^0\./);
  });

  test('opens the retriever with the cut, the search and the question that is looked at', async () => {
    await fillWithoutEncoder();
    await cell('100', 'lsa').getByRole('button').click();
    await part().locator('[data-question="2"]').click();
    await part().getByRole('button', { name: 'Open in the retriever' }).click();
    const retriever = page.locator('x-retriever');
    await expect(retriever.locator('[name=query]')).toHaveValue('Which gate do goods leave by?');
    await expect(retriever.locator('[name=chunking]')).toHaveValue('size');
    await expect(retriever.locator('[name=size]').first()).toHaveValue('100');
    await expect(retriever.locator('[data-figure]')).toContainText('Goods leave by gate four');
  });
});

test.each(['en', 'zh'])('the table fits a phone: %s', async (locale) => {
  await openTable({ locale });
  const [, [width, height]] = SIZES;
  await page.setViewportSize({ width, height });
  await press().click();
  await expect.poll(filled, { timeout: 30_000 }).toBe(locale === 'en' ? 16 : 8);
  expect(await scrollWidth()).toBeLessThanOrEqual(width);
  expect(await violations(page, '[data-part="search"]')).toEqual([]);
});
