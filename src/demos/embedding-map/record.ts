import { existsSync, readFileSync } from 'node:fs';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { readTiny } from '~/lib/encoder/tiny';
import { embedText, embedTexts } from '~/lib/embedding/course';
import { readCourseVectors } from '~/lib/embedding/course-file';
import { embeddingMapFields, projectionOf } from './core/settings';
import { chunkPoints } from './core/chunks';
import { namesScene } from './core/names';
import { noiseScene } from './core/noise';
import type { MapPoint, Scene } from './core/scene';
import { recordMap } from './core/record';
import { twelvePoints } from './core/twelve';
import { recordTwelve } from './core/twelve-record';
import { termPoints } from './core/terms';
import { setIn, settingsOfRun, type Fields, type Settings } from '~/lib/settings/table';
import { inLanguage } from '~/demos/retriever/core/handbook';
import { glossary } from '../../../scripts/record/glossary';
import { handbook } from '../../../scripts/record/handbook';
import { type Cells, cellsOf, type Drawn, type Source } from './record/cells';

/** The settings of a run: those of the form, and others for the recording. */
const runFields = () => {
  const { source, vectors } = embeddingMapFields;
  return {
    ...embeddingMapFields,
    source: { ...source, options: ['names', 'terms', 'retriever', 'noise'] },
    vectors: { ...vectors, options: ['course'] },
    /** A built-in question that lands on the map of the handbook. */
    question: {
      kind: 'choice',
      default: '',
      options: ['', ...handbook().questions.map(({ id }) => id)],
    },
    /** The setting that differs between its maps. */
    varies: { kind: 'choice', default: '', options: VARIES },
    /** The label of the point whose neighbours are listed. */
    chosen: { kind: 'private', default: '' },
    /** For names: records the words that the page opens with, and no map. */
    twelve: { kind: 'flag', default: false },
  } as const satisfies Fields;
};

const VARIES = ['', 'perplexity', 'projection'] as const;

type RunSettings = Settings<ReturnType<typeof runFields>>;

/**
 * The settings of a run, and of each of its maps: one, or those it lists, each by the settings that differ.
 *
 * @throws RangeError if the run or one of its maps has an unknown setting or an illegal value
 */
export function settingsOf({ maps = [{}], ...config }: Record<string, unknown>) {
  const fields = runFields();
  const { projection, seed, neighbours, perplexity } = fields;
  const ofMap = { projection, seed, neighbours, perplexity };
  const shared = setIn(ofMap, config);
  return {
    ...settingsOfRun(fields, config),
    maps: (maps as object[]).map((own) => settingsOfRun(ofMap, { ...shared, ...own })),
  };
}

/** Computes the maps of a run to their end, with their quality and the neighbours of one point. */
export async function snapshot(config: Record<string, unknown>) {
  const settings = settingsOf(config);
  if (settings.twelve) return twelveSnapshot(settings);
  if (settings.source !== 'retriever') {
    const source = sourceOf(settings, 'en');
    const drawn = draw(source, settings);
    return { cells: cellsOf(drawn, ''), ...drawn };
  }
  const both = LOCALE_CODES.map((locale) => {
    const source = sourceOf(settings, locale);
    const drawn = draw(source, settings);
    return { locale, drawn, cells: cellsOf(drawn, `${locale}/`) };
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
      return noiseScene(settings.points, 1);
    case 'names':
      return names();
    case 'terms':
      return learnt(termPoints(inOrder(glossary())));
    case 'retriever':
      return { ...learnt(passagesIn(locale)), question: asked(settings, locale) };
  }
}

/** In the order of the page, since the layout of a map depends on the order of its points. */
const inOrder = <T extends { slug: string }>(terms: readonly T[]): T[] =>
  [...terms].sort((a, b) => (a.slug < b.slug ? -1 : 1));

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

const passagesIn = (locale: Locale): MapPoint[] =>
  chunkPoints(
    inLanguage(handbook(), locale).passages.filter(({ kind }) => !kind),
    locale,
  );

function asked({ question }: RunSettings, locale: Locale): Source['question'] {
  const text = inLanguage(handbook(), locale).questions.find(({ id }) => id === question)?.text;
  return text === undefined ? undefined : { text, vector: embedText(course(), text) };
}

function draw(
  { points, vectors, question }: Source,
  { k, maps, varies, chosen }: ReturnType<typeof settingsOf>,
): Drawn {
  const at = chosen === '' ? -1 : points.findIndex(({ label }) => label === chosen);
  if (chosen !== '' && at < 0) throw new Error(`No point is called "${chosen}".`);
  const options = {
    k,
    chosen: at < 0 ? undefined : at,
    question,
  };
  return {
    points: points.map(({ label, language, part }) => [label, language, part]),
    maps: maps.map((own) => ({
      ...recordMap(vectors, projectionOf(own), options),
      varies: varies || undefined,
    })),
  };
}
