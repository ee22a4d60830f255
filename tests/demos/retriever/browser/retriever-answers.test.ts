import { afterEach, describe, expect, test } from 'vitest';
import { answering, chooseServer, openFold, type Writes } from '../../../browser/answers-page';
import { violations } from '../../../browser/axe';
import type { ChatServer, Manners } from '../../../browser/chat-server';
import { contentOf, page, scrollWidth, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const servers: ChatServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const FOLD = '#answering';
const ONE = 'x-one-question';
const ALL = 'x-all-questions';
const openAnswers = (locale: string, settings = '') => openFold(`${locale}/own/${settings}`, FOLD);
const part = (selector: string) => page.locator(`${FOLD} ${selector}`);
const said = (panel: string) => part(`${panel} [data-panel-status-line]`).innerText();
const failure = (panel: string) => part(`${panel} [data-panel-failure]`).innerText();
const judged = () => part('[data-judged]').getAttribute('data-judged');
const standings = () =>
  part('[data-one] [data-standing]').evaluateAll((all) =>
    all.map((one) => (one as HTMLElement).dataset.standing),
  );
const outcomes = (arm: string) =>
  part(`[data-arm=${arm}] button`).evaluateAll((all) =>
    all.map((one) => (one as HTMLElement).dataset.outcome),
  );

const press = (panel: string) => part(`${panel} [data-panel-run]`).click();
const stop = (panel: string) => part(`${panel} [data-panel-cancel]`).click();
const isIdle = (panel: string) => part(`${panel}:not([data-status=running])`).waitFor();

async function ask(panel: string): Promise<void> {
  await press(panel);
  await isIdle(panel);
}

async function withServer(
  writes: Writes,
  {
    locale = 'en',
    settings = '?retriever.question=q01&retriever.chunking=paragraph&retriever.k=4',
    ...manners
  }: Manners & { locale?: string; settings?: string } = {},
): Promise<ChatServer> {
  const server = await answering(writes, manners);
  servers.push(server);
  await openAnswers(locale, settings);
  await chooseServer(server);
  return server;
}

async function saved(format: 'csv' | 'json'): Promise<string> {
  const waiting = page.waitForEvent('download');
  await part(`${ALL} [data-panel-share]`).click();
  await part(`${ALL} [data-panel-export=${format}]`).click();
  return String(await contentOf(await waiting));
}

const HERON = 'A ticket to Heron Island costs 11 crowns [1]. Dogs travel free [2]. Enjoy it.';

describe('a server of the reader’s own', () => {
  test('answers the question of the figure, sentence by sentence beside its passages', async () => {
    const server = await withServer(() => HERON);
    await ask(ONE);
    const { messages } = server.came.at(-1)!.body as { messages: { content: string }[] };
    expect(messages[0]!.content).toContain('No answer in the text.');
    expect(messages[1]!.content).toMatch(/^\[1\] From 1 January 2026[\s\S]*Heron Island\?$/);
    await expect.poll(judged).toBe('right');
    await expect.poll(standings).toEqual(['passes', 'held', 'uncited']);
    await part('[data-one] [data-sentence="0"]').hover();
    await expect(part('[data-cited]')).toHaveAttribute('data-passage', '1');
    await expect.poll(() => part('[data-cited] mark').allInnerTexts()).toContain('11');
    await part('[data-one] [data-sentence="1"]').focus();
    await expect(part('[data-cited]')).toHaveAttribute('data-passage', '2');
    await expect.poll(() => said(ONE)).toContain('3 sentences');
  });

  test('answers a question that was typed, without a judgement that nobody can make', async () => {
    await withServer(() => 'No answer in the text.');
    await page.locator('x-retriever [name=query]').fill('tram to the moon');
    await ask(ONE);
    await expect(part('[data-one] p').first()).toHaveText('tram to the moon');
    await expect.poll(standings).toEqual(['declines']);
    await expect.poll(judged).toBe('not');
  });

  test('answers from a text of the reader’s own', async () => {
    const server = await withServer(() => 'The mill closed in 1931 [1].');
    await page.locator('x-retriever [name=source][value=own]').check({ force: true });
    await page.locator('x-retriever [name=own]').fill('The mill closed in 1931.');
    await page.locator('x-retriever [name=query]').fill('When did the mill close?');
    await ask(ONE);
    const { messages } = server.came.at(-1)!.body as { messages: { content: string }[] };
    expect(messages[1]!.content).toBe('[1] The mill closed in 1931.\n\nWhen did the mill close?');
    await expect.poll(standings).toEqual(['passes']);
  });

  test('is asked the built-in questions with and without passages; answers are drawn, counted and opened', async () => {
    await withServer((prompt) => {
      if (/Wi-Fi|wheelhouse/.test(prompt)) return 'No answer in the text.';
      if (!prompt.includes('[1]')) return 'It is free, as far as I know.';
      const [, first = ''] = /\[1\] ([\s\S]*?)\n\n/.exec(prompt)!;
      return `${first.split(/(?<=\.) /).join(' [1] ')} [1]`;
    });
    await ask(ALL);
    const given = await outcomes('passages');
    expect(given).toHaveLength(40);
    expect(given.filter((one) => one === 'honest')).toHaveLength(2);
    expect(given.filter((one) => one === 'right').length).toBeGreaterThan(3);
    await expect(part('[data-result]')).toContainText('McNemar');
    const [csv, json] = [await saved('csv'), JSON.parse(await saved('json'))];
    expect(csv.trim().split('\r\n')).toHaveLength(81);
    expect(json.answers[0]).toMatchObject({ arm: 'passages', id: 'q01', given: true });

    await part('[data-arm=passages] [data-open="passages-q02"]').click();
    const opened = part('[data-one-answer][open]');
    await expect.poll(() => opened.locator('[data-sentence]').count()).toBeGreaterThan(0);
    await opened.locator('[data-sentence]').first().hover();
    await expect(opened.locator('[data-cited]')).toHaveCount(1);
    expect(await violations(page, FOLD)).toEqual([]);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await scrollWidth()).toBe(width);
    }
  });

  test('writes as the reader has set it, one answer as well as all', async () => {
    const server = await withServer(() => HERON);
    const set = async (name: string, value: string) => {
      const field = part(`[name=${name}]`);
      await field.evaluate((element) => void (element.closest('details')!.open = true));
      await field.fill(value);
    };
    await expect(part('[name=lmMost]')).toHaveValue('120');
    await set('lmMost', '0');
    await press(ONE);
    await expect(part('[data-error=lmMost]')).toContainText('from 1 to');
    expect(server.came.at(-1)!.path).toBe('/v1/models');
    await set('lmMost', '4');
    await ask(ONE);
    const asked = { temperature: 0, max_tokens: 4 };
    expect(server.came.at(-1)!.body).toMatchObject(asked);
    await ask(ALL);
    expect(server.came.at(-1)!.body).toMatchObject(asked);
    expect(JSON.parse(await saved('json'))).toMatchObject({ most: 4 });
  });

  test('that refuses a prompt is asked the others; which it was and why is said', async () => {
    await withServer(() => HERON, { refuses: /Wi-Fi/ });
    await ask(ALL);
    await expect
      .poll(() => said(ALL))
      .toMatch(
        /^78 answers? in .*2 answers did not come\. The first is to “[^”]*Wi-Fi[^”]*” \(with the passages\): .*“the prompt exceeds the context”/s,
      );
    const given = await outcomes('passages');
    expect(given.filter((one) => one === 'waiting')).toHaveLength(1);
    expect(JSON.parse(await saved('json')).unanswered).toHaveLength(2);
  });

  test('that ends in the middle of a run says why, and what was answered counts', async () => {
    await withServer(() => HERON, { refuses: /./ });
    await ask(ALL);
    await expect.poll(() => failure(ALL)).toContain('refused with status 400');
  });

  test('is stopped between two tokens: what was written stays, and a run counts what is whole', async () => {
    await withServer(() => HERON.repeat(5), { pause: 60 });
    await press(ONE);
    await expect.poll(() => part('[data-one] [data-sentence]').count()).toBeGreaterThan(0);
    await stop(ONE);
    await isIdle(ONE);
    await expect.poll(() => part('[data-one] [data-sentence]').count()).toBeGreaterThan(0);
    await expect(part('[data-one]')).toContainText('so it is not judged');
    await press(ALL);
    await part('[data-asked-all]').waitFor();
    await stop(ALL);
    await isIdle(ALL);
    await expect.poll(() => said(ALL)).toMatch(/Stopped after \d of 80/);
  });

  test('that is gone is named, beside the button; the page goes on', async () => {
    const server = await withServer(() => HERON);
    await server.close();
    servers.splice(0);
    await ask(ONE);
    await expect.poll(() => failure(ONE)).toContain(server.url.slice(7));
    await expect(part(`${ONE} [data-panel-run]`)).toBeEnabled();
    await expect(part('[data-one]')).toHaveCount(0); // nothing stands there as if it were still written
  });
});

test('a Chinese answer is read in Chinese', async () => {
  await withServer(() => '到白鹭岛的成人单程船票 11 元 [1]。狗可以免费 [2]。', { locale: 'zh' });
  await ask(ONE);
  await expect.poll(judged).toBe('right');
  await expect.poll(standings).toEqual(['passes', 'held']);
});
