import { existsSync, readFileSync } from 'node:fs';
import { cut } from '~/lib/retrieval/library';
import { inLanguage } from '~/lib/handbook/handbook';
import { RETRIEVER_DEFAULTS } from '~/lib/retrieval/search-settings';
import { ofRows } from '~/lib/embedding/vectors';
import { kindOf, vectorPath, type Corpus } from '~/lib/encoder/vectors/corpora';
import { digestOf } from '~/lib/encoder/vectors/digest';
import { readRows } from '~/lib/encoder/vectors/file';
import { termText } from '~/lib/encoder/vectors/term-texts';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { setIn, settingsOfRun, type Fields, type Settings } from '~/lib/settings/table';
import { glossary } from '../../record/glossary';
import { handbook } from '../../record/handbook';
import { Missing } from '../../record/missing';
import { recordMap } from './record-map';
import type { RecordedMap, RecordedPoint } from '~/demos/embedding-map/core/record';
import {
  centred,
  noise,
  termPoints,
  textPoint,
  withVectors,
  type MapPoint,
  type Points,
} from '~/demos/embedding-map/core/scene';
import { embeddingMapFields, projectionOf } from '~/demos/embedding-map/core/settings';

/** The settings of a run: those of the form, and others for the recording. */
const runFields = () => {
  const { source, points, projection, perplexity, seed } = embeddingMapFields;
  return {
    points,
    projection,
    perplexity,
    seed,
    source: { ...source, options: ['terms', 'retriever', 'noise'] },
    k: { kind: 'number', default: 10, min: 1, max: 50, whole: true },
    question: {
      kind: 'choice',
      default: '',
      options: ['', ...handbook().questions.map(({ id }) => id)],
    },
    /** The setting that differs between its maps. */
    varies: { kind: 'choice', default: '', options: ['', 'perplexity', 'projection'] },
    chosen: { kind: 'private', default: '' },
    /** Lessons quote it: it keeps the terms that it has, so that a new term moves no sentence. */
    quoted: { kind: 'flag', default: false },
  } as const satisfies Fields;
};

type RunSettings = Settings<ReturnType<typeof runFields>>;

/**
 * The settings of a run, and of each of its maps: one, or those it lists, each by the settings that differ.
 *
 * @throws RangeError if the run or one of its maps has an unknown setting or an illegal value
 */
export function settingsOf({ maps = [{}], ...config }: Record<string, unknown>) {
  const fields = runFields();
  const { projection, seed, perplexity } = fields;
  const ofMap = { projection, seed, perplexity };
  const shared = setIn(ofMap, config);
  return {
    ...settingsOfRun(fields, config),
    maps: (maps as object[]).map((own) => settingsOfRun(ofMap, { ...shared, ...own })),
  };
}

type Cells = Record<string, number | string>;

interface Snapshot {
  points: RecordedPoint[];
  maps: RecordedMap[];
}

/** Computes the maps of a run to their end, in each language; `recorded` has the terms of a run that is quoted. */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: Partial<Record<Locale, Snapshot>> | null,
) {
  const settings = settingsOf(config);
  const cells: Cells = {};
  const drawn = LOCALE_CODES.map((locale) => {
    const one = draw(settings, locale, recorded?.[locale]);
    Object.assign(cells, cellsOf(one, locale));
    return [locale, one] as const;
  });
  return { cells, ...(Object.fromEntries(drawn) as Record<Locale, Snapshot>) };
}

function draw(
  settings: ReturnType<typeof settingsOf>,
  locale: Locale,
  recorded: Snapshot | undefined,
): Snapshot {
  const kept = settings.quoted ? recorded?.points.map(([id]) => id) : undefined;
  const { points, vectors, mean } = pointsOf(settings, locale, kept);
  const { chosen, k, question } = settings;
  const at = points.findIndex(({ id }) => id === chosen);
  if (chosen !== '' && at < 0) throw new Error(`No term is called "${chosen}".`);
  const asked = inLanguage(handbook(), locale).questions.find(({ id }) => id === question);
  const vector = asked && centred(ofRows(rowsOf('questions', locale, [asked.text])), mean).values;
  return {
    points: points.map(({ id, name, lesson }) => [id, name, lesson]),
    maps: settings.maps.map((own) =>
      recordMap(vectors, projectionOf(own), {
        chosen: at < 0 ? undefined : at,
        k,
        question: vector && { vector, k },
      }),
    ),
  };
}

