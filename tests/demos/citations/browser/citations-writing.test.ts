import { afterEach, expect, test } from 'vitest';
import { answering, chooseServer, loadTiny, openFold } from '../../../browser/answers-page';
import { violations } from '../../../browser/axe';
import type { ChatServer } from '../../../browser/chat-server';
import { page, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const servers: ChatServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const FOLD = '.writes';
const part = (selector: string) => page.locator(`${FOLD} ${selector}`);
const field = (name: string) => page.locator(`x-citations [name=${name}]`);

test.each([
  ['en', 'Boats stop in fog [1]. Cats travel free [2].', '[1] Boats stop in fog.\n\n[2] Cats.'],
  ['zh', '起雾停航 [1]。猫免票 [2]。', '[1] 起雾停航。\n\n[2] 猫。'],
])('a model writes the answer that is judged: %s', async (locale, answer, given) => {
  const server = await answering(() => answer);
  servers.push(server);
  const root = await openFold(`${locale}/demos/citations/?citations.source=own`, FOLD);
  await chooseServer(root, server);
  await part('[data-panel-run]').click();
  await expect.poll(() => part('[data-error=asked]').innerText()).not.toBe('');
  await field('given').fill(given);
  await part('[name=asked]').fill('?');
  await part('[data-panel-run]').click();
  await expect.poll(() => field('own').inputValue()).toBe(answer);
  await expect.poll(() => field('given').inputValue()).toBe(given);
  await expect.poll(() => page.locator('[data-answer=own] [data-sentence]').count()).toBe(2);
  expect(await violations(page, FOLD)).toEqual([]);
});

test('the tiny model says that it cannot', async () => {
  const root = await openFold('en/demos/citations/?citations.source=own', FOLD);
  await loadTiny(root, 'en');
  await expect.poll(() => part('[data-who]').innerText()).toContain('toy');
  await part('[name=asked]').fill('?');
  await part('[data-panel-run]').click();
  await expect.poll(() => part('[data-panel-failure]').innerText()).toContain('toy');
});
