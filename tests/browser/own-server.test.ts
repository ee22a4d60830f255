import { afterEach, describe, expect, test } from 'vitest';
import { openOwnPrompt } from '../demos/prompt/browser/own-prompt-page';
import { openAnswers } from '../demos/own/browser/own-page';
import { chooseServer, forgiveLocal } from './answers-page';
import { chatServer, type ChatServer, type Manners } from './chat-server';
import { page, useVisitor } from './visitor';

// What a reader's own server may do wrong, at every place that asks one: it lies, thinks, dies and is slow.

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const servers: ChatServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function served(manners: Manners): Promise<ChatServer> {
  const server = await chatServer(manners);
  servers.push(server);
  return server;
}

/** A place that asks a list of questions: its panel, and how it is made ready to run. */
interface Place {
  panel: string;
  /** How many answers a run writes. */
  asks: number;
  ready(server: ChatServer): Promise<void>;
  /** The answers that stand there. */
  answers: string;
  /** What stands there once nothing is written. */
  idle: string;
  failure: string;
  waiting: string;
  stop: string;
}

const PLACES: Record<'bench' | 'answers', Place> = {
  bench: {
    panel: 'x-own',
    asks: 6,
    answers: 'x-own [data-own-row] [data-answer]',
    idle: 'x-own:not([data-status=running], [data-status=idle][data-runs="0"])',
    failure: 'x-own [data-panel-failure]',
    waiting: 'x-own [data-panel-waiting]',
    stop: 'x-own [data-panel-cancel]',
    async ready(server) {
      const bench = await openOwnPrompt();
      await bench.field('ownText1').fill('');
      await bench.field('ownRule').selectOption('equals');
      await bench.type('ownText0', 'Say {word}');
      const rows = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => `${word},Arlen`);
      await bench.type('ownTable', `word,expected\n${rows.join('\n')}\n`);
      await chooseServer(server);
    },
  },
  answers: {
    panel: 'x-material',
    asks: 19,
    answers: 'x-material button[data-mark]:not([data-mark=waiting], [data-mark=example])',
    idle: 'x-material [data-run]',
    failure: 'x-material [data-ask-failure]',
    waiting: 'x-material [data-waiting]',
    stop: 'x-material [data-stop]',
    ready: (server) => openAnswers({ server }),
  },
};

const run = ({ panel }: Place) =>
  page.locator(`${panel} :is([data-panel-run], [data-run])`).click();
const isIdle = ({ idle }: Place) => page.locator(idle).waitFor();
const saidOf = ({ panel }: Place) => page.locator(panel).innerText();

describe.each(['bench', 'answers'] as const)('a run over many questions in the %s', (name) => {
  const place = PLACES[name];

  test('continues after the server died, and asks nothing twice', async () => {
    let writes = 0;
    const manners = {
      get breaks(): Manners['breaks'] {
        return ++writes === 4 ? { after: 1, with: 'cut' } : undefined;
      },
    };
    const server = await served(manners);
    await place.ready(server);
    forgiveLocal();
    await run(place);
    await isIdle(place);
    await expect(page.locator(place.failure)).toContainText('ended after 1 token');
    await expect(page.locator(place.answers)).toHaveCount(3);
    await run(place);
    await isIdle(place);
    await expect(page.locator(place.answers)).toHaveCount(place.asks);
    const written = server.came.filter(
      ({ path, method }) => path.endsWith('completions') && method === 'POST',
    );
    expect(written).toHaveLength(place.asks + 1);
  });

  test('marks and counts answers cut off by the limit, even if the server denies it', async () => {
    const word = Array(500).fill(['word ', 0.9]) as [string, number][];
    await place.ready(await served({ pieces: word, lies: { finish: 'stop' } }));
    await run(place);
    await isIdle(place);
    await expect
      .poll(() => saidOf(place))
      .toMatch(
        new RegExp(`${place.asks} of ${place.asks} answers were cut at the limit of \\d+ tokens`),
      );
    await expect(page.locator(`${place.panel} [data-cut]`)).toHaveCount(place.asks);
  });

  test('reports first if all answers are thoughts', async () => {
    await place.ready(await served({ thoughts: 30, pieces: [] }));
    await run(place);
    await isIdle(place);
    await expect
      .poll(() => saidOf(place))
      .toMatch(/answers are empty: the model thought for 30 tokens/);
  });
});

describe.each(['bench', 'answers'] as const)('a silent server in the %s', (name) => {
  const place = PLACES[name];

  test('is reported with its waiting time until it is stopped', async () => {
    const server = await served({ breaks: { after: 0, with: 'silence' } });
    await place.ready(server);
    await page.clock.install();
    await run(place);
    await expect
      .poll(() => server.came.some(({ path }) => path.endsWith('completions')))
      .toBe(true);
    await page.clock.fastForward(90_000);
    const waiting = page.locator(place.waiting);
    await waiting
      .filter({ hasText: /No word from 127\.0\.0\.1:\d+ for 9\d s\..*long prompt/ })
      .waitFor();
    await page.clock.fastForward(300_000);
    await waiting.filter({ hasText: 'for 39' }).waitFor();
    await page.locator(place.stop).click();
    await isIdle(place);
    await expect(waiting).toHaveText('');
  });
});

test('a server that is loading its model is reported, with what to do', async () => {
  const body = JSON.stringify({ error: { message: 'Loading model' } });
  const manners: Manners = {};
  const server = await served(manners);
  await PLACES.bench.ready(server);
  forgiveLocal();
  manners.instead = { status: 503, type: 'application/json', body };
  await run(PLACES.bench);
  await isIdle(PLACES.bench);
  const failed = page.locator('x-own [data-panel-failure]');
  await expect(failed).toHaveText(
    /^The run ended with 0 of 6 prompts answered: .*“Loading model”.*wait a moment/,
  );
});
