import { LEVEL } from '../core/settings';
import { fill, formatNumber } from '~/i18n/format';
import { falseAlarm } from '~/lib/evaluation/holm';
import { h, type FigureElement } from '~/lib/figure';
import type { Point } from '~/lib/drawing/geometry';
import { plot } from '~/demos/parts/plot';
import { table } from '~/demos/parts/table';
import { alarmSaid, percentText, pText } from '../sentences';
import type { EvidenceState, Several } from '../state';

const HEIGHT = 160;
/** The drawing shows at least this many comparisons. */
const LEAST_DRAWN = 20;

/** The growth of false alarms with the number of comparisons, and Holm's correction of the reader's values. */
export function severalView(state: EvidenceState): FigureElement[] {
  const { t, several } = state;
  return [
    h(
      'section',
      { key: 'alarms' },
      h('h3', { class: 'label' }, t.alarms, ' ', h('small', {}, t.alarmsUnit)),
      h('p', { class: 'verdict' }, alarmSaid(state)),
      chart(state),
    ),
    several && several.values.length > 0
      ? h('section', { key: 'holm' }, holmTable(several, state))
      : h('p', { class: 'help', key: 'none' }, t.valuesEmpty),
  ];
}

function chart(state: EvidenceState): FigureElement {
  const { form, t, locale } = state;
  const most = Math.max(LEAST_DRAWN, Math.ceil((1.25 * form.comparisons) / 4) * 4);
  const at = (n: number): Point => [(100 * n) / most, HEIGHT * (1 - falseAlarm(n, LEVEL / 100))];
  return plot({
    height: HEIGHT,
    label: alarmSaid(state),
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => [
      HEIGHT * (1 - share),
      percentText(share, locale),
    ]),
    steps: [0, most / 4, most / 2, (3 * most) / 4, most].map((n) => [
      (100 * n) / most,
      n === most ? fill(t.comparisonsAt, { n: formatNumber(n, locale) }) : formatNumber(n, locale),
    ]),
    curves: [
      { line: Array.from({ length: most + 1 }, (_, n) => at(n)), marks: [at(form.comparisons)] },
    ],
    labels: [],
  });
}

function holmTable({ values, adjusted }: Several, { t, locale }: EvidenceState): FigureElement {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const bonferroni = (p: number) => Math.min(1, values.length * p);
  return table({
    caption: fill(t.holmTitle, { n: formatNumber(values.length, locale) }),
    heads: [t.comparison, 'p', t.holm, t.bonferroni, t.verdict],
    rows: order.map((i) => [
      formatNumber(i + 1, locale),
      pText(values[i]!, locale),
      h('data', { 'data-holm': i + 1, value: adjusted[i]! }, pText(adjusted[i]!, locale)),
      pText(bonferroni(values[i]!), locale),
      adjusted[i]! < LEVEL / 100 ? t.stays : values[i]! < LEVEL / 100 ? t.falls : t.was,
    ]),
    attributes: { class: 'turn numbers' },
  });
}
