import type { Locale } from '~/lib/locale';
import { ladderStrings } from './_strings';

/** The name of a road, with its variant in brackets. */
export function nameOf(
  { road, variant }: { road: string; variant?: string | undefined },
  locale: Locale,
): string {
  const t = ladderStrings[locale];
  const roads: Readonly<Record<string, string>> = t.roads;
  const name = roads[road] ?? road;
  return variant ? `${name} (${t.variants[variant] ?? variant})` : name;
}
