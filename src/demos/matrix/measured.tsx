import { fill, formatDate, formatNumber, percentText } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import { type FigureNode } from '~/lib/figure';
import { UNITS, type MeasuredSlot } from '~/demos/four-roads/core/slots';
import { measuredHere } from '~/demos/kit/measured';
import { mount } from '~/demos/kit/mount';
import type { LabNames } from '../parts/lab-names';
import type { MatrixProps } from './state';
import type { Words as MatrixStrings } from 'words:matrix';

/** Seconds and milliseconds are shown with one decimal. */
const LEAST = 0.1;

/** The words about measured values, with the lab's names of roads and tasks. */
export type MeasuredWords = MatrixStrings['measured'] & LabNames;

/** Fills the cells of the table with the lab's measurements from this tab. */
export function showMeasured(root: HTMLElement, { locale, strings, names }: MatrixProps): void {
  const words: MeasuredWords = { ...strings.measured, ...names };
  for (const slot of measuredHere()) {
    const place = `${slot.criterion}.${slot.road}`;
    const [cell, why] = ['measured', 'measured-why'].map((name) =>
      root.querySelector(`[data-${name}="${place}"]`),
    );
    if (cell) mount(cell, cellNodes(slot, words, locale));
    if (why) mount(why, [reasonOf(slot, words, locale)]);
  }
}

export function cellNodes(slot: MeasuredSlot, words: MeasuredWords, locale: Locale): FigureNode[] {
  const value = slotText(slot, words, locale);
  return [
    <span class="ground-mark yours" data-measured-on="you">
      <span class="sr">{fill(words.sr, { value })}</span>
      <span aria-hidden="true">{value}</span>
    </span>,
  ];
}

/** The measured quantity, then the source of the run, its task, its road and its date. */
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

/** A measured value with its unit; a value that rounds to zero is shown as less than a tenth. */
export function slotText(
  { criterion, value }: Pick<MeasuredSlot, 'criterion' | 'value'>,
  words: MatrixStrings['measured'],
  locale: Locale,
): string {
  const timeIn = (template: string): string => {
    const digits = value < 10 ? 1 : 0;
    const text = fill(template, { n: formatNumber(Math.max(value, LEAST), locale, digits) });
    return value < LEAST ? fill(words.least, { value: text }) : text;
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

/** Formats the day at the beginning of a date string; empty if there is none. */
function dayOf(date: string, locale: Locale): string {
  const day = date.slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(day) ? formatDate(day, locale) : '';
}
