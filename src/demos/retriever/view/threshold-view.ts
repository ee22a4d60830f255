import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Abstaining, AbstainStep } from '../core/abstain';
import { headRow } from '~/demos/parts/table';
import type { RetrieverStrings } from '../words/en';

/** A table of the answers that each score threshold would keep. */
export function thresholdView(
  swept: Abstaining,
  method: string,
  t: RetrieverStrings,
): FigureElement {
  const { answerable, unanswerable, separation, steps } = swept;
  const columns = t.thresholdColumns;
  const head = Object.values(columns);
  const values = { method, answerable, unanswerable, separation: (separation * 100).toFixed(0) };
  const row = (step: AbstainStep) => {
    const cells = [
      `${step.right}/${answerable}`,
      `${step.wrong}/${answerable}`,
      `${step.fooled}/${unanswerable}`,
      errorsOf(step),
    ];
    return h(
      'tr',
      { 'data-threshold': step.threshold },
      h('th', { scope: 'row' }, String(step.threshold)),
      ...cells.map((cell, at) => h('td', { 'data-label': head[at + 1] }, cell)),
    );
  };
  return h(
    'section',
    { class: 'figures thresholds', 'data-thresholds': true, key: 'thresholds' },
    h('p', { class: 'help' }, fill(t.thresholdLead, values)),
    h('table', { class: 'turn keep' }, headRow(head), h('tbody', {}, ...steps.map(row))),
  );
}

/** The share of answers without a supporting passage; a dash if nothing is answered. */
function errorsOf({ right, wrong, fooled }: AbstainStep): string {
  const answered = right + wrong + fooled;
  return answered === 0 ? '–' : ((wrong + fooled) / answered).toFixed(2);
}
