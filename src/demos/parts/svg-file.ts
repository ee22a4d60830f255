import { toHtml, type FigureElement } from '~/lib/figure';
import type { Exported } from '~/demos/kit/export';
import type { Colours } from './standalone';

/** A picture as a file. @param colour a colour of the page by its token */
export function svgFile(
  name: string,
  draw: (colours: Colours) => FigureElement,
  colour: (token: string) => string,
): Exported {
  const paper = colour('plate');
  const colours = { paper, ink: colour('ink'), soft: colour('soft'), hair: colour('hair') };
  return { file: `crossroads-${name}.svg`, type: 'image/svg+xml', body: toHtml(draw(colours)) };
}
