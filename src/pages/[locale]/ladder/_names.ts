import { LOCALES, type Locale } from '~/lib/locale';
import { ladderStrings } from './_strings';

/** The name of a road, with its variant in brackets. */
export function nameOf(
  { road, variant }: { road: string; variant?: string | undefined },
  locale: Locale,
): string {
  const t = ladderStrings[locale];
  const roads: Readonly<Record<string, string>> = t.roads;
  const name = roads[road] ?? road;
  if (!variant) return name;
  const { space, brackets } = LOCALES[locale];
  return [name, space, brackets[0], t.variants[variant] ?? variant, brackets[1]].join('');
}
