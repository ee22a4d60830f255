import type { Both, Locale } from '~/lib/locale';

const GAP = /\{\{?\s*([\p{L}_][\p{L}\p{N}_ .-]{0,39}?)\s*\}\}?/gu;

/**
 * A prompt that was written for another page, as a wording of this one: a place that it names as this page does stays; one that
 * it names otherwise, such as `{{ticket}}`, is the question; without any, the question is at its end. Other braces are text.
 *
 * @param slots what a wording may name, by language
 */
export function carriedWording(
  text: string,
  slots: Both<readonly string[]>,
  locale: Locale,
): string {
  const names = [...new Set([...text.matchAll(GAP)].map(([, name]) => name!))];
  const known = Object.values(slots).flat();
  if (names.some((name) => known.includes(name))) return text;
  const question = `{${slots[locale][0]}}`;
  const parts = names.length === 1 ? text.split(GAP).filter((_, at) => at % 2 === 0) : [text, ''];
  const ends = names.length === 1 ? question : `\n\n${question}`;
  return parts.map((part) => part.replace(/[{}]/g, '$&$&')).join(ends);
}
