import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { answering, chooseServer, type Writes } from '../../../browser/answers-page';
import { violations } from '../../../browser/axe';
import type { ChatServer, Manners } from '../../../browser/chat-server';
import { file, fitsScreens, open, page } from '../../../browser/visitor';

export const DESK = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;

/** A text of five paragraphs, each with the answer to one question; the last question has none. */
const TEXT = [
  'The synopsis should be brief, certainly under 80 characters long.',
  'Every package must have one maintainer, whom the list names.',
  'The copyright file must not be compressed.',
  'Examples go into the directory examples of the documentation.',
  'Scripts may assume a POSIX shell at /bin/sh.',
].join('\n\n');
const QUESTIONS = [
  'question,answer',
  'How long may the synopsis be?,under 80 characters',
  'How many maintainers has a package?,one maintainer',
  'May the copyright file be compressed?,must not be compressed',
  'Where do examples go?,directory examples',
  'Who won the cup in 1931?,',
].join('\n');

export const root = (): Locator => page.locator('x-material');
export const road = (name: string): Locator => root().locator(`[data-result="${name}"]`);
export const square = (name: string, at: number): Locator =>
  root().locator(`[data-square="${name} ${at}"]`);

export async function openAnswers({
  locale = 'en',
  server,
  text = TEXT,
}: { locale?: string; server?: ChatServer; text?: string } = {}): Promise<void> {
  await open(`${locale}/own/#shelf`);
  await root().locator('input[name=material]').waitFor({ state: 'attached' });
  await page.waitForSelector('x-material:defined');
  const files = [file('manual.txt', text), file('questions.csv', QUESTIONS)];
  await root().locator('input[name=material]').setInputFiles(files);
  await root().locator('a[href="#answers"]').click();
  await road('search').waitFor();
  if (server) await chooseServer(server);
}

/** Brings results that a tool has saved. */
export const bring = (...files: [name: string, content: string][]) =>
  page.setInputFiles(
    'x-material [name=results]',
    files.map((one) => file(...one)),
  );

/** Asks all that is left, and waits until it is answered. */
export async function ask(): Promise<void> {
  await root().locator('[data-run]').click();
  await root().locator('[data-run]').waitFor();
}

/** Has all questions answered by a server that writes so. */
export async function answered(writes: Writes, manners?: Manners): Promise<ChatServer> {
  const server = await answering(writes, manners);
  await openAnswers({ server });
  await ask();
  return server;
}

export const posted = ({ came }: ChatServer) =>
  came.filter(({ path, method }) => path.endsWith('completions') && method === 'POST');

/** The marks of the answers of a line. */
export const marksIn = (line: Locator) =>
  line.evaluate((row) =>
    [...row.querySelectorAll<HTMLElement>('button[data-mark]')].map(({ dataset }) => dataset.mark),
  );

/** Fits desk and phone, and axe finds nothing, by day and by night. */
export async function isWhole(): Promise<void> {
  await fitsScreens();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page, 'x-material')).toEqual([]);
  }
}
