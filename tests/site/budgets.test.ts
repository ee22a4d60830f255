import { globSync, readFileSync, statSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { isWalk } from '~/lib/lesson/walk';
import { demoPath } from '~/lib/moved';
import { lessonAddress, readLessons } from '../content/lesson-source';
import { demoNames } from '../content/read';
import { gzipped, kB, LOCALES, readSite } from './built';
import {
  demoLists,
  demoScripts,
  kitScripts,
  laterScripts,
  scriptsOf,
  stylesOf,
  weight,
  withImports,
} from './scripts';

/** Bytes after gzip, of a whole page with its demos, before one of them is near or touched. */
const LESSON = { html: 44_000, style: 24_800, script: 16_000 };
/** A walk is drawn with all its results. */
const WALK_HTML = 30_000;
const LESSON_ELEMENTS = 5_050;
const DEMO_PAGE_HTML = 29_000;
/** Each rule and each rating with its reason, its references and what a real model made of it. */
const DECIDING_HTML = 50_000;
/** A source takes about 500 bytes. */
const LIST_HTML = { claims: 75_000, sources: 130_000, glossary: 36_000 };
const HOME = { html: 20_000, style: 15_000, script: 8_000 };
/** All scripts of a page whose demo is live, those of its header and search with them. */
const DEMO_SCRIPTS = 39_200;
/** The guide with its table of criteria, which is a part of it. */
const DECIDING_SCRIPTS = 43_000;
const DEMO_LIST = 3_000;
const SEARCH_INDEX = 90_000;
/** The worker of the tiny model with all that it imports and its fast kernels; and all that training on the world brings besides. */
const TINYLM = 17_600;
const WORLD = 15_000;
const SHIPPED_MODEL = 450_000;
const RETRIEVER = 26_000;
const PROJECTION = 20_000;
/** Fetched at the first focus of the English search. */
const SEARCH_WORDS = 150_000;
/** The encoder's worker with its library; and the runtime that a pressed button loads. */
const EMBEDDER = 160_000;
const RUNTIME = 3_800_000;
const SMOLLM2_WRITER = 40_000;
/** The engine that tunes it, with its kernels. */
const SMOLLM2_TUNER = 26_000;

const DEMOS = demoNames();
const site = readSite();
const lessons = readLessons().map(({ id, path, locale, data, body }) => ({
  id: `${id} ${locale}`,
  walk: isWalk(body),
  demos: data.demos,
  page: site.at(`/${lessonAddress(path)}`)!,
}));
const term = site.at('/en/glossary/bm25/')!;

const measured: Record<string, string>[] = [];
function note(what: string, size: number, budget: number, say = kB): string {
  measured.push({ what, size: say(size), budget: say(budget) });
  return `${what}: ${say(size)} of ${say(budget)}`;
}
afterAll(() => console.table(measured));

function within(what: string, size: number, budget: number, say = kB): void {
  const remedy = 'take away what the new replaces, or fold a table';
  test(note(what, size, budget, say), () => expect(size, remedy).toBeLessThanOrEqual(budget));
}

describe('the size of a lesson', () => {
  for (const { id, page, walk } of lessons) {
    within(`${id} HTML`, gzipped(page.html), walk ? WALK_HTML : LESSON.html);
    within(`${id} elements`, page.tags.length, LESSON_ELEMENTS, String);
    within(`${id} styles`, weight(stylesOf(page)), LESSON.style);
    within(`${id} scripts`, weight(scriptsOf(page)), LESSON.script);
  }
});

describe('the size of the home page', () => {
  for (const locale of LOCALES) {
    const home = site.at(`/${locale}/`)!;
    within(`home ${locale} HTML`, gzipped(home.html), HOME.html);
    within(`home ${locale} styles`, weight(stylesOf(home)), HOME.style);
    within(`home ${locale} scripts`, weight(scriptsOf(home)), HOME.script);
  }
});

describe('the size of a term page', () => {
  within('term scripts', weight(scriptsOf(term)), LESSON.script);
  within('term styles', weight(stylesOf(term)), LESSON.style);
});

describe('the size of a long list', () => {
  for (const [name, most] of Object.entries(LIST_HTML))
    for (const locale of LOCALES) {
      const page = site.at(`/${locale}/${name}/`)!;
      within(`${name} ${locale} HTML`, gzipped(page.html), most);
      within(`${name} ${locale} scripts`, weight(scriptsOf(page)), LESSON.script);
      within(`${name} ${locale} styles`, weight(stylesOf(page)), LESSON.style);
    }
});

describe('the size of a demo page', () => {
  for (const name of DEMOS)
    for (const locale of LOCALES)
      within(
        `${name} ${locale} HTML`,
        gzipped(site.at(`/${locale}/${demoPath(name)}`)!.html),
        demoPath(name) === 'guide/' ? DECIDING_HTML : DEMO_PAGE_HTML,
      );
});

describe('the size of a live demo', () => {
  for (const name of DEMOS.filter((demo) => demo !== 'matrix')) {
    const loaded = scriptsOf(site.at(`/en/${demoPath(name)}`)!);
    const element = demoScripts(loaded).filter((file) => file.includes(`/${name}-demo.`));
    const live = [...loaded, ...demoLists(loaded), ...element, ...kitScripts(loaded)];
    test(`${name} has its own element`, () => expect(element).toHaveLength(1));
    within(`${name}, all scripts`, weight(withImports(live)), name === 'guide' ? DECIDING_SCRIPTS : DEMO_SCRIPTS); // prettier-ignore
  }
});

describe('the size of what loads on demand', () => {
  const lesson = scriptsOf(site.at('/en/learn/choosing/diagnose-first/')!);
  const list = [...withImports(demoLists(lesson))].filter((file) => !lesson.has(file));
  within('list of all demos', weight(list), DEMO_LIST);

  test.each(LOCALES)('the search index and its library: %s', (locale) => {
    const home = scriptsOf(site.at(`/${locale}/`)!);
    const library = [...home].filter((file) =>
      /MiniSearch|_fuzzy|fuzzy/.test(readFileSync(`dist${file}`, 'utf8')),
    );
    expect(library).toEqual([]);
    expect(laterScripts(home).length).toBeGreaterThan(0);
  });

  test('the work of the retriever runs in a worker', () => {
    const page = site.at('/en/demos/retriever/')!;
    const loaded = scriptsOf(page);
    const element = demoScripts(loaded).filter((file) => file.includes('/retriever-demo.'));
    const live = withImports(element);
    const later = laterScripts(withImports(demoScripts(loaded)));
    expect(later.some((file) => file.includes('retriever.worker'))).toBe(true);
    expect([...live].some((file) => file.includes('worker-'))).toBe(false);
  });

  for (const locale of LOCALES)
    within(
      `search index ${locale}`,
      gzipped(readFileSync(`dist/search/${locale}.json`)),
      SEARCH_INDEX,
    );

  const built = (pattern: string) =>
    globSync(`dist/_astro/${pattern}`).map((file) => gzipped(readFileSync(file)));
  const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);

  test('the tiny model trains in a worker', () => {
    const loaded = [...scriptsOf(site.at('/en/demos/trainer/')!)];
    expect(loaded.some((file) => file.includes('tinylm.worker'))).toBe(false);
    expect(built('tinylm.worker-*.js')).toHaveLength(1);
    expect(built('simd*.wasm')).toHaveLength(1);
  });

  const whole = (pattern: string) =>
    weight(withImports(globSync(`dist/${pattern}`).map((file) => file.replace(/^dist/, ''))));
  const engine = sum([whole('_astro/tinylm.worker-*.js'), ...built('simd*.wasm')]);
  within('worker of the tiny model with its kernels', engine, TINYLM);
  for (const locale of LOCALES) {
    const world = sum([
      ...built('world-source-*.js'),
      gzipped(readFileSync(`dist/world/${locale}.json`)),
    ]);
    within(`its world ${locale}`, world, WORLD);
    const { size } = statSync(`dist/models/${locale}.bin`);
    within(`its trained weights ${locale}, not compressed`, size, SHIPPED_MODEL);
  }

  // WebKit runs a worker's script a second time when a part imports it, and what the first one held is gone.
  test('no page imports the script of a worker', () => {
    const imported = /(?:from|import)\s*\(?\s*["'`][^"'`]*\.worker-[\w-]+\.js/;
    const scripts = globSync('dist/_{astro,endpoint}/*.js');
    expect(scripts.filter((file) => imported.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('neither the worker nor the runtime of the encoder loads with a page', () => {
    for (const name of ['retriever', 'embedding-map']) {
      const loaded = [...scriptsOf(site.at(`/en/demos/${name}/`)!)];
      expect(
        loaded.filter((file) =>
          /embedder\.worker|smollm2\.worker|encoder-panel|ort-wasm/.test(file),
        ),
      ).toEqual([]);
    }
  });

  test.each([
    ['worker of the retriever', whole('_astro/retriever.worker-*.js'), RETRIEVER],
    ['worker of the maps', whole('_astro/projection.worker-*.js'), PROJECTION],
    ['words of the English search', statSync('dist/vectors/words-en.bin').size, SEARCH_WORDS],
    ['worker of the encoder', sum(built('embedder.worker-*.js')), EMBEDDER],
    ['runtime of the encoder', sum(built('ort-wasm-simd-threaded-*.wasm')), RUNTIME],
    ['worker of the language model', whole('_astro/smollm2.worker-*.js'), SMOLLM2_WRITER],
    [
      'worker that tunes it',
      sum([whole('_astro/tuning.worker-*.js'), Math.max(...built('{tuning,fused}*.wasm'))]),
      SMOLLM2_TUNER,
    ],
  ])('%s', (name, bytes, most) => {
    note(name, bytes, most);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(most);
  });
});
