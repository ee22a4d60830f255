import { fill, formatDate, formatNumber, percentText } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import { UNITS, type MeasuredSlot } from '~/lib/four-roads/slots';
import type { LabNames } from '~/demos/parts/lab-names';
import type { Flip } from '~/lib/matrix/flip';
import { leaders } from '~/lib/matrix/ranking';
import { twoPlaces, type TableState } from './state';

type Strings = TableState['t'];
type Said = Pick<TableState, 'criteria' | 'roads' | 't' | 'ranking' | 'locale'>;

export function leadSaid({ ranking, roads, t, locale }: Said): string {
  if (!ranking) return t.zero;
  const first = leaders(ranking).map((road) => roads[road]);
  const [best, second] = ranking.map(({ score }) => score) as [number, number];
  return first.length > 1
    ? fill(t.tieFirst, {
        roads: new Intl.ListFormat(LOCALES[locale].format).format(first),
        score: twoPlaces(best),
      })
    : fill(t.leadsBy, { road: first[0]!, lead: twoPlaces(best - second) });
}

export const flipSaid = ({ challenger, moves }: Flip, said: Said): string =>
  fill(said.t.flips, {
    road: said.roads[challenger],
    moves: moves.map((move) => moveSaid(move, said)).join(said.t.moves.and),
  });

function moveSaid({ criterion, from, to }: Flip['moves'][number], { criteria, t }: Said): string {
  const kind = to <= 0 || to >= 5 ? 'to' : to > from ? 'more' : 'less';
  const { name } = criteria.find(({ id }) => id === criterion)!;
  return fill(t.moves[kind], {
    criterion: name,
    from,
    to: Number.isInteger(to) ? to : twoPlaces(to),
  });
}

/** Seconds and milliseconds are shown with one decimal. */
const LEAST = 0.1;

export type MeasuredWords = Strings['measured'] & LabNames;

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
function slotText(
  { criterion, value }: Pick<MeasuredSlot, 'criterion' | 'value'>,
  words: Strings['measured'],
  locale: Locale,
): string {
  const unit = UNITS[criterion];
  if (unit === 'share') return percentText(value, locale);
  if (unit === 'tokens') return fill(words.tokens, { n: formatNumber(value, locale) });
  const shown = formatNumber(Math.max(value, LEAST), locale, value < 10 ? 1 : 0);
  const said = fill(words[unit], { n: shown });
  return value < LEAST ? fill(words.least, { value: said }) : said;
}

/** Formats the day at the beginning of a date string; empty if there is none. */
function dayOf(date: string, locale: Locale): string {
  const day = date.slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(day) ? formatDate(day, locale) : '';
}
