import { ofRows, rowOf, type Vectors } from '~/lib/embedding/vectors';
import { nearestTo } from '~/lib/projection/nearest';
import type { MapPoint } from './scene';

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

/** Texts of which the nearest other is looked for. */
const ASKED = 1_000;

/** Of texts with a label, of how many the nearest other one has the same: a classifier by the nearest neighbour, each text left out in turn. */
export function alikeIn(points: readonly Labelled[], vectors: Vectors): { n: number; of: number } {
  const labelled = points.flatMap(({ label = '' }, at) => (label === '' ? [] : [{ label, at }]));
  const among = ofRows(labelled.map(({ at }) => rowOf(vectors, at)));
  const step = Math.max(1, Math.ceil(labelled.length / ASKED));
  let [n, of] = [0, 0];
  for (let one = 0; one < labelled.length && labelled.length > 1; one += step) {
    const [near] = nearestTo(among, rowOf(among, one), 1, [one]);
    of++;
    if (labelled[near!.point]!.label === labelled[one]!.label) n++;
  }
  return { n, of };
}
