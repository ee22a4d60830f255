import type { Exported } from '~/demos/kit/export';
import { type FigureElement, h, toHtml } from '~/lib/figure';

/** Colours of a picture without roads, as the page has them now. */
export type Colours = Record<'paper' | 'ink' | 'soft' | 'hair', string>;

/** One SVG that stands alone: size, ground and title; all colours written, no style sheet needed. */
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
