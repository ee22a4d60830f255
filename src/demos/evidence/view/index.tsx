import type { FigureElement } from '~/lib/figure';
import { judgeView } from './judge-view';
import type { EvidenceState } from '../state';
import { winsView } from './wins-view';
import { fill, formatNumber } from '~/i18n/format';
import type { Tested } from '../core/tested';
import { table } from '~/demos/parts/table';
import { ownText, percentText, alarmText } from '../sentences';
import { LEVEL } from '../core/settings';
import { falseAlarm } from '~/lib/evaluation/false-alarm';
import type { Point } from '~/lib/drawing/geometry';
import { plot } from '~/lib/drawing/plot';

const HEIGHT = 160;
/** The drawing shows at least this many comparisons. */
const LEAST_DRAWN = 20;

/** The growth of false alarms with the number of comparisons. */
function severalView(state: EvidenceState): FigureElement[] {
  const { t } = state;
  return [
    <section key="alarms">
      <h3 class="label">
        {t.alarms} <small>{t.alarmsUnit}</small>
      </h3>
      <p class="verdict">{alarmText(state)}</p>
      {chart(state)}
    </section>,
  ];
}

function chart(state: EvidenceState): FigureElement {
  const { form, t, locale } = state;
  const most = Math.max(LEAST_DRAWN, Math.ceil((1.25 * form.comparisons) / 4) * 4);
  const at = (n: number): Point => [n, falseAlarm(n, LEVEL / 100)];
  return plot({
    height: HEIGHT,
    label: alarmText(state),
    x: [0, most],
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => [share, percentText(share, locale)]),
    steps: [0, most / 4, most / 2, (3 * most) / 4, most].map((n) => [
      n,
      n === most ? fill(t.comparisonsAt, { n: formatNumber(n, locale) }) : formatNumber(n, locale),
    ]),
    curves: [
      { line: Array.from({ length: most + 1 }, (_, n) => at(n)), marks: [at(form.comparisons)] },
    ],
  });
}

/** The chosen part. */
export function evidenceView(state: EvidenceState): FigureElement[] {
  switch (state.form.part) {
    case 'wins':
      return winsView(state);
    case 'own':
      return ownView(state);
    case 'several':
      return severalView(state);
    case 'judge':
      return judgeView(state);
  }
}

/** The reader's two columns, counted and tested, or a hint at the text to paste. */
export function ownView(state: EvidenceState): FigureElement[] {
  const { t, tested } = state;
  if (!tested)
    return [
      <p class="verdict" key="empty">
        {t.ownEmpty}
      </p>,
    ];
  return [
    <section key="own">
      <h3 class="label">{t.own}</h3>
      <p class="verdict">{ownText(tested, state)}</p>
      {pairsTable(tested, state)}
    </section>,
    <section key="scores">{scoresTable(tested, state)}</section>,
  ];
}

function pairsTable(tested: Tested, { t, locale }: EvidenceState): FigureElement {
  const count = (name: string, n: number) => (
    <span {...{ [`data-${name}`]: n }}>{formatNumber(n, locale)}</span>
  );
  return table({
    caption: t.pairsTitle,
    heads: ['', t.secondRight, t.secondWrong],
    rows: [
      [t.firstRight, count('both', tested.both), count('only-first', tested.onlyFirst)],
      [t.firstWrong, count('only-second', tested.onlySecond), count('neither', tested.neither)],
    ],
    attributes: { class: 'turn keep numbers' },
  });
}

function scoresTable({ first, second }: Tested, { t, locale }: EvidenceState): FigureElement {
  const row = (name: string, { right, share, low, high }: Tested['first']) => [
    name,
    formatNumber(right, locale),
    percentText(share, locale),
    fill(t.interval, { low: percentText(low, locale), high: percentText(high, locale) }),
  ];
  return table({
    caption: t.scoresTitle,
    heads: [t.system, t.right, t.share, t.wilson],
    rows: [row(t.first, first), row(t.second, second)],
    attributes: { class: 'turn keep numbers' },
  });
}
