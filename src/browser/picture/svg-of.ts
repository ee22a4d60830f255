import { SMALL, wrapped } from './lines';
import { boxesOf, faceOf, linesOf, placeIn, svgElement, type Place } from './parts';

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
function drawingOf(svg: SVGSVGElement, { x, y, width, height }: Place): SVGSVGElement {
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

const PAD = 24;
const HEAD = 58;
/** Pixels a line at the foot. */
const LINE = 17;

interface Around {
  title: Element;
  foot: readonly string[];
  /** A selector of what a picture does not show. */
  leftOut: string;
}

export function svgOf(figure: HTMLElement, { title, foot, leftOut }: Around) {
  const { width: inner, height: tall } = frameOf(figure).getBoundingClientRect();
  const lines = foot.flatMap((line) => wrapped(line, inner, faceOf(figure)));
  const width = inner + 2 * PAD;
  const height = tall + HEAD + LINE * (lines.length + 1);
  const picture = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  picture.append(...framed(figure, title, lines, { width, height }), ...shownIn(figure, leftOut));
  return { svg: new XMLSerializer().serializeToString(picture), width, height };
}

/** What has the figure's place on the page: its contents, if it has no box of its own. */
function frameOf(figure: HTMLElement): Element | Range {
  if (figure.getClientRects().length > 0) return figure;
  const contents = document.createRange();
  contents.selectNodeContents(figure);
  return contents;
}

/** Boxes and words of a figure, and above them its drawings. */
function shownIn(figure: HTMLElement, leftOut: string): SVGElement[] {
  const place = placeIn(frameOf(figure), { x: PAD, y: HEAD });
  const [shown, drawings]: [SVGElement[], SVGElement[]] = [[], []];
  for (const element of [figure, ...figure.querySelectorAll('*')]) {
    if (element.closest(leftOut) || element.parentElement?.closest('svg')) continue;
    const { width, height } = element.getBoundingClientRect();
    if (!width || !height || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element instanceof SVGSVGElement) drawings.push(drawingOf(element, place(element)));
    else shown.push(...boxesOf(element, place(element)), ...linesOf(element, place));
  }
  return [...shown, ...drawings];
}

function framed(
  figure: HTMLElement,
  title: Element,
  foot: readonly string[],
  { width, height }: { width: number; height: number },
): SVGElement[] {
  const colour = (name: string) => getComputedStyle(figure).getPropertyValue(`--${name}`).trim();
  const small = { 'font-size': SMALL, 'font-family': faceOf(figure), fill: colour('soft') };
  const large = { 'font-size': 26, 'font-family': faceOf(title), fill: colour('ink') };
  const lines = foot.map((line, i) => {
    const y = height - LINE * (foot.length - i) + 4;
    return svgElement('text', { x: PAD, y, ...small }, line);
  });
  return [
    svgElement('rect', { width, height, fill: colour('paper') }),
    svgElement('text', { x: PAD, y: 38, ...large }, title.textContent.trim()),
    ...lines,
  ];
}

/** The picture at twice its size, for screens with fine pixels. */
export async function pngOf({ svg, width, height }: ReturnType<typeof svgOf>): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(2 * width, 2 * height);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}
