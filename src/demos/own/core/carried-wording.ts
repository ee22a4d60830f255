import type { Both, Locale } from '~/lib/locale';

const GAP = /\{\{?\s*([\p{L}_][\p{L}\p{N}_ .-]{0,39}?)\s*\}\}?/gu;

/** The case that ends a prompt unsolved, between the heads of its question and of its answer: `Input: It was fine.`, `Output:`. */
const UNSOLVED =
  /(?<=^|\n)([^\n:：]{1,24}[:：][^\S\n]*)([^\n]+?)(\n[^\n:：]{1,24}[:：]\s*|\s\p{L}+[:：]\s*)$/u;

/** The text before and after an unsolved case, if others under the same heads stand before it; else the whole text. */
function aroundCase(text: string): string[] {
  const [whole = '', asks, , answers] = UNSOLVED.exec(text) ?? [];
  const before = text.slice(0, text.length - whole.length);
  const isKnown = (head = '') => before.includes(head.trim());
  return asks && isKnown(asks) && isKnown(answers) ? [before + asks, answers!] : [text];
}

/**
 * A prompt that was written for another page, as a wording of this one: a place that it names as this page does stays; one that
 * it names otherwise, such as `{{ticket}}`, is the question. Without any, the question takes the place of a case that is left
 * unsolved below solved ones, or is at the end. Other braces are text.
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
  const parts =
    names.length === 1 ? text.split(GAP).filter((_, at) => at % 2 === 0) : aroundCase(text);
  const escaped = parts.map((part) => part.replace(/[{}]/g, '$&$&'));
  return parts.length > 1 ? escaped.join(question) : `${escaped[0]}\n\n${question}`;
}
