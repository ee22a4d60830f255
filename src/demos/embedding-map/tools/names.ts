import { fill } from '~/i18n/format';
import { editDistance } from '~/lib/glossary/edit-distance';
import { allowedEdits } from '~/lib/glossary/search-options';
import type { EmbeddingMapStrings } from '../strings';

/** Splits a list of names at commas, semicolons and line breaks, English or Chinese. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[,，、;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The points with these names. @throws Error whose message names the first unknown one */
export function pointsOf(
  names: readonly string[],
  labels: readonly string[],
  t: EmbeddingMapStrings,
): number[] {
  const lower = labels.map((label) => label.toLowerCase());
  return names.map((name) => {
    const wanted = name.toLowerCase();
    const at = lower.indexOf(wanted);
    if (at >= 0) return at;
    const near = nearestName(wanted, lower);
    const said = near < 0 ? t.unknownName : t.unknownNameNear;
    throw new Error(fill(said, { name, near: labels[near] ?? '' }));
  });
}

/** The name nearest in spelling, else the first that contains the typed text or is contained in it. */
function nearestName(wanted: string, names: readonly string[]): number {
  const limit = allowedEdits(wanted);
  const distances = names.map((name) => editDistance(name, wanted, limit));
  const least = Math.min(...distances);
  if (least <= limit && limit > 0) return distances.indexOf(least);
  return names.findIndex((name) => name.includes(wanted) || wanted.includes(name));
}
