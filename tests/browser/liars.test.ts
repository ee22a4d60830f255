import { afterEach, describe, expect, test } from 'vitest';
import { chooseServer, openFold } from './answers-page';
import { chatServer, type ChatServer, type Manners } from './chat-server';
import { openOwnPrompt } from '../demos/prompt/browser/own-prompt-page';
import { page, scrollWidth, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const servers: ChatServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const FOLD = '#answering';
const IDLE = 'x-one-question:not([data-status=running])';
const part = (selector: string) => page.locator(`${FOLD} ${selector}`);

async function asks(manners: Manners): Promise<ChatServer> {
  const server = await chatServer(manners);
  servers.push(server);
  await openFold('en/own/', FOLD);
  await chooseServer(server);
  await part('x-one-question [data-panel-run]').click();
  return server;
}

/** Milliseconds until the page answers: one that is frozen does not. */
async function answersWithin(): Promise<number> {
  const asked = performance.now();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  return performance.now() - asked;
}

describe('a server that ignores the limit', () => {
  test('as fast as it can is left, and the page stays awake and as wide as it was', async () => {
    const server = await asks({ endless: true });
    for (let n = 0; n < 5; n++) expect(await answersWithin()).toBeLessThan(2_000);
    await part('[data-judged]:not([data-judged=""])').waitFor({ timeout: 10_000 });
    await part(IDLE).waitFor({ timeout: 10_000 });
    await expect(part('[data-one]')).toContainText('the limit of tokens was reached');
    await expect.poll(() => server.dropped()).toBe(1);
    expect(await scrollWidth()).toBe(1280);
  });

  test('with one word of twenty million letters leaves the page as wide as it was', async () => {
    await asks({ pieces: [['x'.repeat(20_000_000), 1]] });
    await part(IDLE).waitFor({ timeout: 20_000 });
    expect(await answersWithin()).toBeLessThan(2_000);
    expect(await scrollWidth()).toBe(1280);
  });

  test('with a long word wraps it', async () => {
    await asks({ pieces: [['y'.repeat(3_000), 1]] });
    await part(IDLE).waitFor();
    await expect(part('[data-one]')).toContainText('yyy');
    expect(await scrollWidth()).toBe(1280);
  });

  test('in its own time is stopped between two tokens', async () => {
    await asks({ pieces: Array(500).fill(['word ', 0.9]), pause: 50 });
    await part('[data-one] :text("word")').first().waitFor();
    await part('[data-panel-cancel]:visible').click();
    await part(IDLE).waitFor({ timeout: 6_000 });
    await expect(part('[data-one]')).toContainText('You stopped it');
  });
});

test('a model that only thinks is said to have thought', async () => {
  await asks({ thoughts: 42, pieces: [] });
  await part(IDLE).waitFor();
  await expect(part('[data-one]')).toContainText('It thought for 42 tokens');
});

test('a run of thoughts alone says so before all else', async () => {
  const server = await chatServer({ thoughts: 42, pieces: [] });
  servers.push(server);
  const bench = await openOwnPrompt();
  await bench.field('ownText1').fill('');
  await bench.field('ownRule').selectOption('equals');
  await bench.type('ownText0', 'Say {word}');
  await bench.type('ownTable', 'word,expected\nWho?,Tova\nWhen?,June\n');
  await chooseServer(server);
  await bench.run();
  await expect(bench.said).toHaveText(/^All 2 answers are empty: .* thought for 42 tokens/);
  const cell = bench.root.locator('[data-own-row] [data-answer]').first();
  await expect(cell).toContainText('It thought for 42 tokens and wrote no answer');
});

test('a hundred thousand models are cut with a sentence', async () => {
  const server = await chatServer({
    models: Array.from({ length: 100_000 }, (_, n) => `model-${n}`),
  });
  servers.push(server);
  await openFold('en/own/', FOLD);
  await chooseServer(server);
  const root = page.locator('[data-lm-panel]');
  await expect(root.locator('[name=served] option')).toHaveCount(500);
  await expect(root).toContainText('lists 100,000 models; the first 500');
});
