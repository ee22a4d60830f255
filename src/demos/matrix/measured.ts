import { fill, formatDate, formatNumber, percentText } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import { h, type FigureNode } from '~/lib/figure';
import { UNITS, type MeasuredSlot } from '~/demos/four-roads/core/slots';
import { mount } from '~/demos/kit/mount';
import type { LabNames } from '../parts/lab-names';
import type { MatrixStrings } from './words/en';

/** Seconds and milliseconds are shown to a tenth. */
const LEAST = 0.1;

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
  const value = slotText(slot, words, locale);
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

/** What was counted, then whose run it was, on which task, by which road of the lab, and when. */
export function reasonOf(
  slot: MeasuredSlot,
  words: MeasuredWords,
  locale: Locale,
  run: 'recorded' | 'yours' = 'yours',
): string {
  const { criterion, variant, task, seeds, questions, date, turned } = slot;
  const counted = fill(words.said[criterion], {
    value: slotText(slot, words, locale),
    n: formatNumber(questions, locale),
  });
  const how = fill(run === 'yours' ? words.how : words.howRecorded, {
    task: words.tasks[task],
    road: words.roads[variant],
    seeds: seeds === 1 ? words.oneSeed : fill(words.seeds, { n: seeds }),
    date: dayOf(date, locale),
  });
  const set = turned === '' ? '' : fill(words.turned, { turned });
  return [counted, how, set].filter(Boolean).join(LOCALES[locale].space);
}

/** A measured value with its unit; what rounds to nothing is said to be less than a tenth. */
export function slotText(
  { criterion, value }: Pick<MeasuredSlot, 'criterion' | 'value'>,
  words: MatrixStrings['measured'],
  locale: Locale,
): string {
  const timeIn = (template: string): string => {
    const digits = value < 10 ? 1 : 0;
    const said = fill(template, { n: formatNumber(Math.max(value, LEAST), locale, digits) });
    return value < LEAST ? fill(words.least, { value: said }) : said;
  };
  switch (UNITS[criterion]) {
    case 'share':
      return percentText(value, locale);
    case 'seconds':
      return timeIn(words.seconds);
    case 'milliseconds':
      return timeIn(words.milliseconds);
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
  return fill(words.filled, { n: slots.length, date: newestOf(slots, locale) });
}

/** The last day on which something was measured, in words. */
function newestOf(slots: readonly MeasuredSlot[], locale: Locale): string {
  const dates = slots.map(({ date }) => date).sort();
  return dayOf(dates.at(-1) ?? '', locale);
}

/** A day in words from the begin of a date; empty where it holds none. */
function dayOf(date: string, locale: Locale): string {
  const day = date.slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(day) ? formatDate(day, locale) : '';
}
