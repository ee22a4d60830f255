import { describe, expect, test } from 'vitest';
import { ask, DESK, openAnswers, posted } from '../demos/own/browser/own-page';
import { forgiveLocal } from './answers-page';
import { chatServer, type Manners } from './chat-server';
import { page, useVisitor } from './visitor';

useVisitor(DESK);

const panel = (selector: string) => page.locator(`x-material ${selector}`);
const answers = () => panel('button[data-mark]:not([data-mark=waiting], [data-mark=example])');
/** How many answers a run writes. */
const ASKED = 19;

const said = () => page.locator('x-material').innerText();

describe('a run over many questions', () => {
  test('continues after the server died, and asks nothing twice', async () => {
    let writes = 0;
    const manners = {
      get breaks(): Manners['breaks'] {
        return ++writes === 4 ? { after: 1, with: 'cut' } : undefined;
      },
    };
    const server = await chatServer(manners);
    await openAnswers({ server });
    forgiveLocal();
    await ask();
    await expect(panel('[data-ask-failure]')).toContainText('ended after 1 token');
    await expect(answers()).toHaveCount(3);
    await ask();
    await expect(answers()).toHaveCount(ASKED);
    expect(posted(server)).toHaveLength(ASKED + 1);
  });

  test('reports first if all answers are thoughts', async () => {
    await openAnswers({ server: await chatServer({ thoughts: 1_000, pieces: [] }) });
    await ask();
    await expect.poll(said).toMatch(/answers are empty: the model thought for 160 tokens/);
  });
});

test('a silent server is reported with its waiting time until it is stopped', async () => {
  const server = await chatServer({ breaks: { after: 0, with: 'silence' } });
  await openAnswers({ server });
  await page.clock.install();
  await panel('[data-run]').click();
  await expect.poll(() => server.came.some(({ path }) => path.endsWith('completions'))).toBe(true);
  await page.clock.fastForward(90_000);
  const waiting = panel('[data-waiting]');
  await waiting
    .filter({ hasText: /No word from 127\.0\.0\.1:\d+ for 9\d s\..*long prompt/ })
    .waitFor();
  await page.clock.fastForward(300_000);
  await waiting.filter({ hasText: 'for 39' }).waitFor();
  await panel('[data-stop]').click();
  await panel('[data-run]').waitFor();
  await expect(waiting).toHaveText('');
});

test('a server that is loading its model is reported, with what to do', async () => {
  const body = JSON.stringify({ error: { message: 'Loading model' } });
  const manners: Manners = {};
  const server = await chatServer(manners);
  await openAnswers({ server });
  forgiveLocal();
  manners.instead = { status: 503, type: 'application/json', body };
  await ask();
  await expect(panel('[data-ask-failure]')).toHaveText(/“Loading model”.*wait a moment/);
});