/** @param kept the ids of the terms to draw; all of them by default */
function pointsOf(
  { source, points }: RunSettings,
  locale: Locale,
  kept?: readonly string[],
): Points {
  if (source === 'noise') return noise(points);
  if (source === 'terms') {
    const terms = termPoints(glossary(), locale).filter(({ id }) => kept?.includes(id) ?? true);
    const rows = shipped('glossary', locale);
    const isBare = ({ name, text }: MapPoint) => !rows.has(digestOf(termText(name, text, locale)));
    const bare = terms.filter(isBare).map(({ name }) => `“${name}”`);
    // a page goes without a term that was edited, a record does not
    if (bare.length > 0)
      throw new Missing(
        `The glossary has no vector of ${bare.join(', ')} in “${locale}”: npm run models makes it.`,
      );
    return withVectors(terms, rows, locale);
  }
  const { chunking: by, size, overlap } = RETRIEVER_DEFAULTS;
  const passages = inLanguage(handbook(), locale).passages.filter(({ kind }) => !kind);
  const chunks = cut(passages, { by, size, overlap });
  const rows = ofRows(
    rowsOf(
      'handbook',
      locale,
      chunks.map(({ text }) => text),
    ),
  );
  const mean = new Float32Array(rows.width);
  rows.values.forEach((value, at) => (mean[at % rows.width]! += value / rows.count));
  return {
    points: chunks.map(({ text, source: of }) => ({
      ...textPoint(text, 'passage'),
      id: passages[of]!.title,
    })),
    vectors: centred(rows, mean),
    mean,
  };
}

const MODEL = 'e5';

function shipped(corpus: Corpus, language: Locale): ReadonlyMap<string, Float32Array> {
  const path = `public/${vectorPath({ model: MODEL, corpus, language })}`;
  if (!existsSync(path)) throw new Missing(`${path} is missing: npm run models makes it.`);
  return readRows(new Uint8Array(readFileSync(path)));
}

function rowsOf(corpus: Corpus, language: Locale, texts: readonly string[]): Float32Array[] {
  const rows = shipped(corpus, language);
  return texts.map((text) => {
    const row = rows.get(digestOf(text));
    if (row) return row;
    throw new Missing(
      `A ${kindOf(corpus)} of ${corpus}-${language} has no vector, “${text}”: npm run models makes it.`,
    );
  });
}

/** Cells such as `en/umap/trustworthiness`, `zh/umap/kept`. */
function cellsOf({ points, maps }: Snapshot, locale: Locale): Cells {
  const cells: Cells = { [`${locale}/points`]: points.length };
  for (const map of maps) {
    const { trustworthiness, continuity, overlap, k } = map.quality;
    const kept = Math.round(overlap * k * 1_000) / 1_000;
    const found: Cells = { trustworthiness, continuity, overlap, kept, ...nearestOf(map, points) };
    for (const [what, value] of Object.entries(found))
      cells[`${locale}/${map.projection}/${what}`] = value;
  }
  return cells;
}

/** The number of strangers among the nearest on the map, the nearest point, where a question lands. */
function nearestOf({ chosen, landing }: RecordedMap, points: readonly RecordedPoint[]): Cells {
  const [point, similarity] = chosen?.near[0] ?? [];
  const [at, score] = landing?.nearest[0] ?? [];
  return {
    ...(point !== undefined && { false: chosen!.strangers.length, nearest: points[point]![1] }),
    ...(similarity !== undefined && { similarity }),
    ...(at !== undefined && { lands: points[at]![0], score: score! }),
  };
}
