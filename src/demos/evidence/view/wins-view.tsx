import { LEVEL, POWER } from '~/lib/evidence/settings';
import { fill, formatNumber } from '~/i18n/format';
import type { Outcome } from '~/lib/evidence/trial';
import type { Point } from '~/lib/drawing/geometry';
import { plot } from '~/lib/drawing/plot';
import { table } from '~/demos/parts/table';
import { oppositeText, percentText, shortText, winsText } from '../sentences';
import type { EvidenceState } from '../state';

const HEIGHT = 200;
/** Points of a curve; more would not change its look. */
const POINTS = 120;

export function winsView(state: EvidenceState) {
  const { t, outcome, locale } = state;
  return [
    <section key="wins">
      <h3 class="label">
        {t.wins} <small>{t.winsUnit}</small>
      </h3>
      <p class="verdict as-grid gap-0-3 mid-aligned">{shortText(outcome!, state)}</p>
      <p class="key">
        <span class="one as-chip mid-aligned gap-2">{t.same}</span>
        <span class="two as-chip mid-aligned gap-2">{t.different}</span>
      </p>
      {chart(outcome!, state)}
    </section>,
    <details key="table">
      <summary>{fill(t.standingsTitle, { n: formatNumber(state.form.questions, locale) })}</summary>
      {standingsTable(outcome!, state)}
      <p class="help">{oppositeText(outcome!, state)}</p>
    </details>,
  ];
}

function chart(outcome: Outcome, state: EvidenceState) {
  const { t, locale, form } = state;
  const { most, shared, apart } = outcome;
  const step = Math.max(1, Math.floor(most / POINTS));
  const curve = (values: Float64Array): Point[] =>
    Array.from({ length: Math.floor((most - 1) / step) + 1 }, (_, i) => 1 + i * step).map((n) => [
      n,
      values[n]!,
    ]);
  return plot({
    height: HEIGHT,
    label: winsText(outcome, state),
    x: [0, most],
    y: [0, 0.5],
    ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5].map((share) => [share, percentText(share, locale)]),
    steps: [0, 0.2, 0.4, 0.6, 0.8, 1]
      .map((share) => share * most)
      .map((n) => [
        n,
        n === most ? fill(t.questionsAt, { n: formatNumber(n, locale) }) : formatNumber(n, locale),
      ]),
    curves: [
      { line: curve(shared.worse), marks: [[form.questions, outcome.worse]] },
      { line: curve(apart.worse), marks: [[form.questions, outcome.worseApart]] },
    ],
    slider: state.grip?.({ min: 0, max: most }),
  });
}

function standingsTable(outcome: Outcome, state: EvidenceState) {
  const { t, locale, form } = state;
  const needed = (n: number) => (Number.isFinite(n) ? formatNumber(Math.ceil(n), locale) : t.never);
  const row = (name: string, worse: number, tie: number, wanted: number, said: object = {}) => [
    name,
    <span {...said}>{percentText(worse, locale)}</span>,
    percentText(tie, locale),
    percentText(Math.max(0, 1 - worse - tie), locale),
    needed(wanted),
  ];
  const values = { level: LEVEL, power: POWER };
  return table({
    caption: fill(t.standingsTitle, { n: formatNumber(form.questions, locale) }),
    unseen: true,
    heads: [t.asked, t.worseWins, t.nobody, t.betterWins, fill(t.needed, values)],
    rows: [
      row(t.same, outcome.worse, outcome.tie, outcome.neededShared, {
        'data-worse-wins': outcome.worse,
      }),
      row(t.different, outcome.worseApart, outcome.tieApart, outcome.neededApart),
    ],
    attributes: { class: 'turn numbers' },
  });
}
