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
