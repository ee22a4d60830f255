import { PIECES } from './lines';

const SVG = 'http://www.w3.org/2000/svg';

export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where an element or a stretch of text lies in the picture, whose figure begins at `start`. */
export const placeIn = (figure: Element | Range, start: { x: number; y: number }) => {
  const origin = figure.getBoundingClientRect();
  return (within: { getBoundingClientRect(): DOMRect }): Place => {
    const { left, top, width, height } = within.getBoundingClientRect();
    return { x: left - origin.left + start.x, y: top - origin.top + start.y, width, height };
  };
};

/** The faces of an element, as an attribute can hold them. */
export const faceOf = (element: Element): string =>
  getComputedStyle(element).fontFamily.replaceAll('"', "'");

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const isClear = (colour: string) => colour === 'transparent' || colour.endsWith(', 0)');

export function boxesOf(element: Element, { x, y, width, height }: Place): SVGElement[] {
  const style = getComputedStyle(element);
  const ground = isClear(style.backgroundColor)
    ? []
    : [svgElement('rect', { x, y, width, height, fill: style.backgroundColor })];
  const ends = {
    Top: `M${x} ${y}h${width}`,
    Right: `M${x + width} ${y}v${height}`,
    Bottom: `M${x} ${y + height}h${width}`,
    Left: `M${x} ${y}v${height}`,
  };
  const borders = SIDES.flatMap((side) => {
    const wide = Number.parseFloat(style[`border${side}Width`]);
    const colour = style[`border${side}Color`];
    if (!wide || style[`border${side}Style`] === 'none' || isClear(colour)) return [];
    return svgElement('path', { d: ends[side], stroke: colour, 'stroke-width': wide });
  });
  return [...ground, ...borders];
}

/** Pixels by which two pieces of one line may differ in height, since a bold one stands higher. */
const SAME_LINE = 4;

/** The element's own text, line by line as it is broken on the page. */
export function linesOf(element: Element, place: (range: Range) => Place): SVGElement[] {
  const style = getComputedStyle(element);
  const size = Number.parseFloat(style.fontSize);
  const lines: (Place & { text: string })[] = [];
  for (const node of element.childNodes) {
    if (!(node instanceof Text) || !node.data.trim()) continue;
    let last: (typeof lines)[number] | undefined;
    for (const { 0: piece, index } of node.data.matchAll(PIECES)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + piece.length);
      const at = place(range);
      if (at.width === 0) continue;
      if (last && Math.abs(last.y - at.y) <= SAME_LINE) last.text += piece;
      else lines.push((last = { ...at, text: piece }));
    }
  }
  return lines.map(({ x, y, height, text }) =>
    svgElement(
      'text',
      {
        x,
        y: y + height / 2 + 0.35 * size,
        'font-family': faceOf(element),
        'font-size': size,
        'font-weight': style.fontWeight,
        'font-style': style.fontStyle,
        fill: style.color,
        'xml:space': 'preserve',
      },
      text.replaceAll(/\s+/g, ' '),
    ),
  );
}
