import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWalk } from '~/lib/lesson/walk';
import { MOVED } from '~/lib/moved';
import { builtDemos } from '../browser/built-demos';
import { readPairs } from '../content/lesson-source';
import { readGuide } from '../content/read';
import type { Engine } from './engine';
import { readerOf, type Reader } from './reader';

interface Press {
  demo: string;
  does: string;
  /** What is pressed, and at which share of its width. */
  on: string;
  at?: number;
  settings?: string;
}
const RUN = 'button[data-run]:enabled';
const DEMOS: Press[] = [
  { demo: 'abstain', does: 'earns other points', on: 'input[type=range]', at: 0.8 },
  { demo: 'change-map', does: 'weighs another change', on: 'label:has([value=new-tone])' },
  { demo: 'citations', does: 'judges a sentence', on: 'label:has([name="fog.1.1"][value=full])' },
  { demo: 'cost', does: 'counts other months', on: '[data-slides=months]', at: 0.4 },
  { demo: 'embedding-map', does: 'shows a lie', on: 'button[data-lie]:enabled' },
  { demo: 'evidence', does: 'asks more questions', on: '[data-slides=questions]', at: 0.8 },
  { demo: 'finetune', does: 'trains to the end', on: RUN, settings: 'steps=60' },
  { demo: 'prompt', does: 'asks the model', on: RUN },
  { demo: 'retriever', does: 'ranks passages', on: RUN },
  { demo: 'tokenizer', does: 'makes a merge', on: 'button[data-step=forward]:enabled' },
  { demo: 'trainer', does: 'trains to the end', on: RUN, settings: 'steps=60' },
];
const WALKS = readPairs()
  .filter(({ en }) => isWalk(en.body))
  .flatMap(({ en, zh }) => [en.path, zh.path])
  .map((path) => path.replace('/', '/learn/'));
const WIDTHS = [360, 768, 1024, 1280];

/** Presses each demo, each walk, the guide and the lab in an engine, if it is installed. */
export function pressEverything(
  name: string,
  path: string | undefined,
  start: (path: string) => Promise<Engine>,
): void {
  describe.skipIf(!path)(name, () => {
    let reader: Reader;
    let engine: Engine | undefined;
    beforeAll(async () => {
      engine = await start(path!);
      reader = readerOf(engine);
      await engine.resize(1280);
    });
    afterAll(() => engine?.quit());

    test.each(DEMOS)('a press in the demo $demo $does, which fits every width', (press) =>
      pressDemo(reader, press),
    );
    test('a quick run of the lab compares four roads', () => runLab(reader));
    test.each(WALKS)('each step of %s shows its result, which fits every width', (walk) =>
      walkThrough(reader, walk),
    );
    test.each(WIDTHS)('the guide advises on each case, and stays within %i px', (width) =>
      askGuide(reader, width),
    );
  });

  test('no demo is forgotten', () =>
    expect(DEMOS.map(({ demo }) => demo)).toEqual(
      builtDemos().filter((demo) => !MOVED[`demos/${demo}/`]),
    ));
}

async function pressDemo(reader: Reader, { demo, on, at, settings }: Press): Promise<void> {
  await reader.open(`en/demos/${demo}/${settings ? `?${demo}.${settings}` : ''}`);
  await answers(reader, `x-${demo}`, on, at);
}

async function runLab(reader: Reader): Promise<void> {
  await reader.open('en/lab/');
  await answers(reader, 'x-four-roads', 'button[data-quick]:enabled');
}

/** Presses in a demo, and waits until it has answered with another figure. */
async function answers(reader: Reader, tag: string, on: string, at?: number): Promise<void> {
  await reader.sees(`${tag} :is([data-share], [data-run]):enabled`);
  const figure = `${tag} [data-figure]`;
  const before = await reader.looks(figure);
  await reader.press(`${tag} ${on}`, at);
  if (on.startsWith('button')) await reader.sees(`${tag}[data-status=idle]:not([data-runs="0"])`);
  await expect.poll(() => reader.looks(figure)).not.toBe(before);
  await fitsAndIsFaultless(reader);
}

async function fitsAndIsFaultless(reader: Reader): Promise<void> {
  for (const width of WIDTHS) {
    await reader.resize(width);
    expect(await reader.overflow(), `at ${width} px`).toBe(0);
  }
  expect(await reader.faults()).toEqual([]);
}

async function walkThrough(reader: Reader, walk: string): Promise<void> {
  await reader.open(`${walk}/`);
  const steps = await reader.call(() =>
    [...document.querySelectorAll('section[data-step]')].map((one) => one.matches('[data-yours]')),
  );
  expect(steps.length).toBeGreaterThan(3);
  for (const [i, isYours] of steps.entries()) {
    const step = `section[data-step="${i + 1}"]`;
    if (isYours) {
      await reader.nears(step); // its form is loaded then
      await reader.sees(`${step} button[type=submit]:enabled`);
    } else {
      await reader.press(`${step} [data-press="1"]`);
      await reader.sees(`${step} [data-on][data-step-result="1"]`);
    }
  }
  await fitsAndIsFaultless(reader);
}

async function askGuide(reader: Reader, width: number): Promise<void> {
  await reader.resize(width);
  for (const locale of ['en', 'zh']) {
    await reader.open(`${locale}/guide/`);
    await reader.sees('x-guide button[data-memo]:enabled');
    for (const { id, answers } of readGuide().presets) {
      await reader.choose('select[data-blank=case]', id);
      await reader.sees(`select[data-blank=text]:has([value=${answers.text}]:checked)`);
      await reader.sees('x-guide[data-status=idle] [data-answer-road]');
      expect(await reader.overflow(), `${locale}: ${id}`).toBe(0);
    }
    expect(await reader.faults()).toEqual([]);
  }
}
