import { save } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import type { PageWords } from './page-words';
import { boxesOf, faceOf, linesOf, placeIn, svgElement } from './picture-parts';
import { SMALL, wrapped } from './picture-lines';
import { drawingOf } from './picture-svg';

const PAD = 24;
const HEAD = 58;
/** Pixels a line at the foot. */
const LINE = 17;
/** What is drawn by other parts, or not seen in a picture. */
const LEFT_OUT = '.sr, .note-five, .rules, .waits, .asked, .lines, [data-status]';

/**
 * Hands a figure out as a PNG, as it stands once it was pressed: to the system's share sheet on a touch screen, else as a file.
 * @returns whether it was handed out
 */
export async function sharePicture(
  figure: HTMLElement,
  url: string,
  words: PageWords['shared'],
): Promise<boolean> {
  const { svg, width, height } = asPressed(figure, () => drawn(figure, words));
  const body = await rendered(svg, width, height);
  const name = `five-${figure.id.replace('fig-', '')}.png`;
  const file = new File([body], name, { type: 'image/png' });
  const isTouched = matchMedia('(pointer: coarse)').matches;
  if (!isTouched || !navigator.canShare?.({ files: [file] })) {
    save({ file: name, type: file.type, body });
    return true;
  }
  return navigator.share({ files: [file], url }).then(
    () => true,
    () => false,
  );
}

/** The picture at twice its size, for screens with fine pixels. */
async function rendered(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(2 * width, 2 * height);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Reads a figure as if it had been pressed; nobody sees it meanwhile. */
function asPressed<T>(figure: HTMLElement, read: () => T): T {
  const step = figure.closest<HTMLElement>('.step')!;
  const { state } = step.dataset;
  if (state) step.dataset.state = 'done';
  figure.dataset.pictured = '';
  try {
    return read();
  } finally {
    delete figure.dataset.pictured;
    if (state) step.dataset.state = state;
  }
}

function drawn(figure: HTMLElement, words: PageWords['shared']) {
  const { width: inner, height: tall } = figure.getBoundingClientRect();
  const width = inner + 2 * PAD;
  const foot = footOf(figure, words).flatMap((line) => wrapped(line, inner, faceOf(figure)));
  const height = tall + HEAD + LINE * (foot.length + 1);
  const place = placeIn(figure, { x: PAD, y: HEAD });
  const picture = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  picture.append(...framed(figure, foot, { width, height }));
  const drawings: SVGElement[] = [];
  for (const element of [figure, ...figure.querySelectorAll('*')]) {
    if (element.closest(LEFT_OUT) || element.parentElement?.closest('svg')) continue;
    const { width: wide, height: high } = element.getBoundingClientRect();
    const { visibility } = getComputedStyle(element);
    if (!wide || !high || visibility === 'hidden') continue;
    if (element instanceof SVGSVGElement) drawings.push(drawingOf(element, place(element)));
    else picture.append(...boxesOf(element, place(element)), ...linesOf(element, place));
  }
  picture.append(...drawings);
  return { svg: new XMLSerializer().serializeToString(picture), width, height };
}

/** The site, the model, and the published work that a picture draws from. */
function footOf(figure: HTMLElement, words: PageWords['shared']): string[] {
  const works = [...figure.querySelectorAll<HTMLElement>('.lit')].map(
    ({ textContent, title }) => `${textContent.trim()} ${title.split(',')[0]}`,
  );
  const names = [...new Set(works)].join(', ');
  return [words.site, words.caption, ...(names ? [fill(words.sources, { names })] : [])];
}

/** The ground, the title at the head, and the lines of the foot. */
function framed(
  figure: HTMLElement,
  foot: readonly string[],
  { width, height }: { width: number; height: number },
): SVGElement[] {
  const colour = (name: string) => getComputedStyle(figure).getPropertyValue(`--${name}`).trim();
  const heading = figure.closest('.step')!.querySelector('h2')!;
  const small = { 'font-size': SMALL, 'font-family': faceOf(figure), fill: colour('soft') };
  const large = { 'font-size': 26, 'font-family': faceOf(heading), fill: colour('ink') };
  const lines = foot.map((line, i) => {
    const y = height - LINE * (foot.length - i) + 4;
    return svgElement('text', { x: PAD, y, ...small }, line);
  });
  return [
    svgElement('rect', { width, height, fill: colour('paper') }),
    svgElement('text', { x: PAD, y: 38, ...large }, heading.textContent.trim()),
    ...lines,
  ];
}
