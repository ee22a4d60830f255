import type { Exported } from '~/demos/kit/export';
import { type FigureElement, h, toHtml } from '~/lib/figure';

/** The page's current colours, for pictures without roads. */
export type Colours = Record<'paper' | 'ink' | 'soft' | 'hair', string>;

/**
 * A standalone SVG with size, background and title; all colours
 * are written out, no style sheet is needed.
 */
export function standalone(
  { width, height }: { width: number; height: number },
  { paper, ink }: Pick<Colours, 'paper' | 'ink'>,
  title: string,
  ...drawn: FigureElement[]
): FigureElement {
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': 'system-ui, sans-serif',
      'font-size': 14,
      fill: ink,
    },
    h('rect', { width, height, fill: paper }),
    h('text', { x: 24, y: 38, 'font-size': 20, 'font-weight': 600 }, title),
    ...drawn,
  );
}

/** A picture as an SVG file. @param colour returns the page's colour of a token */
export function svgFile(
  name: string,
  draw: (colours: Colours) => FigureElement,
  colour: (token: string) => string,
): Exported {
  const paper = colour('plate');
  const colours = { paper, ink: colour('ink'), soft: colour('soft'), hair: colour('hair') };
  return { file: `crossroads-${name}.svg`, type: 'image/svg+xml', body: toHtml(draw(colours)) };
}
