import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Comparison } from '~/lib/evaluation/paired';
import type { HandbookFigures } from '~/lib/demos/retriever/evaluate';
import type { MethodFigures } from '~/lib/demos/retriever/measures';
import { nameOf } from '~/lib/demos/retriever/contestants';
import type { RetrieverSettings } from '~/lib/demos/retriever/settings';
import { headRow } from '../parts/table';
import { contestantName, methodName } from './names';
import type { RetrieverStrings } from './strings';

/** The figures of one text: the handbook in a language, across languages, or the reader's own. */
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
  encoder = '',
): FigureElement {
  const handbook = groups.some(({ name }) => name !== 'own');
  const { method, recall, mrr, ndcg, wrong } = t.figureColumns;
  const head = [method, fill(recall, { k: settings.k }), mrr, ndcg, ...(handbook ? [wrong] : [])];
  const n = groups[0]?.rows[0]?.questions ?? 0;
  const lead = [fill(handbook ? t.figuresLead : t.ownFiguresLead, { n })];
  if (groups.some(({ rows }) => rows.some((row) => row.method === 'encoder')) && encoder !== '')
    lead.push(fill(t.encoderIs, { name: encoder }));
  const differences = groups.flatMap((group) => differencesView(group, settings, t) ?? []);
  return h(
    'section',
    { class: 'figures', 'data-evaluation': true, key: 'figures' },
    h('h3', { class: 'label' }, handbook ? t.figures : t.ownFigures),
    h('p', { class: 'help' }, lead.join(t.betweenSentences)),
    h(
      'table',
      { class: 'turn' },
      headRow(head),
      ...groups.map((group) => groupView(group, settings, head, t)),
    ),
    ...groups.flatMap((group) => versusView(group, settings, t) ?? []),
    differences.length > 0 && h('ul', { class: 'told-apart', role: 'list' }, ...differences),
    differences.length > 0 && h('p', { class: 'help' }, t.manyRows),
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
  const { method, compare, partner } = settings;
  const chosen = nameOf(method, partner);
  const shown = row.method === chosen || (compare && row.method === nameOf(compare, partner));
  const wrong = 'leaked' in row ? `${row.leaked} · ${row.planted} · ${row.stale}` : '';
  return h(
    'tr',
    { class: shown ? 'on' : undefined, 'data-method': row.method, 'data-language': group },
    h('th', { scope: 'row' }, contestantName(row.method, chosen, t)),
    interval('recall', head[1]!),
    interval('mrr', head[2]!),
    interval('ndcg', head[3]!),
    head[4] !== undefined && h('td', { 'data-label': head[4] }, wrong),
  );
}

/** Which rows differ from the chosen method by more than chance, and which these questions cannot tell from it. */
function differencesView(
  { name, title, rows }: FigureGroup,
  settings: RetrieverSettings,
  t: RetrieverStrings,
): FigureElement | undefined {
  const chosen = nameOf(settings.method, settings.partner);
  const compared = rows.filter(({ against }) => against !== undefined);
  if (compared.length === 0) return undefined;
  const told = compared.filter(({ against }) => !against!.undecided);
  const level = compared.filter(({ against }) => against!.undecided);
  const named = (row: MethodFigures) => contestantName(row.method, chosen, t);
  const list = told
    .map((row) => fill(t.difference, { method: named(row), ...signedInterval(row.against!, t) }))
    .join(t.betweenNames);
  const values = { group: title, k: settings.k, method: t.methods[chosen as 'bm25'], list };
  const sentences = [fill(told.length > 0 ? t.told : t.toldNone, values)];
  if (level.length > 0)
    sentences.push(fill(t.notTold, { list: level.map(named).join(t.betweenNames) }));
  return h('li', { 'data-told-apart': name }, sentences.join(t.betweenSentences));
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

const signedInterval = ({ mean, low, high }: Comparison, t: RetrieverStrings) => ({
  mean: signed(mean),
  interval: fill(t.interval, { low: signed(low), high: signed(high) }),
});

/** Whether the difference between the two methods is more than chance, said as loudly as a result. */
function versusView(
  { title, versus }: FigureGroup,
  settings: RetrieverSettings,
  t: RetrieverStrings,
): FigureElement | undefined {
  const { method, compare, k } = settings;
  if (!versus || !compare) return undefined;
  const said = fill(t.versus, {
    group: title,
    method: methodName(method, settings, t),
    compare: methodName(compare, settings, t),
    k,
    ...signedInterval(versus, t),
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
