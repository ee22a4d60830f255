import { fill, formatNumber, percentText } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { Point } from '~/lib/drawing/geometry';
import { plot } from '~/demos/parts/plot';
import { spreadOut } from '~/lib/drawing/label-place';
import { table } from '~/demos/parts/table';
import { searchText } from '../sentences';
import type { StateOf } from '../state';

const HEIGHT = 220;
/** The least distance between two labels, in pixels. */
const GAP = 18;

/** The best prompt so far on the questions that chose it, and on others. */
export function searchView(state: StateOf<'search'>): FigureElement[] {
  const { result, t } = state;
  const { winner } = result;
  return [
    chart(state),
    <p class="help">{t.searchNote}</p>,
    <dl class="prompt">
      <div>
        <dt>{t.winner}</dt>
        <dd>{winner.prompt}</dd>
      </div>
    </dl>,
    topics(state),
  ];
}

function chart(state: StateOf<'search'>): FigureElement {
  const { result, t, locale } = state;
  const { tried, candidates, winner } = result;
  const heightOf = (share: number) => HEIGHT * (1 - share);
  const xOf = (i: number) => (100 * i) / Math.max(1, candidates - 1);
  const line = (of: (i: number) => number): Point[] =>
    stairs(tried.map((_, i) => [xOf(i), heightOf(of(i))]));
  const ends = [winner.development, winner.heldOut];
  const heights = spreadOut(ends.map(heightOf), GAP, HEIGHT - 4);
  const labels = [t.developmentLine, t.heldOutLine].map((name, i) => ({
    at: [xOf(tried.length - 1), heights[i]!] as const,
    name,
    text: percentText(ends[i]!, locale),
  }));
  return (
    <section
      class="climb"
      data-development={String(winner.development)}
      data-held-out={String(winner.heldOut)}
    >
      <h3 class="label">
        {t.searchTitle} <small>{t.searchUnit}</small>
      </h3>
      <p class="key" aria-hidden="true">
        {['one', 'two'].map((way, i) => (
          <span>
            <svg width={28} height={8}>
              <line class={`curve ${way}`} x1={0} y1={4} x2={28} y2={4} />
            </svg>
            {[t.developmentLine, t.heldOutLine][i]!}
          </span>
        ))}
      </p>
      {plot({
        height: HEIGHT,
        label: searchText(state),
        ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => [
          heightOf(share),
          percentText(share, locale),
        ]),
        steps: [
          [0, '1'],
          [100, fill(t.candidateNamed, { n: candidates })],
        ],
        curves: [
          {
            line: line((i) => tried[i]!.best),
            marks: tried.map(({ development }, i) => [xOf(i), heightOf(development)] as const),
          },
          { line: line((i) => tried[i]!.heldOut), marks: [] },
        ],
        labels,
      })}
    </section>
  );
}

/** A best value holds until the next one: the line runs level, then up or down. */
function stairs(points: readonly Point[]): Point[] {
  return points.flatMap(([x, y], i) =>
    i === 0 ? [[x, y] as const] : [[x, points[i - 1]![1]] as const, [x, y] as const],
  );
}

/** The topics of the winner's examples, next to how often each is asked. */
function topics({ result, t, locale }: StateOf<'search'>): FigureElement {
  const { development, heldOut } = result;
  const percent = (count: number, of: number) => percentText(count / of, locale);
  const rows = result.topics.map((topic, i) => [
    t.topics[i]!,
    formatNumber(topic.winner, locale),
    percent(topic.development, development),
    percent(topic.heldOut, heldOut),
  ]);
  const heads = [
    t.topic,
    t.winnerShows,
    fill(t.askedIn, { n: development }),
    fill(t.askedUnseen, { n: heldOut }),
  ];
  return table({ caption: t.topicsTitle, heads, rows, attributes: { class: 'turn keep' } });
}
