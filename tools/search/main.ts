/**
 * Fits the table of word vectors by which the English search knows what a question means:
 *
 *     npm run models && npm run build && npm run fit:search [-- --seed 1]
 *
 * Reads the pages of the built site, asks all-MiniLM-L6-v2 for vectors of their words and texts, and writes
 * public/vectors/words-en.bin. Takes some minutes, and less with the vectors of an earlier run; the same pages and the
 * same seed give the same file.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { seededRng } from '~/lib/math/rng';
import { writeTable } from './file';
import { bagsOf } from './fit/bags';
import { contrastedRows } from './fit/contrast';
import { regressedRows } from './fit/regression';
import { firstRows, fitProjection, projected } from './fit/start';
import { sitePages, type SitePage } from './site-texts';
import { teach } from './teach';

const FILE = 'public/vectors/words-en.bin';
const WIDTH = 64;
/** How many times a phrase that people type is asked, for each time of a sentence of the page. */
const ASKED = 3;

const { values: options } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, out: { type: 'string', default: FILE } },
});

const pages = sitePages();
const counts = wordCounts(pages);
const words = [...counts.keys()];
const texts = [
  ...new Set(
    pages.flatMap(({ sentences, asked, names, text }) => [...sentences, ...asked, ...names, text]),
  ),
];
const taught = { words: await teach(words), texts: await teach(texts) };

const projection = fitProjection(taught, WIDTH);
const rowNumbers = new Map(words.map((word, row) => [word, row]));
const bags = (some: readonly string[]) => bagsOf(some, rowNumbers);
const targets = projected(taught.texts, projection);
const first = firstRows(taught.words, [...counts.values()], projection);
const regressed = regressedRows(bags(texts), targets, first, WIDTH);
const questions = pages.flatMap(({ sentences, names, asked }, page) =>
  [...sentences, ...names, ...Array.from({ length: ASKED }, () => asked).flat()].map((text) => ({
    text,
    page,
  })),
);
const rows = contrastedRows(
  regressed,
  WIDTH,
  {
    questions: bags(questions.map(({ text }) => text)),
    answers: questions.map(({ page }) => page),
    pages: bags(pages.map(({ text }) => text)),
    texts: bags(texts),
    taught: targets,
  },
  seededRng(Number(options.seed)),
);

const file = writeTable({
  words,
  vectors: { count: words.length, width: WIDTH, values: Float32Array.from(rows) },
});
mkdirSync(dirname(options.out), { recursive: true });
writeFileSync(options.out, file);
const kB = (bytes: Uint8Array) => `${(bytes.length / 1000).toFixed(0)} kB`;
console.log(
  `${options.out}: ${words.length} words, ${texts.length} texts, ${kB(file)}, gzip ${kB(gzipSync(file))}, brotli ${kB(brotliCompressSync(file))}`,
);
console.log(`SHA-256 ${createHash('sha256').update(file).digest('hex')}`);

/** The words of names and of what people say, and those that the site has twice, with how often they occur; in order. */
function wordCounts(pages: readonly SitePage[]): Map<string, number> {
  const all = (texts: readonly string[]) =>
    texts
      .join(' ')
      .toLowerCase()
      .match(/[a-z]{2,}/g) ?? [];
  const known = new Set(all(pages.flatMap(({ names, asked }) => [...names, ...asked])));
  const found = new Map<string, number>();
  for (const { names, asked, sentences } of pages)
    for (const word of all([...names, ...asked, ...sentences]))
      found.set(word, (found.get(word) ?? 0) + 1);
  return new Map(
    [...found]
      .filter(([word, count]) => count > 1 || known.has(word))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
