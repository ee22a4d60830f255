import { LOCALES, type Locale } from '~/lib/locale';
import ladderStrings from 'words:ladder';

export function nameOf(
  { road, variant }: { road: string; variant?: string | undefined },
  locale: Locale,
): string {
  const t = ladderStrings[locale];
  const roads: Readonly<Record<string, string>> = t.roads;
  const name = roads[road] ?? road;
  if (!variant) return name;
  const { space, brackets } = LOCALES[locale];
  return [name, space, brackets[0], variantText(variant, locale), brackets[1]].join('');
}

/** `8-labels-known-frames` has two parts, each with words of its own. */
function variantText(variant: string, locale: Locale): string {
  const parts = Object.entries(ladderStrings[locale].variants);
  const text = parts.flatMap(([part, words]) => (variant.includes(part) ? [words] : []));
  return text.length > 0 ? text.join(LOCALES[locale].comma) : variant;
}
