import { fill, percentText } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { LabRun } from '../core/lab-run';
import { summarise } from '../core/summary';
import { comparison } from './comparison-view';
import { inOrder, pairOf, WHOLE_RUNS, type RunList } from './list';
import { nameOf, turnedOf, whenOf, type RunWords } from './words';

/** The runs as a list, and the comparison of the two ticked ones. */
export function runsView(list: RunList, words: RunWords): FigureNode[] {
  const { t } = words;
  if (list.runs.length === 0) return [h('p', { class: 'help' }, t.none)];
  const pair = pairOf(list);
  return [
    h(
      'ol',
      { role: 'list', 'aria-label': t.list },
      ...inOrder(list.runs).map((run) => runItem(run, list, words)),
    ),
    h('p', { class: 'help' }, moreOf(list, words)),
    ...(pair ? [comparison(pair, words)] : []),
  ];
}

function moreOf({ runs, picked }: RunList, { t }: RunWords): string | false {
  if (picked.length === 1 && runs.length > 1) return t.pickOne;
  return runs.length > WHOLE_RUNS && fill(t.light, { n: WHOLE_RUNS });
}

function runItem(run: LabRun, list: RunList, words: RunWords): FigureElement {
  const shown = list.shown === run.id;
  return h(
    'li',
    { key: run.id, class: 'run', 'data-log-run': run.id, 'aria-current': shown && 'true' },
    h('h3', {}, nameOf(run, words)),
    h('p', { class: 'about' }, aboutOf(run, shown, words)),
    h('ul', { role: 'list', class: 'came' }, ...cameOf(run, words)),
    buttons(run, list, words),
  );
}

/** Its source, its date, and the settings that differ from the defaults. */
function aboutOf(run: LabRun, shown: boolean, words: RunWords): string {
  const { t, locale, names } = words;
  const roads = new Set(run.results.map(({ road }) => road)).size;
  return [
    t.from[run.from],
    run.name !== '' && names.tasks[run.settings.task],
    whenOf(run, locale),
    roads === 1 ? t.oneRoad : fill(t.roads, { n: roads }),
    turnedOf(run, words) ?? t.onDefaults,
    shown && t.shown,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Every road with its share, best first. */
const cameOf = ({ results }: LabRun, { names, locale }: RunWords): FigureElement[] =>
  summarise(results)
    .sort((a, b) => b.mean - a.mean)
    .map(({ road, mean }) =>
      h('li', { key: road }, names.road[road], ' ', h('b', {}, percentText(mean, locale))),
    );

function buttons(run: LabRun, { picked, shown }: RunList, words: RunWords): FigureElement {
  const { t } = words;
  const name = nameOf(run, words);
  const button = (log: 'show' | 'remove', more = {}) =>
    h(
      'button',
      {
        ...{ type: 'button', key: log, 'data-log': log, 'data-id': run.id },
        ...{ 'aria-label': fill(t[`${log}Of`], { name }), ...more },
      },
      t[log],
    );
  return h(
    'div',
    { class: 'actions' },
    h(
      'label',
      { class: 'switch' },
      h('input', {
        ...{ type: 'checkbox', 'data-log': 'pick', 'data-id': run.id },
        ...{ checked: picked.includes(run.id), 'aria-label': fill(t.compareOf, { name }) },
      }),
      t.compare,
    ),
    button('show', { disabled: shown === run.id }),
    button('remove'),
  );
}
