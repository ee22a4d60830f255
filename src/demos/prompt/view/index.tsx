import type { FigureElement } from '~/lib/figure';
import { oneView } from './one-view';
import { spreadView } from './spread-view';
import { ofView, type ByView, type PromptState, type StateOf } from '../state';
import { fill, formatNumber, percentText } from '~/i18n/format';
import type { LineName, SweepPoint } from '../core/sweep';
import type { Point } from '~/lib/drawing/geometry';
import { plot } from '~/lib/drawing/plot';
import { table } from '~/demos/parts/table';

const HEIGHT = 110;
const MOST = 6;
/** Drawn one by one; the first is also the background of the others. */
const LINES: readonly LineName[] = ['plain', 'rule', 'nearest', 'values', 'codes'];

function sweepView(state: StateOf<'examples'>): FigureElement[] {
  const { t } = state;
  return [
    <div class="as-grid fit-13 gap-5">{LINES.map((line) => panel(line, state))}</div>,
    <p class="help">{t.sweepNote}</p>,
    <details class="values" key="values">
      <summary class="inner-2">{t.values}</summary>
      {valuesTable(state)}
    </details>,
  ];
}

function panel(line: LineName, { result, t, locale }: StateOf<'examples'>): FigureElement {
  const curve = (points: readonly SweepPoint[]): Point[] =>
    points.flatMap(({ examples, mean }) => (mean === null ? [] : [[examples, mean] as const]));
  const own = curve(result.lines[line]);
  const ground = line === 'plain' ? [] : [{ line: curve(result.lines.plain) }];
  const said = result.lines[line]
    .filter(({ mean }) => mean !== null)
    .map(({ examples, mean }) =>
      fill(t.pointSaid, { n: examples, share: percentText(mean!, locale) }),
    )
    .join(t.listed);
  return (
    <section class="panel" data-line={line}>
      <h3 class="label">{t.lines[line]}</h3>
      {plot({
        height: HEIGHT,
        label: said,
        x: [0, MOST],
        ticks: [0, 0.5, 1].map((share) => [share, percentText(share, locale)]),
        steps: [
          [0, '0'],
          [MOST / 2, formatNumber(MOST / 2, locale)],
          [MOST, fill(t.examplesNamed, { n: MOST })],
        ],
        curves: [{ line: own, marks: own }, ...ground],
      })}
    </section>
  );
}

function valuesTable({ result, t, locale }: StateOf<'examples'>): FigureElement {
  const text = ({ mean, lowest, highest }: SweepPoint) =>
    mean === null
      ? t.tooLong
      : fill(t.meanRange, {
          mean: percentText(mean, locale),
          lowest: formatNumber(100 * lowest!, locale),
          highest: percentText(highest!, locale),
        });
  const rows = Array.from({ length: MOST + 1 }, (_, examples) => [
    String(examples),
    ...LINES.map((line) => {
      const point = result.lines[line][examples];
      return point ? text(point) : '–';
    }),
  ]);
  const heads = [t.examplesColumn, ...LINES.map((line) => t.lines[line])];
  return table({ caption: fill(t.valuesCaption, { seeds: result.seeds }), heads, rows });
}

const VIEWS: ByView<FigureElement[]> = { one: oneView, examples: sweepView, formats: spreadView };

export const promptView = (state: PromptState): FigureElement[] => ofView(VIEWS, state);
