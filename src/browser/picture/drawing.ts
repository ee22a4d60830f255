import { svgElement, type Place } from './parts';

/** What the style sheets decide about a mark; a picture has none of them. */
const STYLED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'fill-opacity',
  'stroke-opacity',
  'display',
  'text-anchor',
  'dominant-baseline',
  'vector-effect',
  'visibility',
  'font-size',
  'font-weight',
  'font-family',
  'paint-order',
  'overflow',
];

/** A copy of a drawing of the page, with the styles that it has there and the marks of the sprite. */
export function drawingOf(svg: SVGSVGElement, { x, y, width, height }: Place): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(originals[i]!);
    for (const name of STYLED)
      element.setAttribute(name, style.getPropertyValue(name).replaceAll('"', "'"));
    element.removeAttribute('class');
    element.removeAttribute('style');
  });
  for (const use of copy.querySelectorAll('use')) use.replaceWith(markOf(use));
  const box = { x, y, width, height, overflow: 'visible' };
  for (const [name, value] of Object.entries(box)) copy.setAttribute(name, String(value));
  return copy;
}

/** What a `use` shows, in the place of it. */
function markOf(use: SVGUseElement): SVGElement {
  const symbol = document.querySelector(use.getAttribute('href')!)!;
  const viewBox = symbol.getAttribute('viewBox')!;
  const mark = svgElement('svg', { viewBox, overflow: 'visible' });
  for (const name of ['fill', 'stroke', 'stroke-width', 'x', 'y', 'width', 'height', 'transform']) {
    const value = use.getAttribute(name);
    if (value !== null) mark.setAttribute(name, value);
  }
  mark.append(...[...symbol.children].map((child) => child.cloneNode(true)));
  return mark;
}
