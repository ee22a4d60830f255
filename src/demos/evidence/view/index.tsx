import { judgeView } from './judge-view';
import type { EvidenceState } from '../state';
import { winsView } from './wins-view';
import { fill, formatNumber } from '~/i18n/format';
import { percentText, alarmText } from '../sentences';
import { LEVEL } from '~/lib/evidence/settings';
import { falseAlarm } from '~/lib/evaluation/false-alarm';
import type { Point } from '~/lib/drawing/geometry';
import { plot } from '~/lib/drawing/plot';

const HEIGHT = 160;
/** The drawing shows at least this many comparisons. */
const LEAST_DRAWN = 20;

function severalView(state: EvidenceState) {
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

function chart(state: EvidenceState) {
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

export function evidenceView(state: EvidenceState) {
  switch (state.form.part) {
    case 'wins':
      return winsView(state);
    case 'several':
      return severalView(state);
    case 'judge':
      return judgeView(state);
  }
}
