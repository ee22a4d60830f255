import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STATIONS } from '~/demos/retriever/core/clinic/findings';
import { violations } from '../../../browser/axe';
import { reopen, retriever } from './retriever-page';
import { contentOf, until, useBrowser } from '../../../browser/visitor';

useBrowser();
beforeEach(() => openClinic());
afterEach(async () => {
  await retriever.leave();
  expect(retriever.faults).toEqual([]);
});

/** The clinic is loaded when its reader comes near. */
async function openClinic(locale: 'en' | 'zh' = 'en') {
  await reopen({ locale, path: 'own/', options: { reducedMotion: 'reduce' } });
  await clinic().scrollIntoViewIfNeeded();
}

const clinic = () => retriever.page.locator('x-clinic');
const field = (name: string) => clinic().locator(`[name=${name}]`);
const submit = () => clinic().locator('[data-panel-run]:enabled');
const diagnosis = () => clinic().locator('[data-diagnosis]').innerText();
const chosen = (name: string) => clinic().locator(`[data-preset=${name}]`);
const seen = (station: string) =>
  clinic().locator(`tr:has([data-station=${station}]) td`).first().innerText();
const runs = async () => Number(await clinic().getAttribute('data-runs'));

/** Where the shown answer was lost: the first station that broke. */
const broken = () =>
  clinic()
    .locator('[data-mark=broken]')
    .first()
    .evaluate((mark: HTMLElement) => mark.dataset.station);

/** Does something and waits until the way is drawn anew and the demo above rests. */
async function followed(action: () => Promise<unknown>) {
  await submit().waitFor();
  const before = await runs();
  await action();
  await until(
    (n) => {
      const { runs, status } = document.querySelector<HTMLElement>('x-clinic')!.dataset;
      const above = document.querySelector<HTMLElement>('x-retriever')!.dataset.status;
      return Number(runs) > n && above === 'idle' && status === 'idle';
    },
    before,
    retriever.page,
  );
}

async function complain(complaint: Record<string, string>) {
  await clinic().scrollIntoViewIfNeeded(); // its script comes once it is near the window
  await submit().waitFor();
  for (const [name, value] of Object.entries(complaint)) await field(name).fill(value);
  await followed(() => submit().click());
}

const MINE = {
  question: 'When does the lamp burn?',
  right: 'burns all night',
  answered: 'It burns by day.',
};
const TEXT = 'The lamp of the lighthouse burns all night.\n\nThe ferry leaves at noon.';

describe('the cases of the handbook', () => {
  test.each(['en', 'zh'] as const)(
    'break at the station they are named after: %s',
    async (locale) => {
      if (locale === 'zh') await openClinic(locale);
      for (const station of STATIONS) {
        await followed(() => chosen(station).click());
        await expect.poll(broken).toBe(station);
        await expect(chosen(station)).toHaveAttribute('aria-pressed', 'true');
      }
      expect(await violations(retriever.page, 'x-clinic')).toEqual([]);
    },
  );

  test('turn the form above, and follow it when it is turned on', async () => {
    await followed(() => chosen('prompt').click());
    await expect(retriever.demo.locator('[name=budget]')).toHaveValue('130');
    await followed(() => retriever.answers(() => retriever.set('budget', '400')));
    await expect.poll(broken).toBe('read');
  });
});

describe('a complaint of one’s own', () => {
  test('goes through a text of one’s own', async () => {
    await retriever.paste(TEXT);
    await complain({ ...MINE, answered: 'I do not know.' });
    await expect.poll(() => seen('stored')).toContain('your text');
    await expect.poll(broken).toBe('allowed');
    await expect.poll(diagnosis).toContain('declined');
    expect(retriever.page.url()).not.toContain('lamp');
  });

  test('is kept, with its settings, while a case is looked at', async () => {
    await retriever.paste(TEXT);
    await retriever.answers(() => retriever.set('k', '2'));
    await complain(MINE);
    await followed(() => chosen('whole').click());
    await expect(field('right')).not.toHaveValue(MINE.right);
    await followed(() => chosen('own').click());
    for (const [name, value] of Object.entries(MINE)) await expect(field(name)).toHaveValue(value);
    await expect(retriever.demo.locator('[name=k]')).toHaveValue('2');
    await expect(retriever.demo.locator('[name=chunking]')).toHaveValue('paragraph');
    await expect.poll(() => seen('stored')).toContain('your text');
  });

  test('is kept too while a case is typed over, and so is what was typed over it', async () => {
    await complain(MINE);
    await followed(() => chosen('whole').click());
    await field('answered').fill('At 23:15.');
    await followed(() => chosen('read').click());
    await followed(() => chosen('own').click());
    await expect(field('answered')).toHaveValue(MINE.answered);
    await followed(() => chosen('whole').click());
    await expect(field('answered')).toHaveValue('At 23:15.');
    await expect(retriever.demo.locator('[name=chunking]')).toHaveValue('size');
  });

  test('that is empty gets a sentence at each station, and nothing breaks', async () => {
    await complain({ question: '', right: '', answered: '' });
    await expect(clinic().locator('[data-mark=untold]')).toHaveCount(STATIONS.length);
    await expect.poll(diagnosis).toContain('Nothing is seen to break');
  });

  test('that is too long is refused by name, and stays', async () => {
    await submit().waitFor();
    await field('right').fill('x'.repeat(2_001));
    await submit().click();
    const fault = clinic().locator('[data-panel-failure]:visible');
    await fault.waitFor();
    await expect(fault).toContainText('“The right answer’s words” has 2001 characters');
    await expect.poll(() => field('right').inputValue()).toHaveLength(2_001);
    await complain(MINE);
    await expect(fault).toHaveCount(0);
  });
});

test('it is followed by keyboard alone, and leads to the control that changes a station', async () => {
  await submit().waitFor();
  const { keyboard } = retriever.page;
  await field('question').focus();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('limit of fog');
  await followed(() => keyboard.press('Tab'));
  await clinic().locator('[data-turn=chunking]').focus();
  await keyboard.press('Enter');
  const focused = () => retriever.page.evaluate(() => document.activeElement!.id);
  await expect.poll(focused).toBe('retriever-chunking');
  await expect(retriever.demo.locator('#retriever-chunking')).toBeVisible();
});

test.each([
  ['json', 'crossroads-clinic.json', '"station": "found"'],
  ['csv', 'crossroads-clinic.csv', 'Found broken,'],
])('it is handed out as %s', async (format, name, content) => {
  await submit().waitFor();
  const waiting = retriever.page.waitForEvent('download');
  await clinic().locator('[data-panel-share]').click();
  await clinic().locator(`[data-panel-export=${format}]`).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(name);
  expect((await contentOf(download)).toString()).toContain(content);
});

test('without JavaScript the case of the handbook stands', async () => {
  const html = await (await fetch(retriever.page.url())).text();
  expect(html).toContain('the search did not find it');
  expect(html.match(/data-station=/g)).toHaveLength(STATIONS.length);
});
