import { mount } from '~/demos/kit/mount';
import { fill } from '~/i18n/format';
import { yoursMark } from '~/lib/ladder/marks';
import type { OwnRow } from '~/lib/ladder/own-model';
import type { Words as OwnModelStrings } from 'words:own-model';

export function drawIntoLines(model: string, rows: readonly OwnRow[], t: OwnModelStrings): void {
  for (const part of parts('[data-yours-legend]')) part.textContent = fill(t.legend, { model });
  for (const part of parts('[data-yours-head]')) part.textContent = fill(t.yours, { model });
  for (const cell of parts('td[data-size=yours]')) {
    mount(cell, [t.none]);
    cell.title = model;
  }
  for (const place of parts('[data-yours-mark]')) mount(place, []);
  for (const row of rows) drawRow(row, model, t);
}

/** Parts that wait for a run, which are shown from now on. */
function parts(selector: string): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  for (const part of all) part.hidden = false;
  return all;
}

function drawRow(row: OwnRow, model: string, t: OwnModelStrings): void {
  const line = document.getElementById(`${row.task}-${row.road}`);
  if (!line) return;
  const { right, n, found, read } = row;
  const seen = found === undefined ? '' : <small>{fill(t.found, { found, read: read! })}</small>;
  mount(line.querySelector('td[data-size=yours]')!, [fill(t.cell, { right, n }), seen]);
  const way = t.road[row.road as keyof OwnModelStrings['road']];
  const text = fill(t.mark, { road: way, model, right, n });
  mount(line.querySelector('[data-yours-mark]')!, [yoursMark(row, text)]);
}
