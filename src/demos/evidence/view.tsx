import { fill, formatNumber } from '~/i18n/format';
import { table } from '~/demos/parts/table';
import type { Point } from '~/lib/drawing/geometry';
import { lane, RANGE_HEIGHT, rangeMarks } from '~/lib/drawing/lane';
import { plot, type Plot } from '~/lib/drawing/plot';
import { falseAlarm } from '~/lib/evaluation/false-alarm';
import { judgeOf, LEVEL, POWER } from '~/lib/evidence/settings';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { alarmText, correctedTexts, judgeText, oppositeText } from './sentences';
import { percentText, shortText, winsText } from './sentences';
import type { EvidenceState } from './state';

/** Points of a curve; more would not change its look. */
const POINTS = 120;
/** The drawing shows at least this many comparisons. */
const LEAST_DRAWN = 20;

export function evidenceView(state: EvidenceState): FigureElement[] {
  const { part } = state.form;
  return PARTS[part](state);
}

const PARTS = { wins: winsView, several: severalView, judge: judgeView };

const panel = (key: string, [title, unit]: readonly string[], ...inside: Drawn[]) => (
  <section key={key}>
    <h3 class="label">
      {title} <small>{unit}</small>
    </h3>
    {inside}
  </section>
);
type Drawn = FigureNode | undefined | readonly FigureNode[];

/** Curves of shares by a number that runs to `most`, whose last step names it. */
function shares(
  { most, stepped, unit }: { most: number; stepped: readonly number[]; unit: string },
  { locale }: EvidenceState,
  { ticks, ...plan }: Omit<Plot, 'x' | 'ticks' | 'steps'> & { ticks: readonly number[] },
) {
  const n = (count: number) => formatNumber(count, locale);
  return plot({
    ...plan,
    x: [0, most],
    ticks: ticks.map((share) => [share, percentText(share, locale)]),
    steps: stepped.map((share) => [
      share * most,
      share === 1 ? fill(unit, { n: n(most) }) : n(share * most),
    ]),
  });
}

function winsView(state: EvidenceState) {
  const { t, locale, form } = state;
  const outcome = state.outcome!;
  const { most, shared, apart } = outcome;
  const step = Math.max(1, Math.floor(most / POINTS));
  const curve = (values: Float64Array) =>
    Array.from({ length: Math.floor((most - 1) / step) + 1 }, (_, i) => 1 + i * step).map(
      (n): Point => [n, values[n]!],
    );
  const title = fill(t.standingsTitle, { n: formatNumber(form.questions, locale) });
  return [
    panel(
      'wins',
      [t.wins, t.winsUnit],
      <p class="verdict as-grid gap-0-3 mid-aligned">{shortText(outcome, state)}</p>,
      <p class="key">
        <span class="one as-chip mid-aligned gap-2">{t.same}</span>
        <span class="two as-chip mid-aligned gap-2">{t.different}</span>
      </p>,
      shares({ most, stepped: [0, 0.2, 0.4, 0.6, 0.8, 1], unit: t.questionsAt }, state, {
        height: 200,
        label: winsText(outcome, state),
        y: [0, 0.5],
        ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5],
        curves: [
          { line: curve(shared.worse), marks: [[form.questions, outcome.worse]] },
          { line: curve(apart.worse), marks: [[form.questions, outcome.worseApart]] },
        ],
        slider: state.grip?.({ min: 0, max: most }),
      }),
    ),
    <details key="table">
      <summary>{title}</summary>
      {standings(title, state)}
      <p class="help">{oppositeText(outcome, state)}</p>
    </details>,
  ];
}

function standings(caption: string, { t, locale, outcome }: EvidenceState) {
  const { worse, tie, worseApart, tieApart, neededShared, neededApart } = outcome!;
  const percent = (share: number) => percentText(share, locale);
  const row = (name: string, lost: number, level: number, needed: number, told?: number) => [
    name,
    <span data-worse-wins={told}>{percent(lost)}</span>,
    percent(level),
    percent(Math.max(0, 1 - lost - level)),
    Number.isFinite(needed) ? formatNumber(Math.ceil(needed), locale) : t.never,
  ];
  return table({
    caption,
    unseen: true,
    heads: [
      t.asked,
      t.worseWins,
      t.nobody,
      t.betterWins,
      fill(t.needed, { level: LEVEL, power: POWER }),
    ],
    rows: [
      row(t.same, worse, tie, neededShared, worse),
      row(t.different, worseApart, tieApart, neededApart),
    ],
    attributes: { class: 'turn numbers' },
  });
}

function severalView(state: EvidenceState) {
  const { form, t } = state;
  const label = alarmText(state);
  const most = Math.max(LEAST_DRAWN, Math.ceil((1.25 * form.comparisons) / 4) * 4);
  const at = (n: number): Point => [n, falseAlarm(n, LEVEL / 100)];
  const quarters = [0, 0.25, 0.5, 0.75, 1];
  return [
    panel(
      'alarms',
      [t.alarms, t.alarmsUnit],
      <p class="verdict">{label}</p>,
      shares({ most, stepped: quarters, unit: t.comparisonsAt }, state, {
        height: 160,
        label,
        ticks: quarters,
        curves: [
          {
            line: Array.from({ length: most + 1 }, (_, n) => at(n)),
            marks: [at(form.comparisons)],
          },
        ],
      }),
    ),
  ];
}

function judgeView(state: EvidenceState) {
  const { t, judging } = state;
  return [
    panel(
      'judge',
      [t.judge, t.judgeUnit],
      judging,
      <p class="verdict">{judgeText(state)}</p>,
      corrected(state),
      <p class="help">{t.judgeNote}</p>,
    ),
  ];
}

/** What the judge says above what must hold, with its interval, and how the one follows from the other. */
function corrected({ t, form, corrected: found, locale }: EvidenceState) {
  if (!found) return [];
  const { apparent, share, low, high } = found;
  const texts = correctedTexts(found, locale);
  const row = (name: string, value: string, marks: FigureElement[], more = '') =>
    lane({ who: [<b>{name}</b>], height: RANGE_HEIGHT, marks, value, more });
  const held = rangeMarks([{ kind: 'full', at: 100 * share }], [100 * low, 100 * high]);
  const { foundRight, knownRight, foundWrong, knownWrong } = judgeOf(form);
  const n = (value: number) => formatNumber(value, locale, 3);
  const formula = {
    apparent: n(apparent),
    sensitivity: n(foundRight / knownRight),
    specificity: n(foundWrong / knownWrong),
    share: n(share),
  };
  return [
    <div class="lanes">
      {row(t.says, texts.apparent, rangeMarks([{ kind: 'open', at: 100 * apparent }]))}
      {row(t.holds, texts.share, held, `(${fill(t.interval, texts)})`)}
    </div>,
    <p class="help">{fill(t.judgeFormula, formula)}</p>,
  ];
}
