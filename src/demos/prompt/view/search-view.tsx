import { fill, formatNumber, percentText } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { lineKey, plot, WAYS } from '~/lib/drawing/plot';
import { stairs } from '~/lib/drawing/geometry';
import { table } from '~/demos/parts/table';
import { searchText } from '../sentences';
import { entry } from './parts-view';
import type { StateOf } from '../state';

const HEIGHT = 220;

export function searchView(state: StateOf<'search'>): FigureElement[] {
  const { result, t } = state;
  const { winner } = result;
  return [
    chart(state),
    <p class="help">{t.searchNote}</p>,
    <dl class="prompt">{entry(t.winner, winner.prompt)}</dl>,
    topics(state),
  ];
}

function chart(state: StateOf<'search'>): FigureElement {
  const { result, t, locale } = state;
  const { tried, candidates, winner } = result;
  const [first, last] = [1, Math.max(2, candidates)];
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
        {[t.developmentLine, t.heldOutLine].map((name, i) => lineKey(`curve ${WAYS[i]!}`, name))}
      </p>
      {plot({
        height: HEIGHT,
        label: searchText(state),
        x: [first, last],
        ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => [share, percentText(share, locale)]),
        steps: [
          [first, '1'],
          [last, fill(t.candidateNamed, { n: candidates })],
        ],
        curves: [
          {
            line: stairs(tried.map(({ best }, i) => [first + i, best])),
            marks: tried.map(({ development }, i) => [first + i, development]),
            ...{ name: t.developmentLine, text: percentText(winner.development, locale) },
          },
          {
            line: stairs(tried.map(({ heldOut }, i) => [first + i, heldOut])),
            ...{ name: t.heldOutLine, text: percentText(winner.heldOut, locale) },
          },
        ],
      })}
    </section>
  );
}

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
