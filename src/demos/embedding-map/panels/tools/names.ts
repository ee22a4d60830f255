import { editDistance } from '~/lib/glossary/edit-distance';
import { allowedEdits } from '~/lib/glossary/search-options';
import { Problem } from '~/lib/problem';

/** Splits a list of names at commas, semicolons and line breaks, English or Chinese. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[,，、;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The points with these names. @throws Problem `unknown-name`, `unknown-name-near` of the first unknown one */
export function pointsOf(names: readonly string[], labels: readonly string[]): number[] {
  const lower = labels.map((label) => label.toLowerCase());
  return names.map((name) => {
    const wanted = name.toLowerCase();
    const at = lower.indexOf(wanted);
    if (at >= 0) return at;
    const near = nearestName(wanted, lower);
    if (near < 0) throw new Problem('unknown-name', { name });
    throw new Problem('unknown-name-near', { name, near: labels[near]! });
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
