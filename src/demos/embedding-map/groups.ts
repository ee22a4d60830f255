import type { Locale } from '~/lib/locale';
import { MARKS, TONES } from './marks';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';

/** The data of a point without its vector. */
interface GroupedPoint {
  language: Locale | '';
  part: string;
}

/** Points that share a mark. */
export interface Group {
  name: string;
  /** Index into MARKS. */
  mark: number;
  count: number;
}

export interface Grouping {
  groups: Group[];
  /** [count], index into MARKS. */
  marks: Uint8Array;
  /** [count], 0 … TONES − 1. */
  tones: Uint8Array;
}

const [DISC, SQUARE] = [0, 6];
const MARK_OF: Record<Locale, number> = { en: DISC, zh: SQUARE };
const FAINT = 2;

interface ApartBy {
  apart: 'language' | 'part' | 'score';
  /** Names of parts that are abbreviated. */
  parts?: Readonly<Record<string, string>>;
  /** [count], cosine with the question. */
  scores?: Float32Array;
}

/**
 * Marks that stay in the background, a disc for English and a square for Chinese, so that the first
 * points, which have names of their own, stand out.
 */
export function plainGrouping(
  points: readonly GroupedPoint[],
  lettered: number,
  t: EmbeddingMapStrings,
): Grouping {
  const marks = Uint8Array.from(points, ({ language }) => MARK_OF[language || 'en']);
  const count = (mark: number) => marks.filter((one) => one === mark).length;
  const group = (language: 'en' | 'zh', mark: number) => ({
    name: t.groupsOf.language[language],
    mark,
    count: count(mark),
  });
  return {
    groups: [group('en', DISC), group('zh', SQUARE)],
    marks,
    tones: Uint8Array.from(points, (_, at) => (at < lettered ? TONES - 1 : FAINT)),
  };
}

/** Gives each group a mark, the largest first; groups beyond the number of marks share the last. */
export function grouping(
  points: readonly GroupedPoint[],
  by: ApartBy,
  t: EmbeddingMapStrings,
): Grouping {
  const { apart, scores } = by;
  const tones = new Uint8Array(points.length).fill(TONES - 1);
  if (apart === 'score') return shaded(points.length, scores, tones);
  const names = points.map((point) => nameOf(point, by, t));
  const groups = ranked(names, t);
  const places = new Map(groups.flatMap(({ name, mark }) => [[name, mark] as const]));
  const last = MARKS.length - 1;
  return { groups, marks: Uint8Array.from(names, (name) => places.get(name) ?? last), tones };
}

function nameOf(
  { language, part }: GroupedPoint,
  { apart, parts = {} }: ApartBy,
  t: EmbeddingMapStrings,
): string {
  if (apart === 'part') return (parts[part] ?? part) || t.groupsOf.none;
  return t.groupsOf.language[language as 'en'] ?? language;
}

function ranked(names: readonly string[], t: EmbeddingMapStrings): Group[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const order = [...counts].map(([name, count]) => ({ name, count }));
  order.sort((a, b) => b.count - a.count);
  if (order.length <= MARKS.length) return order.map((group, mark) => ({ ...group, mark }));
  const own = order.slice(0, MARKS.length - 1).map((group, mark) => ({ ...group, mark }));
  const count = order.slice(own.length).reduce((sum, group) => sum + group.count, 0);
  return [...own, { name: t.groupsOf.rest, mark: own.length, count }];
}

/** One mark for all; the ink follows the rank of the score, so that a few high ones stand out. */
function shaded(count: number, scores: Float32Array | undefined, tones: Uint8Array): Grouping {
  const marks = new Uint8Array(count);
  if (!scores || count === 0) return { groups: [], marks, tones };
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
  const bounds = [0.01, 0.03, 0.08, 0.2, 0.45];
  order.forEach((point, rank) => {
    const below = bounds.filter((bound) => rank >= Math.max(bound * count, 1)).length;
    tones[point] = TONES - 1 - below;
  });
  return { groups: [], marks, tones };
}
