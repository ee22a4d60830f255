import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { randomEncoder } from '../browser/model-host';
import { startWorker } from '../browser/page-worker';
import { inChromium, site } from './chromium';
import { atLeast, goal, goalLine, load, quotients, shown, spread, type Report } from './report';
import { table } from './timing';

const ROUNDS = atLeast(1, 7);

/** Names of all terms in both languages, short as the texts of a map are, through an encoder of random weights, in Chromium on the built site. */
export async function run(): Promise<Report> {
  const busy = load();
  const texts = termNames();
  const [batched, single]: [number[], number[]] = [[], []];
  await inChromium(site('en/about'), async ({ page, base }) => {
    await randomEncoder(page.context());
    await page.goto(`${base}/en/about/`);
    const embedder = await startWorker(page, '_astro/embedder.worker-*.js');
    await embedder.ask('load', { model: 'minilm' });
    for (let round = 0; round <= ROUNDS; round++) {
      const together = await embedder.time('embed', [{ texts, kind: 'passage' }]);
      const asked = texts.map((text) => ({ texts: [text], kind: 'passage' }));
      const each = await embedder.time('embed', asked);
      if (round === 0) continue; // warms up
      batched.push(together);
      single.push(each);
    }
  });
  const goals = [goal('one by one / in batches', quotients(single, batched), { atLeast: 5 })];
  const rows = [
    ['in batches of like length', shown(spread(batched))],
    ['one by one', shown(spread(single))],
  ];
  const head = [`${texts.length} texts, encoder of random weights, Chromium, ms`, ''];
  const text = [table(head, rows), ...goals.map(goalLine)].join('\n');
  const warning = busy > 1 ? `The machine was busy (load ${busy.toFixed(1)}).` : undefined;
  return { text, figures: { load: busy, texts: texts.length, goals }, warning };
}

const termNames = (): string[] =>
  globSync('content/glossary/*.yaml')
    .sort()
    .flatMap((path) => {
      const { name } = parse(readFileSync(path, 'utf8')) as { name: { en: string; zh: string } };
      return [name.en, name.zh];
    });
