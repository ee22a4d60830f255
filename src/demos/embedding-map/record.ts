import { existsSync, readFileSync } from 'node:fs';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { readTiny } from '~/lib/encoder/tiny';
import { embedText, embedTexts } from '~/lib/embedding/course';
import { readCourseVectors } from '~/lib/embedding/course-file';
import { embeddingMapFields, MOMENTS, projectionOf } from './core/settings';
import { namesScene } from './core/names';
import { noiseScene } from './core/noise';
import { tinylmScene } from './core/tinylm';
import type { MapPoint, Scene } from './core/scene';
import { clumpsOn } from './core/clumps';
import { overlapOnMaps } from './core/overlap';
import { recordMap, type RecordedMap, type RecordedPoint } from './core/record';
import { twelvePoints } from './core/twelve';
import { recordTwelve } from './core/twelve-record';
import { termPoints } from './core/terms';
import { setIn, settingsOfRun, type Fields, type Settings } from '~/lib/settings/table';
import { nearest, nearestOnMap } from '~/lib/projection/nearest';
import { inLanguage } from '~/demos/retriever/core/handbook';
import { cut } from '~/demos/retriever/core/library';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';
import { glossary } from '../../../scripts/course/texts';
import { handbook } from '../../../scripts/record/handbook';

/** The settings of a run: those of the form, and others for the recording. */
const runFields = () => {
  const form = embeddingMapFields(handbook().questions.map(({ id }) => id));
  return {
    ...form,
    source: { ...form.source, options: ['names', 'terms', 'retriever', 'tinylm', 'noise'] },
    vectors: { ...form.vectors, options: ['course'] },
    /** The setting that differs between its maps. */
    varies: { kind: 'choice', default: '', options: VARIES },
    /** The label of the point whose neighbours are listed. */
    chosen: { kind: 'private', default: '' },
    /** For names: records the words that the page opens with, and no map. */
    twelve: { kind: 'flag', default: false },
  } as const satisfies Fields;
};
const VARIES = ['', 'moment', 'perplexity', 'projection', 'seed'] as const;

type RunSettings = Settings<ReturnType<typeof runFields>>;

/**
 * The settings of a run, and of each of its maps: one, or those it lists, each by the settings that differ.
 *
 * @throws RangeError if the run or one of its maps has an unknown setting or an illegal value
 */
export function settingsOf({ maps = [{}], ...config }: Record<string, unknown>) {
  const fields = runFields();
  const { projection, seed, neighbours, minDist, perplexity, moment } = fields;
  const ofMap = { projection, seed, neighbours, minDist, perplexity, moment };
  const shared = setIn(ofMap, config);
  return {
    ...settingsOfRun(fields, config),
    maps: (maps as object[]).map((own) => settingsOfRun(ofMap, { ...shared, ...own })),
  };
}

interface Drawn {
  points: RecordedPoint[];
  maps: RecordedMap[];
}

type Cells = Record<string, number | string>;

/** The points of a run and their vectors at each moment. */
interface Source {
  points: MapPoint[];
  vectorsAt: (moment: number) => Scene['vectors'];
  question?: { text: string; vector: Float32Array };
}

const LAST = MOMENTS.length - 1;

/** Computes the maps of a run to their end, with their quality and the neighbours of one point. */
export async function snapshot(config: Record<string, unknown>) {
  const settings = settingsOf(config);
  if (settings.twelve) return twelveSnapshot(settings);
  if (settings.source !== 'retriever' && settings.source !== 'tinylm') {
    const source = sourceOf(settings, 'en');
    const drawn = draw(source, settings);
    return { cells: cellsOf(drawn, source, ''), ...drawn };
  }
  const both = LOCALE_CODES.map((locale) => {
    const source = sourceOf(settings, locale);
    const drawn = draw(source, settings);
    return { locale, drawn, cells: cellsOf(drawn, source, `${locale}/`) };
  });
  return {
    cells: Object.assign({}, ...both.map(({ cells }) => cells)) as Cells,
    ...Object.fromEntries(both.map(({ locale, drawn }) => [locale, drawn])),
  };
}

