import { pngOf, svgOf } from '~/browser/picture/svg-of';
import { save } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import type { PageWords } from './pictured';

/** What is drawn by other parts, or not seen in a picture. */
const leftOut = '.sr, .note-five, .rules, .waits, .asked, .lines, [data-status]';

/** A PNG as if pressed: to the share sheet on a touch screen, else a file. @returns whether it was handed out */
export async function sharePicture(figure: HTMLElement, words: PageWords): Promise<boolean> {
  const step = figure.closest<HTMLElement>('.step')!;
  const around = { title: step.querySelector('h2')!, foot: footOf(figure, words), leftOut };
  const body = await pngOf(asPressed(step, figure, () => svgOf(figure, around)));
  const file = new File([body], `five-${step.id}.png`, { type: 'image/png' });
  const isTouched = matchMedia('(pointer: coarse)').matches;
  if (!isTouched || !navigator.canShare?.({ files: [file] })) {
    save({ file: file.name, type: file.type, body });
    return true;
  }
  const url = new URL(`#${figure.id}`, location.href).href;
  return navigator.share({ files: [file], url }).then(
    () => true,
    () => false,
  );
}

/** Reads a figure as if it had been pressed; nobody sees it meanwhile. */
function asPressed<T>({ dataset }: HTMLElement, figure: HTMLElement, read: () => T): T {
  const { state } = dataset;
  if (state) dataset.state = 'done';
  figure.dataset.pictured = '';
  try {
    return read();
  } finally {
    delete figure.dataset.pictured;
    if (state) dataset.state = state;
  }
}

function footOf(figure: HTMLElement, { site, caption, sources }: PageWords): string[] {
  const works = [...figure.querySelectorAll<HTMLElement>('.lit')].map(
    ({ textContent, title }) => `${textContent.trim()} ${title.split(',')[0]}`,
  );
  const names = [...new Set(works)].join(', ');
  return [site, caption, ...(names ? [fill(sources, { names })] : [])];
}
