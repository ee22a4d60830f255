import { save, type Exported } from '~/browser/save-file';
import { csvFile } from '~/lib/export';

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

/**
 * The tables of the page as one CSV file: each under its caption, its heads first, an empty line before the next.
 * A cell reads as on the page, or, where it carries the number behind its text (`<data value>`), as that number.
 */
const csvOf = (tables: readonly HTMLTableElement[], name: string): Exported =>
  csvFile(
    name,
    tables.flatMap((table, i) => [...(i ? [[]] : []), ...rowsOf(table)]),
  );

function rowsOf(table: HTMLTableElement): string[][] {
  const caption = table.caption ? [[wordsOf(table.caption)]] : [];
  return [...caption, ...[...table.rows].map((row) => [...row.cells].flatMap(cellsOf))];
}

/** A cell, with an empty one for each further column that it spans. */
const cellsOf = (cell: HTMLTableCellElement): string[] => [
  numberIn(cell) ?? wordsOf(cell),
  ...Array.from({ length: cell.colSpan - 1 }, () => ''),
];

/** The number behind a cell's text, to twelve digits. */
const numberIn = (cell: Element): string | undefined => {
  const value = Number(cell.querySelector('data')?.value ?? NaN);
  return Number.isFinite(value) ? String(Number(value.toPrecision(12))) : undefined;
};

/** The text of an element in one line, without its controls; each line of its own keeps a space. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('button, input, select, svg, noscript'))
    control.remove();
  for (const line of copy.querySelectorAll('br, small, p, div, li')) line.before(' ');
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
}
