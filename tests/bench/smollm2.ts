import { existsSync } from 'node:fs';
import type { WrittenAnswer } from '~/lib/language-model/writing';
import { SMOLLM2_FILES } from '~/lib/llama/smollm2';
import { startWorker, type PageWorker } from '../browser/page-worker';
import { openLlama, weights, type Llama } from '../llama';
import { inChromium, site } from './chromium';
import { atLeast, NotHere, load, quotients, shown, spread } from './report';
import type { Report, Spread } from './report';
import { table } from './timing';

const ROUNDS = atLeast(1, 5);
const WRITTEN = atLeast(2, 48);
const SITE = { model: 'smollm2', device: 'cpu', keep: false };
const NO_NATIVE =
  'llama.cpp is NOT here: the page is not compared with it. It needs npm install --no-save @fugood/llama.node@1.7.15, and a GGUF file in .cache/ladder/source or LLM_GGUF.';

const QUESTION = 'Describe the sea in five sentences.';
const TOLD = Array.from(
  { length: 12 },
  (_, at) => `The ferry number ${at + 1} leaves quay ${at + 3} at noon.`,
).join(' ');
const ASKED = { short: QUESTION, long: `${TOLD} ${QUESTION}` } as const;
type Asked = keyof typeof ASKED;

/** Milliseconds to the first token, and tokens a second after it. */
interface Took {
  first: number;
  aSecond: number;
}
type Round = Record<Asked, Took>;

/** SmolLM2 as the site serves it, in Chromium on one thread, beside the package's own file in llama.cpp on one thread. */
export async function run(): Promise<Report> {
  if (!existsSync(`dist/lm/smollm2/${SMOLLM2_FILES.at(-1)}`))
    throw new NotHere('The site was built without SmolLM2. Type: npm run models, npm run build');
  const busy = load();
  const file = weights();
  const native = file === undefined ? undefined : await openLlama(file);
  return inChromium(site('en/about'), async ({ page, base }) => {
    await page.goto(`${base}/en/about/`);
    const worker = await startWorker(page, '_astro/smollm2.worker-*.js');
    const { seconds } = await worker.ask<{ seconds: number }>('load', SITE);
    return report(await measure(worker, native), { busy, seconds });
  }).finally(() => native?.release());
}

async function measure(worker: PageWorker, native?: Llama) {
  const inPage: Round[] = [];
  const inNative: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    // A number makes each prompt another, so that no beginning is kept from the round before.
    const took = await each((text) => writtenInPage(worker, `${round}. ${text}`));
    const beside = native && (await each((text) => writtenByLlama(native, `${round}. ${text}`)));
    if (round === 0) continue; // The first warms up.
    inPage.push(took);
    if (beside) inNative.push(beside);
  }
  return { inPage, inNative };
}

async function each(write: (text: string) => Promise<Took>): Promise<Round> {
  return { short: await write(ASKED.short), long: await write(ASKED.long) };
}

async function writtenInPage(worker: PageWorker, content: string): Promise<Took> {
  const settings = { temperature: 0, topP: 1, most: WRITTEN, seed: 1, stops: [] };
  const prompts = [[{ role: 'user', content }]];
  const [answer] = await worker.ask<WrittenAnswer[]>('write', { prompts, settings });
  const { firstAfter, restTook, tokens } = answer!;
  return { first: firstAfter, aSecond: (1000 * (tokens.length - 1)) / restTook };
}

async function writtenByLlama(native: Llama, content: string): Promise<Took> {
  const prompt = `<|im_start|>user\n${content}<|im_end|>\n<|im_start|>assistant\n`;
  const asked = { prompt, n_predict: WRITTEN, temperature: 0, stop: ['<|im_end|>'] };
  const start = performance.now();
  let first = 0;
  let tokens = 0;
  await native.completion(asked, () => {
    first ||= performance.now() - start;
    tokens++;
  });
  return { first, aSecond: (1000 * (tokens - 1)) / (performance.now() - start - first) };
}

type Measured = Awaited<ReturnType<typeof measure>>;

function report(
  { inPage, inNative }: Measured,
  { busy, seconds }: { busy: number; seconds: number },
): Report {
  const figures: Record<string, Spread> = {};
  const rows = (['short', 'long'] as const).flatMap((asked) =>
    (['first', 'aSecond'] as const).map((name) => {
      const [ours, theirs] = [inPage, inNative].map((rounds) =>
        rounds.map((round) => round[asked][name]),
      ) as [number[], number[]];
      figures[`${asked}/${name}/page`] = spread(ours);
      const label = `${asked} prompt, ${name === 'first' ? 'first token after, ms' : 'tokens a second'}`;
      if (theirs.length === 0) return [label, shown(spread(ours)), '–', '–'];
      figures[`${asked}/${name}/native`] = spread(theirs);
      figures[`${asked}/${name}/ratio`] = quotients(ours, theirs);
      return [label, shown(spread(ours)), shown(spread(theirs)), shown(quotients(ours, theirs), 2)];
    }),
  );
  const head = ['SmolLM2-135M, one thread', 'page', 'llama.cpp', 'page / llama.cpp'];
  const said = [
    ...(busy > 1 ? [`The machine was busy (load ${busy.toFixed(1)}).`] : []),
    ...(inNative.length === 0 ? [NO_NATIVE] : []),
  ];
  return {
    text: `${table(head, rows)}\nloaded from this machine in ${seconds.toFixed(1)} s`,
    figures: { load: busy, seconds, ...figures },
    warning: said.join(' ') || undefined,
  };
}
