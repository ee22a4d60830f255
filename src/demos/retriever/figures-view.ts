import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Comparison } from '~/lib/evaluation/paired';
import type { HandbookFigures } from '~/lib/retriever/evaluate';
import type { MethodFigures } from '~/lib/retriever/measures';
import type { RetrieverSettings } from '~/lib/retriever/settings';
import type { RetrieverStrings } from './strings';

/** The figures of one text: the handbook in a language, or the reader's own. */
export interface FigureGroup {
  name: string;
  title: string;
  rows: readonly (MethodFigures | HandbookFigures)[];
  /** The two methods set side by side on the questions of this group. */
  versus: Comparison | undefined;
}

/** How well each method finds the passages that answer, a group of rows for each text. */
export function figuresView(
  groups: readonly FigureGroup[],
  settings: RetrieverSettings,
  t: RetrieverStrings,
): FigureElement {
  const handbook = groups.some(({ name }) => name !== 'own');
  const { method, recall, mrr, ndcg, wrong } = t.figureColumns;
  const head = [method, fill(recall, { k: settings.k }), mrr, ndcg, ...(handbook ? [wrong] : [])];
  const n = groups[0]?.rows[0]?.questions ?? 0;
  return h(
    'section',
    { class: 'figures', 'data-evaluation': true, key: 'figures' },
    h('h3', { class: 'label' }, handbook ? t.figures : t.ownFigures),
    h('p', { class: 'help' }, fill(handbook ? t.figuresLead : t.ownFiguresLead, { n })),
    h(
      'table',
      { class: 'turn' },
      h('thead', {}, h('tr', {}, ...head.map((word) => h('th', { scope: 'col' }, word)))),
      ...groups.map((group) => groupView(group, settings, head, t)),
    ),
    ...groups.flatMap((group) => versusView(group, settings, t) ?? []),
  );
}

function groupView(
  { name, title, rows }: FigureGroup,
  settings: RetrieverSettings,
  head: readonly string[],
  t: RetrieverStrings,
): FigureElement {
  const heading = h('th', { scope: 'rowgroup', colspan: head.length }, title);
  return h(
    'tbody',
    {},
    h('tr', { class: 'group' }, heading),
    ...rows.map((row) => rowView(row, name, settings, head, t)),
  );
}

function rowView(
  row: MethodFigures | HandbookFigures,
  group: string,
  settings: RetrieverSettings,
  head: readonly string[],
  t: RetrieverStrings,
): FigureElement {
  const interval = (name: 'recall' | 'mrr' | 'ndcg', label: string) => {
    const { mean, low, high } = row[name];
    const range = fill(t.interval, { low: low.toFixed(2), high: high.toFixed(2) });
    return h(
      'td',
      { 'data-label': label, [`data-${name}`]: mean },
      h('b', {}, mean.toFixed(2)),
      h('small', {}, ` ${range}`),
    );
  };
  const shown = row.method === settings.method || row.method === settings.compare;
  const wrong = 'leaked' in row ? `${row.leaked} · ${row.planted} · ${row.stale}` : '';
  return h(
    'tr',
    { class: shown ? 'on' : undefined, 'data-method': row.method, 'data-language': group },
    h('th', { scope: 'row' }, t.methods[row.method]),
    interval('recall', head[1]!),
    interval('mrr', head[2]!),
    interval('ndcg', head[3]!),
    head[4] !== undefined && h('td', { 'data-label': head[4] }, wrong),
  );
}

/** Whether the difference between the two methods is more than chance, said as loudly as a result. */
function versusView(
  { title, versus }: FigureGroup,
  { method, compare, k }: RetrieverSettings,
  t: RetrieverStrings,
): FigureElement | undefined {
  if (!versus || !compare) return undefined;
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
  const said = fill(t.versus, {
    group: title,
    method: t.methods[method],
    compare: t.methods[compare],
    k,
    mean: signed(versus.mean),
    interval: fill(t.interval, { low: signed(versus.low), high: signed(versus.high) }),
    wins: versus.wins,
    losses: versus.losses,
    ties: versus.ties,
  });
  return h(
    'div',
    { class: 'tie', 'data-undecided': String(versus.undecided) },
    h('b', { 'aria-hidden': 'true' }, versus.undecided ? '≈' : '≠'),
    h('p', {}, h('b', {}, versus.undecided ? t.versusTie : t.versusTells), ' ', said),
  );
}
