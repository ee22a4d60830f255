import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { offeredModel, REAL, type RealEncoder } from '~/lib/encoder/models';
import { readerOf } from '~/lib/encoder/vectors/corpora';
import { LOCALE_CODES } from '~/lib/locale';
import { textsOf } from '../../tools/models/vectors/texts';
import { startWorker, type PageWorker, type PlainVectors } from '../browser/page-worker';
import { inChromium, site } from './chromium';
import { pythonWith, talkTo } from './python';
import { atLeast, NotHere, goal, goalLine, load, quotients, shown, spread } from './report';
import type { Report, Spread } from './report';
import { table } from './timing';

const ROUNDS = atLeast(1, 5);
/** The least speed of the page, as a share of native's, that is wanted. */
const WANTED: Readonly<Record<RealEncoder, number>> = { minilm: 0.4, e5: 0.5 };
/** Texts of one length that go to the network together in the native run; more is slower there too. */
const TOGETHER = 8;
const NO_NATIVE =
  'Native onnxruntime is NOT installed: the page is not compared with it. Name a Python that has onnxruntime and tokenizers: PYTHON=/path/to/python';

/** One encoder: milliseconds a round, and the mean cosine of the two ways to compute. */
interface Measured {
  model: RealEncoder;
  texts: number;
  loading: number;
  question: Spread;
  page: number[];
  native: number[];
  cosine: number | undefined;
}

/** The handbook by each real encoder of this site: in Chromium as the demos ask for it, beside native onnxruntime on one thread. */
export async function run(): Promise<Report> {
  if (!REAL.every((model) => existsSync(`dist/encoder/${model}/config.json`)))
    throw new NotHere(
      'The site was built without its encoders. Type: npm run models, npm run build',
    );
  const busy = load();
  const python = pythonWith('onnxruntime', 'tokenizers');
  const native = python ? talkTo(python, 'tests/bench/encoder-native.py') : undefined;
  const measured: Measured[] = [];
  try {
    for (const model of REAL)
      await inChromium(site('en/about'), async ({ page, base }) => {
        await page.goto(`${base}/en/about/`);
        measured.push(await measure(page, model, native));
      });
  } finally {
    native?.end();
  }
  return report(measured, busy);
}

type Native = ReturnType<typeof talkTo>;

async function measure(page: Page, model: RealEncoder, native?: Native): Promise<Measured> {
  const language = LOCALE_CODES.find((code) => readerOf(code) === model)!;
  const texts = textsOf('handbook', language);
  const [question] = textsOf('questions', language);
  const embedder = await startWorker(page, '_astro/embedder.worker-*.js');
  const start = performance.now();
  await embedder.ask('load', { model });
  const loading = performance.now() - start;
  const rounds: { page: number; question: number; native: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const took = {
      page: await embedder.time('embed', [{ texts, kind: 'passage' }]),
      question: await embedder.time('embed', [{ texts: [question!], kind: 'passage' }]),
      native: native ? (await nativeVectors(native, model, texts)).milliseconds : NaN,
    };
    if (round > 0) rounds.push(took); // The first warms up.
  }
  return {
    model,
    texts: texts.length,
    loading,
    question: spread(rounds.map(({ question: took }) => took)),
    page: rounds.map(({ page: took }) => took),
    native: rounds.map(({ native: took }) => took),
    cosine: native && (await cosine(embedder, native, model, texts)),
  };
}

async function nativeVectors(native: Native, model: RealEncoder, texts: readonly string[]) {
  const before = offeredModel(model)!.prefixes.passage;
  const read = texts.map((text) => before + text);
  const asked = { folder: `dist/encoder/${model}`, texts: read, together: TOGETHER };
  return (await native(JSON.stringify(asked))) as { milliseconds: number; vectors: number[][] };
}

async function cosine(
  embedder: PageWorker,
  native: Native,
  model: RealEncoder,
  texts: readonly string[],
): Promise<number> {
  const { values } = await embedder.ask<PlainVectors>('embed', { texts, kind: 'passage' });
  const { vectors } = await nativeVectors(native, model, texts);
  const theirs = vectors.flat();
  return values.reduce((sum, value, at) => sum + value * theirs[at]!, 0) / texts.length;
}

function report(measured: readonly Measured[], busy: number): Report {
  const aSecond = ({ texts }: Measured, rounds: readonly number[]) =>
    shown(spread(rounds.map((milliseconds) => (1000 * texts) / milliseconds)));
  const rows = measured.map((one) => [
    offeredModel(one.model)!.name,
    one.loading.toFixed(0),
    shown(one.question, 0),
    aSecond(one, one.page),
    one.cosine === undefined ? '–' : aSecond(one, one.native),
    one.cosine?.toFixed(5) ?? '–',
  ]);
  const head = [
    `handbook, ${measured[0]!.texts} passages`,
    'load, ms',
    'a question, ms',
    'passages/s, Chromium',
    'native, one thread',
    'cosine',
  ];
  const goals = measured
    .filter(({ cosine: both }) => both !== undefined)
    .map(({ model, page, native }) =>
      goal(`page / native, speed, ${model}`, quotients(native, page), { atLeast: WANTED[model] }),
    );
  const isBusy = busy > 1 ? [`The machine was busy (load ${busy.toFixed(1)}).`] : [];
  const lacksNative = measured.some(({ cosine: both }) => both === undefined) ? [NO_NATIVE] : [];
  const warning = [...isBusy, ...lacksNative].join(' ') || undefined;
  const text = [table(head, rows), ...goals.map(goalLine)].join('\n');
  return { text, figures: { load: busy, measured, goals }, warning };
}
