import { describe, expect, test } from 'vitest';
import { pressRun, runsOf } from './demo';
import { enter, open, page, unfold, until, useVisitor, visitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

/** Demos that work in a worker; with settings whose run is short, and ones whose run is long. */
const DEMOS = [
  ['retriever', 'retriever.k=5', 'retriever.method=lsa'],
  [
    'embedding-map',
    'embedding-map.source=noise&embedding-map.points=60&embedding-map.projection=pca',
    'embedding-map.source=noise&embedding-map.points=2000&embedding-map.projection=umap',
  ],
  ['trainer', 'trainer.steps=5', 'trainer.steps=400'],
  [
    'finetune',
    'finetune.facts=10&finetune.steps=10&finetune.beside=',
    'finetune.facts=100&finetune.steps=400&finetune.beside=',
  ],
  ['prompt', 'prompt.view=one', 'prompt.view=examples&prompt.note=0'],
  ['abstain', 'abstain.questions=20&abstain.kinds=known', 'abstain.questions=240'],
  ['tokenizer', 'tokenizer.merges=20', 'tokenizer.merges=2000'],
] as const;

const SCRIPTS = '**/*.worker-*.js';

type Name = `x-${(typeof DEMOS)[number][0]}`;

/** The page notes every worker that is made, so that a test can kill it as a browser does: without a word. */
const noteWorkers = () => {
  const made: Worker[] = [];
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      made.push(this);
    }
  };
  Object.assign(window, {
    made,
    killWorkers: () => made.splice(0).forEach((one) => one.terminate()),
  });
};

async function come(name: string, settings: string, empty = false): Promise<void> {
  await enter();
  await page.addInitScript(noteWorkers);
  if (empty)
    await page.route(SCRIPTS, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
  await open(`en/demos/${name}/?${settings}`);
}

/** The locks by which the page knows that its workers live: it waits for each that a worker holds. */
const watched = () =>
  page.evaluate(async () => {
    const { pending = [] } = await navigator.locks.query();
    return pending.filter(({ name }) => name?.startsWith('crossroads-worker')).length;
  });

/** Kills a worker that rests and is watched, and waits until the page knows: a run before that would go to the dead. */
async function kill(): Promise<void> {
  await expect.poll(watched).toBeGreaterThan(0);
  await page.evaluate(() => (window as unknown as { killWorkers: () => void }).killWorkers());
  await expect.poll(watched).toBe(0);
}

const press = (name: string) => pressRun(`x-${name}`);
/** Milliseconds within which a death is said here; the watch takes 4,500 (`unit/workers/life`), a busy machine more. */
const SAID_WITHIN = 20_000;
const rests = (name: string) =>
  page.waitForSelector(`x-${name}:is([data-status=idle], [data-status=failed])`, {
    timeout: SAID_WITHIN,
  });
/** A run whose worker dies while its length is only being foretold goes on with a fresh one, which is killed too. */
const killUntilRest = (name: string) =>
  page.waitForFunction(
    (demo) => {
      if (document.querySelector<HTMLElement>(demo)!.dataset.status !== 'running') return true;
      (window as unknown as { killWorkers: () => void }).killWorkers();
      return false;
    },
    `x-${name}`,
    { polling: 2_000, timeout: 3 * SAID_WITHIN },
  );
const sentence = (name: string) =>
  page.locator(`x-${name} [data-failure]:not([data-folder] *)`).innerText();

const turn = (settings: string) =>
  page.evaluate((query) => {
    const link = document.createElement('a');
    link.href = `?${query}`;
    document.querySelector('main')!.append(link);
    link.click();
    link.remove();
  }, settings);

/** Notes each state from now on: one of the run before must not pass for the next run's. */
const noteStates = (name: string) =>
  page.evaluate((demo) => {
    const element = document.querySelector<HTMLElement>(demo)!;
    const states: (string | undefined)[] = [];
    new MutationObserver(() => states.push(element.dataset.status)).observe(element, {
      attributeFilter: ['data-status'],
    });
    Object.assign(window, { states });
  }, `x-${name}`);

async function runs(name: string): Promise<void> {
  const before = await runsOf(`x-${name}` as Name);
  await noteStates(name);
  await press(name);
  await until(
    ([demo, n]) => {
      const state = (window as unknown as { states: string[] }).states.at(-1);
      const { runs: now } = document.querySelector<HTMLElement>(demo)!.dataset;
      return state === 'failed' || (state === 'idle' && Number(now) > n);
    },
    [`x-${name}`, before] as const,
  );
  await expect
    .poll(() => page.locator(`x-${name}`).getAttribute('data-status'), {
      message: await sentence(name),
    })
    .toBe('idle');
}

describe.each(DEMOS)('x-%s', (name, quick, slow) => {
  test('runs again after its worker was killed, idle or running, and says so', async () => {
    await come(name, quick);
    await runs(name);
    await kill();
    await runs(name);
    await turn(slow);
    await press(name);
    await killUntilRest(name);
    if ((await page.locator(`x-${name}`).getAttribute('data-status')) === 'failed')
      await expect.poll(async () => (await sentence(name)).length).toBeGreaterThan(20);
    await turn(quick);
    await runs(name);
  });

  test('reports an empty worker, and runs once it loads', async () => {
    await come(name, quick, true);
    await press(name);
    await rests(name);
    await expect.poll(async () => (await sentence(name)).length).toBeGreaterThan(20);
    expect(await sentence(name)).not.toMatch(/memory/i);
    await page.unroute(SCRIPTS);
    await unfold();
    await runs(name);
    expect(visitor.faults).toEqual([]);
  });
});