/** The twelve words with which the page opens, each with its nearest of all names. */
function twelveSnapshot({ k }: RunSettings) {
  const scene = names();
  const { length: count } = twelvePoints();
  const twelve = recordTwelve(scene, count, k);
  const cells: Cells = { words: count, names: scene.points.length - count };
  twelve.words.forEach(([label], at) =>
    twelve.cosines[at]!.forEach((cosine, other) => {
      if (other > at) cells[`${label}/${twelve.words[other]![0]}`] = cosine;
    }),
  );
  return { cells, ...twelve };
}

const TINY = 'public/encoder/tiny';
const names = (): Scene =>
  namesScene(
    readTiny({
      tokenizer: readFileSync(`${TINY}/tokenizer.json`),
      tokenizerConfig: readFileSync(`${TINY}/tokenizer_config.json`),
      network: readFileSync(`${TINY}/onnx/model_quantized.onnx`),
    }),
    termPoints(inOrder(glossary())),
  );

function sourceOf(settings: RunSettings, locale: Locale): Source {
  switch (settings.source) {
    case 'noise':
      return always(noiseScene(settings.points, settings.width, 1));
    case 'names':
      return always(names());
    case 'terms':
      return always(learnt(termPoints(inOrder(glossary()))));
    case 'tinylm': {
      const bytes = new Uint8Array(readFileSync(`public/vectors/tinylm-${locale}.bin`));
      const { points } = tinylmScene(bytes, LAST);
      return { points, vectorsAt: (moment) => tinylmScene(bytes, moment).vectors };
    }
    case 'retriever':
      return { ...always(learnt(chunkPoints(locale))), question: asked(settings, locale) };
  }
}

/** In the order of the page, since the layout of a map depends on the order of its points. */
const inOrder = <T extends { slug: string }>(terms: readonly T[]): T[] =>
  [...terms].sort((a, b) => (a.slug < b.slug ? -1 : 1));

const always = ({ points, vectors }: Scene): Source => ({ points, vectorsAt: () => vectors });

const COURSE = 'public/vectors/course.bin';

function course() {
  if (!existsSync(COURSE)) throw new Error(`${COURSE} is missing. Type: npm run fit:vectors`);
  return readCourseVectors(new Uint8Array(readFileSync(COURSE)));
}

const learnt = (points: MapPoint[]): Scene => ({
  points,
  vectors: embedTexts(
    course(),
    points.map(({ text }) => text),
  ),
});

/** Chunks of the handbook, cut with the retriever's default settings. */
function chunkPoints(locale: Locale): MapPoint[] {
  const { chunking: by, size, overlap } = RETRIEVER_DEFAULTS;
  const passages = inLanguage(handbook(), locale).passages.filter(({ kind }) => !kind);
  return cut(passages, { by, size, overlap }).map(({ source, start, text }) => {
    const { id, title } = passages[source]!;
    return { id: `${id}:${start}`, label: beginning(text), text, language: locale, part: title };
  });
}

