import { save, type Exported } from '~/browser/save-file';
import { csvOf } from './csv-of';

const leftOut = '.sr, noscript, input, select, textarea, [data-badge]';

/** The picture as it stands on the page; its code is loaded on first use. `name` is without the ending. */
async function figureFile(demo: HTMLElement, name: string, format: 'svg' | 'png' = 'svg') {
  const { pngOf, svgOf } = await import('~/browser/picture/svg-of');
  const figure = demo.querySelector<HTMLElement>('[data-figure]')!;
  await settled(figure);
  const title = demo.querySelector('.fig-title, h1') ?? document.querySelector('h1')!;
  const status = demo.querySelector('[data-said], [data-status-line]')?.textContent.trim();
  const measured = markShown(demo);
  const picture = svgOf(figure, { title, foot: [status ?? '', measured].filter(Boolean), leftOut });
  return format === 'svg'
    ? { file: `${name}.svg`, type: 'image/svg+xml', body: picture.svg }
    : { file: `${name}.png`, type: 'image/png', body: await pngOf(picture) };
}

const markShown = (demo: HTMLElement): string =>
  [
    ...demo.querySelectorAll(
      demo.matches('[data-mine]') ? '.turning .yours' : '.turning .front > *',
    ),
  ]
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .join(' · ');

/** Waits for colours and places that are still on their way. */
const settled = (figure: HTMLElement) =>
  Promise.allSettled(
    figure
      .getAnimations({ subtree: true })
      .filter((one) => one instanceof CSSTransition)
      .map(({ finished }) => finished),
  );

export { save };

export async function fileOf(root: HTMLElement, name: string, format: string): Promise<Exported> {
  const file = `crossroads-${name}`;
  return format === 'csv'
    ? csvOf([...root.querySelectorAll('table')], file)
    : figureFile(root, file, format === 'png' ? 'png' : 'svg');
}
