import { ofRows, rowOf, unitRows, type Vectors } from '~/lib/embedding/vectors';
import { digestOf } from '~/lib/encoder/vectors/digest';
import { termText } from '~/lib/encoder/vectors/term-texts';
import { roadOfLesson } from '~/lib/ledger/roads';
import type { Locale } from '~/lib/locale';
import { beginning } from '~/lib/text/opening';
import { randomNormal, seededRng } from '~/lib/math/rng';

export interface MapPoint {
  kind: 'term' | 'own' | 'passage' | 'noise';
  /** The slug of a term, the address of a passage; '' for none. */
  id: string;
  name: string;
  /** The name of a term in the other language. */
  also: string;
  /** What else it is called, and what people type for it. */
  asked?: string;
  /** A definition, a line or a passage. */
  text: string;
  /** The lesson that explains a term; '' for none. */
  lesson: string;
  /** What a text of the reader's belongs to, by which it is coloured. */
  label?: string;
}

interface Term {
  slug: string;
  name: Readonly<Record<Locale, string>>;
  definition: Readonly<Record<Locale, string>>;
  lesson: string;
  abbreviation?: string | undefined;
  aliases: Readonly<Record<Locale, readonly string[]>>;
  asked?: Readonly<Partial<Record<Locale, readonly string[]>>> | undefined;
}

export const termPoints = (terms: readonly Term[], language: Locale): MapPoint[] =>
  terms.map(({ slug, name, definition, lesson, abbreviation = '', aliases, asked }) => ({
    kind: 'term',
    id: slug,
    name: name[language],
    lesson,
    text: definition[language],
    also: name[language === 'en' ? 'zh' : 'en'],
    asked: [abbreviation, ...aliases.en, ...aliases.zh, ...(asked?.[language] ?? [])].join('\n'),
  }));

/** Characters of a text by which its point is called. */
const NAME = 31;

export const textPoint = (text: string, kind: 'own' | 'passage'): MapPoint => ({
  kind,
  id: '',
  name: beginning(text, NAME),
  also: '',
  text,
  lesson: '',
});

/** Points with their vectors, row by row, and what the vectors of all texts in their language share. */
export type Points = ReturnType<typeof lessTheirMean>;

/** Terms with their shipped vectors; one whose text was edited since has none, and is left out. */
export function withVectors(
  terms: readonly MapPoint[],
  rows: ReadonlyMap<string, Float32Array>,
  language: Locale,
): Points {
  const rowFor = ({ name, text }: MapPoint) => rows.get(digestOf(termText(name, text, language)));
  const points = terms.filter((term) => rowFor(term));
  if (points.length === 0)
    throw new RangeError(`None of ${terms.length} terms has a vector. Run npm run models.`);
  return lessTheirMean(points, ofRows(points.map((point) => rowFor(point)!)));
}

export function lessTheirMean(points: MapPoint[], vectors: Vectors) {
  const mean = meanOf(vectors);
  return { points, vectors: centred(vectors, mean), mean };
}

export function meanOf(vectors: Vectors, rows = [...Array(vectors.count).keys()]): Float32Array {
  const mean = new Float32Array(vectors.width);
  for (const row of rows)
    rowOf(vectors, row).forEach((value, axis) => (mean[axis]! += value / rows.length));
  return mean;
}

/**
 * Vectors less what all share, scaled to length 1: an encoder's vectors lie in a narrow cone, each language in its own,
 * and their mean tells no text from another (Mu & Viswanath 2018, step 1).
 */
export function centred(vectors: Vectors, mean: Float32Array): Vectors {
  const { width } = vectors;
  return unitRows({ ...vectors, values: vectors.values.map((v, at) => v - mean[at % width]!) });
}

/** Numbers of a point of noise. */
const WIDTH = 50;
const NOISE_SEED = 1;

/** Points without any structure: each number is drawn by itself from a normal distribution. */
export function noise(count: number): Points {
  const rng = seededRng(NOISE_SEED);
  const values = Float32Array.from({ length: count * WIDTH }, () => randomNormal(rng));
  const points = Array.from({ length: count }, (_, at) => ({
    kind: 'noise' as const,
    id: String(at + 1),
    name: String(at + 1),
    lesson: '',
    also: '',
    text: '',
  }));
  return { points, vectors: { count, width: WIDTH, values }, mean: new Float32Array(WIDTH) };
}

export const MARKS = ['prompt', 'rag', 'finetune', 'scratch', 'all'] as const;
export type MarkName = (typeof MARKS)[number];
export const markOf = ({ lesson }: Pick<MapPoint, 'lesson'>): MarkName =>
  roadOfLesson(lesson) ?? 'all';

/** The points whose names hold what is typed, those that begin with it first; undefined where nothing is. */
export function foundIn(points: readonly MapPoint[], typed: string): number[] | undefined {
  const asked = typed.trim().toLowerCase();
  if (asked === '' || points.length === 0) return undefined;
  const names = points.map(({ name, also, asked = '' }) =>
    [name, also, asked].join('\n').toLowerCase(),
  );
  const hits = names.flatMap((name, at) => (name.includes(asked) ? [at] : []));
  const place = (at: number) => {
    const lines = names[at]!.split('\n');
    return lines.includes(asked) ? 0 : lines.some((line) => line.startsWith(asked)) ? 1 : 2;
  };
  return hits.sort((a, b) => place(a) - place(b) || a - b);
}

/** A text of the reader's, and what it belongs to; '' for nothing. */
export interface OwnText {
  text: string;
  label: string;
}

/** How many labels have a colour of their own; the texts of others are drawn as texts without one. */
export const HUES = 8;

type Labelled = Pick<MapPoint, 'label'>;

/** The labels of the reader's texts with their numbers of texts, the most frequent first. */
export function labelsOf(points: readonly Labelled[]): { label: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const { label = '' } of points)
    if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  const all = [...counts].map(([label, n]) => ({ label, n }));
  return all.sort((one, other) => other.n - one.n).slice(0, HUES);
}

/** The number of a point's colour; −1 for none. */
export function hueOf({ label = '' }: Labelled, labels: ReturnType<typeof labelsOf>): number {
  return label === '' ? -1 : labels.findIndex((one) => one.label === label);
}
