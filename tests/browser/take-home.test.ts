import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { oneInShort } from '../short-run';
import { violations } from './axe';
import { open, page, scrollWidth, useVisitor, visitor, openFolds, downloaded } from './visitor';

/** Colours that are still changing would be measured half-way. */
useVisitor({ reducedMotion: 'reduce' });

/** The files of the archive that a press saves, without the folder that holds them. */
async function packed(): Promise<Record<string, string>> {
  const archive = await downloaded(() => page.locator('[data-zip]').click());
  const files = unzipSync(new Uint8Array(archive));
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path.replace('crossroads-kit/', ''),
      strFromU8(bytes),
    ]),
  );
}

const said = () => page.locator('x-take-home [role=status]');
/** Keeps a text and marks as a version before this one did, and opens the page again. */
async function kept(text: string, marks = ''): Promise<void> {
  await open('en/kit/');
  await page.evaluate(
    ([text, marks]) => {
      localStorage.setItem('retriever.text', text!);
      if (marks) localStorage.setItem('retriever.marks', marks);
    },
    [text, marks],
  );
  await open('en/kit/');
  await page.locator(OWN).click();
}

const OWN = 'details:has([data-own]) > summary';

describe('the kit page', () => {
  test.each(oneInShort(['en', 'zh']))(
    'offers one archive with all listed files (/%s/)',
    async (locale) => {
      await open(`${locale}/kit/`);
      const links = await page
        .locator('a[download]')
        .evaluateAll((all) => (all as HTMLAnchorElement[]).map(({ href }) => href));
      for (const href of links) expect(new URL(href).origin).toBe(new URL(page.url()).origin);
      const files = await packed();
      expect(Object.keys(files)).toHaveLength(links.length);
      for (const href of links) {
        const path = new URL(href).pathname.split(`/kit/${locale}/`)[1]!;
        expect(await (await page.request.get(href)).text(), path).toBe(files[path]);
      }
      expect(visitor.faults).toEqual([]);
    },
  );

  test('fills the kit with the reader’s documents, marks and prompt', async () => {
    await kept(
      'Dogs travel free.\n\nBikes cost two crowns.',
      '{"question":"And dogs?","source":"typed","start":0,"end":17,"words":"Dogs travel free."}\n',
    );
    await expect(page.locator('[data-own]')).toHaveText(/2 passages.*questions: 1/s);
    await page.locator('x-take-home textarea').fill('Answer in JSON, briefly.');
    const files = await packed();
    expect(files['data/passages.jsonl']).toContain('Bikes cost two crowns.');
    expect(files['data/test.jsonl']).toContain('Answer in JSON, briefly.');
    expect(files['data/test.jsonl']).toContain('And dogs?');
    expect(files['2-retrieval/chunks.jsonl']).toContain('Dogs travel free.');
    expect(files['README.md']).toContain('1 question that you marked');
    for (const [path, text] of Object.entries(files))
      if (path.endsWith('.jsonl')) expect(text, path).not.toContain('hl-');
    expect(await violations(page)).toEqual([]);
  });

  test.each(['en', 'zh'])('fits a phone with every fold open (/%s/)', async (locale) => {
    await open(`${locale}/kit/`, { viewport: { width: 360, height: 740 } });
    await openFolds();
    expect(await scrollWidth()).toBe(360);
  });

  test('uses the text that the retriever has stored on this device', async () => {
    await kept('One.\n\nTwo.\n\nThree.');
    await expect(page.locator('[data-own]')).toContainText('Your documents: 3 passages');
    await expect(page.locator('[data-own]')).toContainText('No question is marked');
    const files = await packed();
    for (const path of ['data/passages.jsonl', '2-retrieval/chunks.jsonl']) {
      expect(files[path], path).toContain('Three.');
      expect(files[path], path).not.toContain('hl-');
    }
    expect(files['2-retrieval/question.json']).toContain('"text":"One."');
    expect(files['data/test.jsonl']).toContain('[hl-');
    expect(files['README.md']).toContain('your documents (the text of the retriever), 3 passages');
    expect(files['README.md']).toContain('still the questions of the example');
    await expect(said()).toContainText('the exam stays the handbook’s');
  });

  test('notices data stored on another page', async () => {
    await kept('One.\n\nTwo.');
    await expect(page.locator('[data-own]')).toContainText('Your documents: 2 passages');
    await page.evaluate(() => {
      localStorage.setItem('retriever.text', 'Three.');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await expect(page.locator('[data-own]')).toContainText('Your documents: 1 passage');
  });

  test('says which file could not be fetched, and retries at the next press', async () => {
    await open('en/kit/');
    await page.route('**/train.py', (route) => route.abort());
    await page.locator('[data-zip]').click();
    await expect(said()).toContainText('3-fine-tuning/train.py');
    expect(visitor.faults.splice(0).join()).toContain('Failed to load resource');
    await page.unroute('**/train.py');
    expect(Object.keys(await packed()).length).toBeGreaterThan(30);
  });
});
