import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { MethodFigures } from '~/lib/retriever/evaluate';
import type { RetrieverSettings } from '~/lib/retriever/settings';
import type { RetrieverStrings } from './strings';

const LANGUAGES = ['en', 'zh'] as const;

/** How well each method finds the gold passages, in both languages. */
export function figuresView(
  figures: Record<'en' | 'zh', MethodFigures[]>,
  settings: RetrieverSettings,
  t: RetrieverStrings,
): FigureElement {
  const { method, recall, mrr, ndcg, wrong } = t.figureColumns;
  const head = [method, fill(recall, { k: settings.k }), mrr, ndcg, wrong];
  const n = figures.en[0]?.questions ?? 0;
  return h(
    'section',
    { class: 'figures', 'data-evaluation': true },
    h('h3', { class: 'label' }, t.figures),
    h('p', { class: 'help' }, fill(t.figuresLead, { n })),
    h(
      'table',
      { class: 'turn' },
      h('thead', {}, h('tr', {}, ...head.map((word) => h('th', { scope: 'col' }, word)))),
      ...LANGUAGES.map((language) =>
        h(
          'tbody',
          {},
          h(
            'tr',
            { class: 'group' },
            h('th', { scope: 'rowgroup', colspan: 5 }, t.languages[language]),
          ),
          ...figures[language].map((row) => rowView(row, language, settings, head, t)),
        ),
      ),
    ),
  );
}

function rowView(
  row: MethodFigures,
  language: string,
  settings: RetrieverSettings,
  head: string[],
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
  return h(
    'tr',
    { class: shown ? 'on' : undefined, 'data-method': row.method, 'data-language': language },
    h('th', { scope: 'row' }, t.methods[row.method]),
    interval('recall', head[1]!),
    interval('mrr', head[2]!),
    interval('ndcg', head[3]!),
    h('td', { 'data-label': head[4] }, `${row.leaked} · ${row.planted} · ${row.stale}`),
  );
}