const beginning = (text: string) => {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`;
};

function asked({ question }: RunSettings, locale: Locale): Source['question'] {
  const text = inLanguage(handbook(), locale).questions.find(({ id }) => id === question)?.text;
  return text === undefined ? undefined : { text, vector: embedText(course(), text) };
}

function draw(
  { points, vectorsAt, question }: Source,
  { k, maps, varies, chosen, apart, clusters }: ReturnType<typeof settingsOf>,
): Drawn {
  const at = chosen === '' ? -1 : points.findIndex(({ label }) => label === chosen);
  if (chosen !== '' && at < 0) throw new Error(`No point is called "${chosen}".`);
  const options = {
    k,
    chosen: at < 0 ? undefined : at,
    clusters: apart === 'cluster' ? clusters : undefined,
    question,
  };
  return {
    points: points.map(({ label, language, part }) => [label, language, part]),
    maps: maps.map((own) => ({
      ...recordMap(vectorsAt(own.moment), projectionOf(own), options),
      varies: varies || undefined,
      step: varies === 'moment' ? MOMENTS[own.moment] : undefined,
    })),
  };
}

/** Cells such as `umap/trustworthiness`, `en/step-100/kept`, `seeds/overlap`. */
function cellsOf({ points, maps }: Drawn, source: Source, before: string): Cells {
  const cells: Cells = { [`${before}points`]: points.length };
  for (const map of maps) {
    const { trustworthiness, continuity, overlap, k } = map.quality;
    const clumps = clumpsOn(placesOf(map));
    const found = { trustworthiness, continuity, overlap, kept: round(overlap * k), clumps };
    const name = `${before}${nameOf(map)}`;
    for (const [what, value] of Object.entries(found)) cells[`${name}/${what}`] = value;
    const more = { ...nearestOf(map, points), ...companyOf(map, source) };
    for (const [what, value] of Object.entries(more)) cells[`${name}/${what}`] = value;
  }
  if (maps.length > 1 && maps.every(({ varies }) => varies === 'seed'))
    cells[`${before}seeds/overlap`] = seedsOverlap(maps);
  return cells;
}

/** The contents of a map's table: the number of false neighbours, the nearest point, where a question lands. */
function nearestOf({ chosen, landing }: RecordedMap, points: readonly RecordedPoint[]): Cells {
  const found: Cells = {};
  if (chosen) {
    const space = new Set(chosen.inSpace.map(([point]) => point));
    const [first, similarity] = chosen.inSpace[0]!;
    found.false = chosen.onMap.filter(([point]) => !space.has(point)).length;
    found.nearest = points[first]![0];
    found.similarity = similarity;
  }
  if (landing) {
    const [point, score] = landing.nearest[0]!;
    found.lands = points[point]![2];
    found.score = score;
  }
  return found;
}

/**
 * The company of points: the mean share of a point's k nearest in the vectors that belong to its part, and the share of
 * points with a twin whose nearest is that twin, in the vectors and on the map.
 */
function companyOf(map: RecordedMap, { points, vectorsAt }: Source): Cells {
  const vectors = vectorsAt(
    map.step === undefined ? LAST : MOMENTS.findIndex((at) => at === map.step),
  );
  const company: Cells = {};
  if (points.some(({ part }) => part !== '')) {
    const shares = points.map(({ part }, at) => {
      const near = nearest(vectors, at, map.quality.k);
      return near.filter(({ point }) => points[point]!.part === part).length / near.length;
    });
    company['same-part'] = mean(shares);
  }
  const twinned = points.flatMap(({ twin }, at) => (twin === undefined ? [] : [{ at, twin }]));
  if (twinned.length === 0) return company;
  const places = placesOf(map);
  const is = (found: boolean) => Number(found);
  company.twins = mean(
    twinned.map(({ at, twin }) => is(nearest(vectors, at, 1)[0]?.point === twin)),
  );
  company['twins-on-map'] = mean(
    twinned.map(({ at, twin }) => is(nearestOnMap(places, at, 1)[0]?.point === twin)),
  );
  return company;
}

const mean = (values: readonly number[]) =>
  round(values.reduce((sum, value) => sum + value, 0) / values.length);

function nameOf({ projection, varies, seed, perplexity, step }: RecordedMap): string {
  if (step !== undefined) return `step-${step}`;
  if (varies === 'seed') return `${projection}-seed-${seed}`;
  if (varies === 'perplexity' && projection === 'tsne') return `${projection}-${perplexity}`;
  return projection;
}

const placesOf = ({ positions }: RecordedMap) =>
  Float32Array.from(positions.split(' ').map(Number));

function seedsOverlap(maps: readonly RecordedMap[]): number {
  const shares = maps.flatMap((a, i) =>
    maps.slice(i + 1).map((b) => overlapOnMaps(placesOf(a), placesOf(b), a.quality.k)),
  );
  return round(shares.reduce((sum, share) => sum + share, 0) / shares.length);
}

const round = (value: number) => Math.round(value * 1_000) / 1_000;
