import { fill, formatDate, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { h, type FigureNode } from '~/lib/figure';
import { UNITS, type MeasuredSlot } from '~/lib/demos/four-roads/slots';
import { mount } from '../mount';
import type { LabNames } from '../parts/lab-names';
import type { MatrixStrings } from './strings';

/** What is said of measured values, with the lab's names of roads and tasks. */
export type MeasuredWords = MatrixStrings['measured'] & LabNames;

/**
 * Fills the cells of the table with what the lab has measured in this tab.
 * @returns what empties them again
 */
export function showMeasured(
  table: HTMLElement,
  slots: readonly MeasuredSlot[],
  words: MeasuredWords,
  locale: Locale,
): () => void {
  const undo = slots.flatMap((slot) => {
    const place = `${slot.criterion}.${slot.road}`;
    return [
      filled(table.querySelector(`[data-measured="${place}"]`), cellNodes(slot, words, locale)),
      filled(table.querySelector(`[data-measured-why="${place}"]`), [
        reasonOf(slot, words, locale),
      ]),
    ];
  });
  return () => undo.forEach((each) => each());
}

function filled(element: Element | null, nodes: FigureNode[]): () => void {
  if (!element) return () => {};
  const before = [...element.childNodes].map((child) => child.cloneNode(true));
  mount(element, nodes);
  return () => element.replaceChildren(...before);
}

export function cellNodes(slot: MeasuredSlot, words: MeasuredWords, locale: Locale): FigureNode[] {
  const value = valueText(slot, words, locale);
  return [
    h(
      'span',
      { class: 'prov yours' },
      h('svg', { 'aria-hidden': 'true' }, h('use', { href: '#p-yours' })),
      h('span', { class: 'sr' }, fill(words.sr, { value })),
      h('span', { 'aria-hidden': 'true' }, value),
    ),
  ];
}

/** What was counted, then on which task, by which road of the lab, and when. */
export function reasonOf(slot: MeasuredSlot, words: MeasuredWords, locale: Locale): string {
  const { criterion, variant, task, seeds, questions, date, turned } = slot;
  const counted = fill(words.said[criterion], {
    value: valueText(slot, words, locale),
    n: formatNumber(questions, locale),
  });
  const how = fill(words.how, {
    task: words.tasks[task],
    road: words.roads[variant],
    seeds: seeds === 1 ? words.oneSeed : fill(words.seeds, { n: seeds }),
    date: dayOf(date, locale),
  });
  const set = turned === '' ? '' : fill(words.turned, { turned });
  return [counted, how, set].filter(Boolean).join(locale === 'en' ? ' ' : '');
}

function valueText({ criterion, value }: MeasuredSlot, words: MeasuredWords, locale: Locale) {
  switch (UNITS[criterion]) {
    case 'share':
      return `${formatNumber(value * 100, locale)}%`;
    case 'seconds':
      return fill(words.seconds, { n: formatNumber(value, locale, value < 10 ? 1 : 0) });
    case 'milliseconds':
      return fill(words.milliseconds, { n: formatNumber(value, locale, value < 10 ? 1 : 0) });
    case 'tokens':
      return fill(words.tokens, { n: formatNumber(value, locale) });
  }
}

/** The newest day on which something was measured, and how many cells it filled. */
export function filledSaid(
  slots: readonly MeasuredSlot[],
  words: MeasuredWords,
  locale: Locale,
): string {
  const newest =
    slots
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  return fill(words.filled, { n: slots.length, date: dayOf(newest, locale) });
}

function dayOf(date: string, locale: Locale): string {
  const day = date.slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(day) ? formatDate(day, locale) : '';
}
