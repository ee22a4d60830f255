import { save } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import type { PageWords } from './page-words';
import { boxesOf, faceOf, linesOf, placeIn, svgElement } from './picture-parts';
import { drawingOf } from './picture-svg';

const PAD = 24;
const HEAD = 58;
const FOOT = 44;
/** What belongs to the page and not to the picture. */
const LEFT_OUT =
  '.go, .sharing, .five-about, .permalink, .sr, .note-five, .rules, .onward, .waits, .asked, .dock, .lines, [data-status]';

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
  try {
    return read();
  } finally {
    if (state) step.dataset.state = state;
  }
}

function drawn(figure: HTMLElement, words: PageWords['shared']) {
  const { width: inner, height: tall } = figure.getBoundingClientRect();
  const [width, height] = [inner + 2 * PAD, tall + HEAD + FOOT];
  const place = placeIn(figure, { x: PAD, y: HEAD });
  const picture = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  picture.append(...framed(figure, words, { width, height }));
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

/** The ground, the title and the site at the head, the model and the sources at the foot. */
function framed(
  figure: HTMLElement,
  words: PageWords['shared'],
  { width, height }: { width: number; height: number },
): SVGElement[] {
  const colour = (name: string) => getComputedStyle(figure).getPropertyValue(`--${name}`).trim();
  const heading = figure.closest('.step')!.querySelector('h2')!;
  const names = [
    ...new Set([...figure.querySelectorAll('.lit')].map((one) => one.textContent.trim())),
  ];
  const sources = fill(words.sources, { names: names.join(', ') });
  const text = (x: number, y: number, said: string, size: number, rest: Record<string, string>) =>
    svgElement('text', { x, y, 'font-size': size, ...rest }, said);
  const small = { 'font-family': faceOf(figure), fill: colour('soft') };
  const large = { 'font-family': faceOf(heading), fill: colour('ink') };
  return [
    svgElement('rect', { width, height, fill: colour('paper') }),
    text(PAD, 38, heading.textContent.trim(), 26, large),
    text(width - PAD, 38, words.site, 14, { ...small, 'text-anchor': 'end' }),
    text(PAD, height - 26, words.caption, 13, small),
    text(PAD, height - 9, sources, 13, small),
  ];
}
