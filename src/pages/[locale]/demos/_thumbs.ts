import * as lookup from '~/content/lookup';
import type { Thumb } from '~/demos/kit/index-picture';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';

const pictures = import.meta.glob<Thumb>('/src/demos/*/thumb.ts', {
  import: 'thumb',
  eager: true,
});

/**
 * The picture of a demo for the index.
 *
 * @throws Error if the demo has none, or its record lacks the data for it
 */
export function thumbOf(demo: string, locale: Locale): Promise<FigureElement> {
  const file = `src/demos/${demo}/thumb.ts`;
  const draw = pictures[`/${file}`];
  if (!draw)
    throw new Error(`The demo ${demo} has no picture: write ${file}, which exports thumb.`);
  return draw(locale, lookup);
}
