import { pngOf, svgOf } from '~/browser/picture/svg-of';
import { save } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import type { PageWords } from './values';

/** What is drawn by other parts, or not seen in a picture. */
const leftOut = '.sr, .note-five, .rules, .waits, .asked, .lines, [data-status]';

/** A PNG as if pressed: to the share sheet on a touch screen, else a file. @returns whether it was handed out */
export async function sharePicture(
  figure: HTMLElement,
  url: string,
  words: PageWords['shared'],
): Promise<boolean> {
  const title = figure.closest('.step')!.querySelector('h2')!;
  const foot = footOf(figure, words);
  const body = await pngOf(asPressed(figure, () => svgOf(figure, { title, foot, leftOut })));
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

function footOf(figure: HTMLElement, words: PageWords['shared']): string[] {
  const works = [...figure.querySelectorAll<HTMLElement>('.lit')].map(
    ({ textContent, title }) => `${textContent.trim()} ${title.split(',')[0]}`,
  );
  const names = [...new Set(works)].join(', ');
  return [words.site, words.caption, ...(names ? [fill(words.sources, { names })] : [])];
}
