import { fill } from '~/i18n/format';
import { matches, sortedIds, type Sort } from '~/lib/demos/matrix/arrange';
import { weightOf, type Criterion, type Weights } from '~/lib/demos/matrix/criteria';
import type { Shown } from './fields';

const rowsOf = (table: HTMLTableElement) => [
  ...table.querySelectorAll<HTMLTableRowElement>('tr[data-criterion]'),
];

/** Puts the rows in order: back into their groups, or all into the body that has no group. */
export function sortRows(
  table: HTMLTableElement,
  criteria: readonly Criterion[],
  sort: Sort,
  weights: Weights,
): void {
  const rows = new Map(rowsOf(table).map((row) => [row.dataset.criterion, row]));
  const bodyOf = (row: HTMLTableRowElement) =>
    table.querySelector(sort === 'group' ? `[data-group="${row.dataset.group}"]` : '[data-sorted]');
  const wanted = sortedIds(criteria, sort, weights);
  const [first] = rows.values();
  const isInPlace =
    first && bodyOf(first)?.contains(first) && String([...rows.keys()]) === String(wanted);
  for (const row of isInPlace ? [] : wanted.map((id) => rows.get(id)))
    if (row) bodyOf(row)?.append(row);
  for (const body of table.querySelectorAll<HTMLElement>('tbody[data-group]'))
    body.hidden = sort !== 'group';
  for (const head of table.querySelectorAll<HTMLElement>('thead th[data-road]')) {
    if (head.dataset.road === sort) head.setAttribute('aria-sort', 'descending');
    else head.removeAttribute('aria-sort');
  }
}

/** Hides the rows that do not fit, and groups left empty; says how many are left. While it does, no fold hides one. */
export function filterRows(table: HTMLTableElement, show: Shown, find: string): number {
  const rows = rowsOf(table);
  table.toggleAttribute('data-filtered', show !== 'all' || find.trim() !== '');
  let left = 0;
  for (const row of rows) {
    const marked = show === 'all' || (row.dataset.marks ?? '').split(' ').includes(show);
    const fits = marked && matches(row.dataset.text ?? row.cells[0]?.textContent ?? '', find);
    row.toggleAttribute('data-out', !fits);
    left += Number(fits);
  }
  for (const body of table.querySelectorAll<HTMLElement>('tbody[data-group]'))
    body.toggleAttribute('data-out', !body.querySelector('tr[data-criterion]:not([data-out])'));
  return left;
}

/** Folds or unfolds one group; its weights go on counting. */
export function fold(table: HTMLTableElement, group: string, folded: boolean): void {
  const body = table.querySelector(`[data-group="${group}"]:is(tbody)`);
  body?.toggleAttribute('data-folded', folded);
  body?.querySelector('[data-fold]')?.setAttribute('aria-expanded', String(!folded));
}

/** On a narrow screen only the first group stands open, and that of the criterion an address names. */
export function foldAtFirst(table: HTMLTableElement, hash: string): void {
  const target = hash && table.querySelector(`[id="${CSS.escape(hash.slice(1))}"]`);
  const isNarrow = getComputedStyle(table).getPropertyValue('--folds').trim() === '1';
  [...table.querySelectorAll<HTMLElement>('tbody[data-group]')].forEach((body, at) => {
    const named = target && body.contains(target);
    fold(table, body.dataset.group!, isNarrow && at > 0 && !named);
  });
}

/** How many criteria each group has, and what they weigh together. */
export function showHefts(
  table: HTMLTableElement,
  criteria: readonly Criterion[],
  weights: Weights,
  template: string,
): void {
  for (const body of table.querySelectorAll<HTMLElement>('tbody[data-group]')) {
    const own = criteria.filter(({ group }) => group === body.dataset.group);
    const weight = own.reduce((sum, criterion) => sum + weightOf(criterion, weights), 0);
    const said = body.querySelector('[data-heft]');
    if (said) said.textContent = fill(template, { n: own.length, weight });
  }
}
