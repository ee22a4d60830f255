import { fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';

import type { MeasuredResult } from './core/lab-run';
import type { Contender } from './core/names';
import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import { filtered, rowsOf, type Filter, type Row } from './question-list';
import { rowView } from './view/questions-view';
import type { FourRoadsStrings } from './about';

/** Number of rows shown at first, and added each time by a button. */
const PAGE = 10;

interface Shown {
  results: readonly MeasuredResult[];
  order: readonly Contender[];
}

/** Fills the list of questions; the content of closed folds is not built. */
export class Questions {
  private rows: Row[] = [];
  private shown: Row[] = [];
  private count = PAGE;
  private readonly opened = new Set<number>();

  constructor(
    private readonly root: HTMLElement,
    private readonly words: { t: FourRoadsStrings; locale: Locale },
    private run: Shown,
  ) {
    root.addEventListener('change', () => this.seek());
    root.addEventListener('input', () => this.seek());
    root.addEventListener('toggle', this.onToggle, true);
    root.addEventListener('click', this.onClick);
    this.show(run);
  }

  /** Shows another run, or the same one with more results. */
  show(run: Shown): void {
    this.run = run;
    const seeds = [...new Set(run.results.map(({ seed }) => seed))];
    const select = this.control('of-seed');
    const last = select.value;
    mount(
      select,
      seeds.map((seed) => <option value={seed}>{String(seed)}</option>),
    );
    select.value = seeds.includes(Number(last)) ? last : String(seeds[0] ?? '');
    this.opened.clear();
    this.seek();
  }

  private seek(): void {
    const { results, order } = this.run;
    this.rows = rowsOf(results, Number(this.control('of-seed').value), order);
    const filter = this.control('filter').value as Filter;
    this.shown = filtered(this.rows, filter, this.control('find').value);
    this.count = PAGE;
    this.draw();
  }

  private draw(): void {
    const { t } = this.words;
    const rows = this.shown.slice(0, this.count);
    const left = Math.min(PAGE, this.shown.length - rows.length);
    findSlot(this.root, 'count').textContent =
      this.shown.length === 0
        ? t.questionsNone
        : fill(t.questionsCount, { n: this.shown.length, of: this.rows.length });
    mount(findSlot(this.root, 'asked'), [
      ...rows.map((row) => rowView(row, this.opened.has(row.at), this.words)),
      ...(left > 0
        ? [
            <button type="button" data-more key="more">
              {fill(t.questionsMore, { n: left })}
            </button>,
          ]
        : []),
    ]);
  }

  private onToggle = (event: Event): void => {
    const row = event.target as HTMLDetailsElement;
    if (!row.open || row.dataset.at === undefined) return;
    this.opened.add(Number(row.dataset.at));
    this.draw();
  };

  private onClick = (event: Event): void => {
    if (!(event.target as Element).closest('[data-more]')) return;
    this.count += PAGE;
    this.draw();
  };

  private control(name: string): HTMLInputElement | HTMLSelectElement {
    return findSlot(this.root, name) as HTMLInputElement | HTMLSelectElement;
  }
}
