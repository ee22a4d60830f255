import { globSync, readFileSync, statSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { readPairs } from '../content/lesson-source';
import { demoNames } from '../content/read';
import { elementAt, gzipped, kB, LOCALES, readSite, type Page } from './built';
import { laterScripts, scriptsOf, stylesOf, weight } from './scripts';

/** Bytes after gzip. */
const LESSON = { script: 10_000, style: 14_000, html: 25_000 };
const DEMO_SCRIPT = 15_000;
const SEARCH_INDEX = 90_000;
/** The worker of the tiny model with its fast kernels; and all that training on the world brings besides. */
const TINYLM = 15_000;
const WORLD = 15_000;
const SHIPPED_MODEL = 450_000;
/** Workers, and what they load. */
const RETRIEVER = 25_000;
const PROJECTION = 20_000;
const COURSE_PASSAGES = 180_000;
/** Not compressed: the course vectors, the tiny encoder and words of the tiny model at four moments. */
const COURSE_VECTORS = 400_000;
const TINY_ENCODER = 300_000;
const WORD_MOMENTS = 120_000;
/** The encoder's worker with its library; and the runtime that a pressed button loads. */
const EMBEDDER = 160_000;
const RUNTIME = 3_800_000;

const DEMOS = demoNames();
const pascal = (name: string) =>
  name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
const DEMO_FILES = new RegExp(`/(${DEMOS.map(pascal).join('|')})\\.astro`);
/** Of a demo, or of several: the curves, the panel of the encoder. */
const DEMO_SHEETS = new RegExp(`/(${[...DEMOS, 'curves', 'encoder'].join('|')})\\.[\\w-]+\\.css$`);

const site = readSite();
const lessons = readPairs().flatMap(({ id, en, zh }) =>
  [en, zh].map(({ path, locale, data }) => ({
    id: `${id} ${locale}`,
    demos: data.demos,
    page: site.at(`/${path.replace(/^(en|zh)/, '$1/learn')}/`)!,
  })),
);
const term = site.at('/en/glossary/bm25/')!;

/** The page as it would be without its demos. */
function withoutDemos(page: Page): string {
  const demos = page.tags.filter(({ name }) => DEMOS.some((demo) => name === `x-${demo}`));
  return demos.reduce((html, tag) => html.replace(elementAt(page.html, tag), ''), page.html);
}

const measured: Record<string, string>[] = [];
function note(what: string, bytes: number, budget: number): string {
  measured.push({ what, bytes: kB(bytes), budget: kB(budget) });
  return `${what}: ${kB(bytes)} of ${kB(budget)}`;
}
afterAll(() => console.table(measured));

describe('a lesson without its demo', () => {
  for (const { id, page } of lessons) {
    const script = weight(scriptsOf(page, DEMO_FILES));
    const style = weight(stylesOf(page).filter((file) => !DEMO_SHEETS.test(file)));
    const html = gzipped(withoutDemos(page));
    test(note(`${id} scripts`, script, LESSON.script), () =>
      expect(script).toBeLessThanOrEqual(LESSON.script),
    );
    test(note(`${id} styles`, style, LESSON.style), () =>
      expect(style).toBeLessThanOrEqual(LESSON.style),
    );
    test(note(`${id} HTML`, html, LESSON.html), () =>
      expect(html).toBeLessThanOrEqual(LESSON.html),
    );
  }
});

describe('a page of a term', () => {
  const script = weight(scriptsOf(term));
  const style = weight(stylesOf(term));
  test(note('term scripts', script, LESSON.script), () =>
    expect(script).toBeLessThanOrEqual(LESSON.script),
  );
  test(note('term styles', style, LESSON.style), () =>
    expect(style).toBeLessThanOrEqual(LESSON.style),
  );
});

describe('a demo adds on the main thread', () => {
  for (const name of DEMOS) {
    // a demo that never stands alone in a lesson is weighed with the others there, and on its own page
    const lesson = lessons.find(({ demos }) => demos.length === 1 && demos[0] === name);
    if (lesson) {
      const { page } = lesson;
      const added = weight(scriptsOf(page)) - weight(scriptsOf(page, DEMO_FILES));
      test(note(`${name} in a lesson`, added, DEMO_SCRIPT), () => {
        expect(added).toBeGreaterThan(1_000);
        expect(added).toBeLessThanOrEqual(DEMO_SCRIPT);
      });
    }
    const alone = weight(scriptsOf(site.at(`/en/demos/${name}/`)!)) - weight(scriptsOf(term));
    test(note(`${name} on its page, more than a term`, alone, DEMO_SCRIPT), () =>
      expect(alone).toBeLessThanOrEqual(DEMO_SCRIPT),
    );
  }
});

describe('a lesson with several demos', () => {
  for (const { id, demos, page } of lessons.filter(({ demos }) => demos.length > 1)) {
    const added = weight(scriptsOf(page)) - weight(scriptsOf(page, DEMO_FILES));
    const most = demos.length * DEMO_SCRIPT;
    test(note(`${id} demos`, added, most), () => expect(added).toBeLessThanOrEqual(most));
  }
});

describe('what waits until it is asked for', () => {
  test.each(LOCALES)('the search index and its library: %s', (locale) => {
    const home = scriptsOf(site.at(`/${locale}/`)!);
    const library = [...home].filter((file) =>
      /MiniSearch|_fuzzy|fuzzy/.test(readFileSync(`dist${file}`, 'utf8')),
    );
    expect(library).toEqual([]);
    expect(laterScripts(home).length).toBeGreaterThan(0);
  });

  test('the work of the retriever: it is done in a worker', () => {
    const page = site.at('/en/demos/retriever/')!;
    const loaded = scriptsOf(page);
    expect(laterScripts(loaded).some((file) => file.includes('retriever.worker'))).toBe(true);
    expect([...loaded].some((file) => file.includes('worker-'))).toBe(false);
  });

  for (const locale of LOCALES) {
    const bytes = gzipped(readFileSync(`dist/search/${locale}.json`));
    test(note(`search index ${locale}`, bytes, SEARCH_INDEX), () =>
      expect(bytes).toBeLessThanOrEqual(SEARCH_INDEX),
    );
  }

  const built = (pattern: string) =>
    globSync(`dist/_astro/${pattern}`).map((file) => gzipped(readFileSync(file)));
  const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);

  test('the tiny model: it trains in a worker', () => {
    const loaded = [...scriptsOf(site.at('/en/demos/trainer/')!)];
    expect(loaded.some((file) => file.includes('tinylm.worker'))).toBe(false);
    expect(built('tinylm.worker-*.js')).toHaveLength(1);
    expect(built('simd*.wasm')).toHaveLength(1);
  });

  const engine = sum([...built('tinylm.worker-*.js'), ...built('simd*.wasm')]);
  test(note('worker of the tiny model with its kernels', engine, TINYLM), () =>
    expect(engine).toBeLessThanOrEqual(TINYLM),
  );
  for (const locale of LOCALES) {
    const world = sum([
      ...built('world-source-*.js'),
      gzipped(readFileSync(`dist/world/${locale}.json`)),
    ]);
    test(note(`its world ${locale}`, world, WORLD), () => expect(world).toBeLessThanOrEqual(WORLD));
    const { size } = statSync(`dist/models/${locale}.bin`);
    test(note(`its trained weights ${locale}, not compressed`, size, SHIPPED_MODEL), () =>
      expect(size).toBeLessThanOrEqual(SHIPPED_MODEL),
    );
  }

  test('the encoder: neither its worker nor its runtime comes with a page', () => {
    for (const name of ['retriever', 'embedding-map']) {
      const loaded = [...scriptsOf(site.at(`/en/demos/${name}/`)!)];
      expect(loaded.filter((file) => /_embedder|encoder-panel|ort-wasm/.test(file))).toEqual([]);
    }
  });

  const fileOf = (pattern: string) =>
    sum(globSync(`dist/${pattern}`).map((file) => statSync(file).size));
  const zipped = (pattern: string) =>
    sum(globSync(`dist/${pattern}`).map((file) => gzipped(readFileSync(file))));
  test.each([
    ['worker of the retriever', zipped('_astro/retriever.worker-*.js'), RETRIEVER],
    ['worker of the maps', zipped('_astro/projection.worker-*.js'), PROJECTION],
    ['passages of the course', zipped('corpora/passages.json'), COURSE_PASSAGES],
    ['course vectors', fileOf('vectors/course.bin'), COURSE_VECTORS],
    ['words of the tiny model en', fileOf('vectors/tinylm-en.bin'), WORD_MOMENTS],
    ['words of the tiny model zh', fileOf('vectors/tinylm-zh.bin'), WORD_MOMENTS],
    ['tiny encoder', fileOf('encoder/tiny/**/*.*'), TINY_ENCODER],
    ['worker of the encoder', zipped('_embedder/*.js'), EMBEDDER],
    ['runtime of the encoder', zipped('_astro/ort-wasm*.wasm'), RUNTIME],
  ])('%s', (name, bytes, most) => {
    note(name, bytes, most);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(most);
  });
});
