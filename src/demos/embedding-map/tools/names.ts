import { fill } from '~/i18n/format';
import type { EmbeddingMapStrings } from '../strings';

/** Names with commas between them, in either language. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[,，、;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Points of those names. @throws Error with a sentence that names the first unknown one. */
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
    const near = lower.findIndex((label) => label.includes(wanted) || wanted.includes(label));
    const said = near < 0 ? t.unknownName : t.unknownNameNear;
    throw new Error(fill(said, { name, near: labels[near] ?? '' }));
  });
}
