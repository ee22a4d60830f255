import { fill, formatNumber, percentText } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { diffSettings } from '../core/diff';
import type { LabRun } from '../core/lab-run';
import { CONTENDERS, type Contender } from '../core/names';
import { compare, summarise, type Difference } from '../core/summary';
import { headRow } from '../../parts/table';
import { nameOf, settingName, valueText, type RunWords } from './words';

type Pair = readonly [LabRun, LabRun];

/** A comparison of two runs: the settings that differ, and the results road by road. */
export function comparison(pair: Pair, words: RunWords): FigureElement {
  const { t } = words;
  const [a, b] = namesOf(pair, words);
  return h(
    'section',
    { class: 'against', 'data-log-against': true },
    h('h3', {}, fill(t.against, { a, b })),
    ...warnings(pair, words).map((sentence) => h('p', { class: 'help' }, sentence)),
    settingsTable(pair, words),
    resultsTable(pair, words),
    h('div', { class: 'actions' }, h('button', { type: 'button', 'data-log': 'side' }, t.side)),
  );
}

/** Adds a number to the names of two runs that would otherwise be the same. */
function namesOf([first, second]: Pair, words: RunWords): [string, string] {
  const [a, b] = [nameOf(first, words), nameOf(second, words)];
  return a === b ? [`${a} (1)`, `${b} (2)`] : [a, b];
}

function warnings([first, second]: Pair, { t }: RunWords): string[] {
  const versions = { a: first.version, b: second.version };
  return [
    first.settings.task !== second.settings.task && t.otherTask,
    first.locale !== second.locale && t.otherLanguage,
    first.version !== second.version && fill(t.otherVersion, versions),
  ].filter((sentence) => sentence !== false);
}

function settingsTable(pair: Pair, words: RunWords): FigureElement {
  const { t } = words;
  const differences = diffSettings(pair[0].settings, pair[1].settings);
  if (differences.length === 0) return h('p', {}, t.sameSettings);
  return table(
    t.setOtherwise,
    [t.setting, ...namesOf(pair, words)],
    differences.map(({ name, before, after }) => [
      settingName(name, words),
      valueText(name, before, words),
      valueText(name, after, words),
    ]),
  );
}

function resultsTable(pair: Pair, words: RunWords): FigureElement {
  const { t, names, locale } = words;
  const [before, after] = pair.map(({ results }) => summarise(results));
  const mean = (summaries: typeof before, road: Contender) => {
    const found = summaries!.find((summary) => summary.road === road);
    return found ? percentText(found.mean, locale) : t.missing;
  };
  const roads = CONTENDERS.filter((road) =>
    [...before!, ...after!].some((each) => each.road === road),
  );
  return table(
    t.cameOf,
    [names.roadColumn, ...namesOf(pair, words), t.difference],
    roads.map((road) => [
      names.road[road],
      mean(before, road),
      mean(after, road),
      differenceText(road, pair, words),
    ]),
  );
}

function differenceText(road: Contender, [before, after]: Pair, words: RunWords): FigureNode {
  const of = ({ results }: LabRun) => results.filter((result) => result.road === road);
  if (of(before).length === 0 || of(after).length === 0) return '–';
  const difference = compare(of(after), of(before));
  if (!difference) return words.t.unpaired;
  if (difference.low === 0 && difference.high === 0) return words.t.equal;
  return h(
    'span',
    {},
    signed(difference.mean, words),
    ' ',
    h('small', {}, spreadText(difference, words)),
  );
}

function spreadText({ low, high, undecided }: Difference, words: RunWords): string {
  const { t } = words;
  const spread = fill(t.spread, { low: signed(low, words), high: signed(high, words) });
  return undecided ? `${spread}${t.listed}${t.undecided}` : spread;
}

/** Percentage points with a sign. */
function signed(share: number, { locale }: RunWords): string {
  const points = formatNumber(Math.abs(share * 100), locale);
  if (points === '0') return points;
  return share < 0 ? `−${points}` : `+${points}`;
}

const table = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly FigureNode[])[],
): FigureElement =>
  h(
    'div',
    { class: 'wide-scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', {}, caption),
      headRow(heads),
      h(
        'tbody',
        {},
        ...rows.map(([first, ...cells]) =>
          h('tr', {}, h('th', { scope: 'row' }, first!), ...cells.map((cell) => h('td', {}, cell))),
        ),
      ),
    ),
  );
