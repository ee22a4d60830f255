import { mount } from '~/demos/kit/mount';
import { fill } from '~/i18n/format';

import { yoursMark } from '~/lib/ladder/marks';
import { rungRows, type RungRow } from '~/lib/ladder/rung';
import type { Words as RungStrings } from 'words:rung';
import type { RungRun } from './tasks';

/** Draws a run as a fourth mark into the lines of the page's tables, under the model's name. */
export function drawIntoLines({ done, about }: RungRun, t: RungStrings): void {
  const model = about.name;
  for (const part of parts('[data-yours-legend]')) part.textContent = fill(t.legend, { model });
  for (const part of parts('[data-yours-head]')) part.textContent = fill(t.yours, { model });
  for (const cell of parts('td[data-size=yours]')) {
    cell.textContent = t.none;
    cell.title = model;
  }
  for (const place of parts('[data-yours-mark]')) mount(place, []);
  for (const row of rungRows(done)) drawRow(row, model, t);
}

/** Parts that wait for a run, which are shown from now on. */
function parts(selector: string): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  for (const part of all) part.hidden = false;
  return all;
}

function drawRow(row: RungRow, model: string, t: RungStrings): void {
  const line = document.getElementById(`${row.task}-${row.road}`);
  if (!line) return;
  const { right, n, found } = row;
  const read =
    found === undefined ? [] : [<small>{fill(t.found, { found, read: row.read! })}</small>];
  mount(line.querySelector('td[data-size=yours]')!, [fill(t.cell, { right, n }), ...read]);
  const said = fill(t.mark, {
    road: t.road[row.road as keyof RungStrings['road']],
    model,
    right,
    n,
  });
  mount(line.querySelector('[data-yours-mark]')!, [yoursMark(row, said)]);
}
