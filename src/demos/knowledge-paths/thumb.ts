import type { Thumb } from '~/demos/kit/index-picture';
import { demoThumb } from '~/lib/drawing/thumb';
import { h, type FigureElement } from '~/lib/figure';
import { CIRCLES, type Circle } from './core/settings';
import type { Path, Verdict } from './core/verdict';
import type { Road } from '~/lib/road';
import { CENTRES, gathered, HEIGHT, placeOf, RADIUS, WIDTH } from './geometry';

const SCALE = 0.3;
const [ACROSS, DOWN] = [(272 - WIDTH * SCALE) / 2, (150 - HEIGHT * SCALE) / 2];
/** Answers of a path have the colour of the road that provides it. */
const ROAD: Partial<Record<Path, Road>> = {
  trained: 'scratch',
  tuned: 'finetune',
  retrieved: 'rag',
  said: 'prompt',
};

/** The three circles of the demo, with a mark for each answer at its origin. */
const knowledgePathsThumb = (answers: readonly Verdict[]): FigureElement =>
  demoThumb(
    h(
      'g',
      { transform: `translate(${ACROSS} ${DOWN}) scale(${SCALE})` },
      ...CIRCLES.map((circle) => round('ground', circle)),
      ...CIRCLES.map((circle) => round('rim', circle)),
      ...marks(answers),
    ),
  );

function round(kind: string, circle: Circle): FigureElement {
  const [cx, cy] = CENTRES[circle];
  return h('circle', { class: kind, cx, cy, r: RADIUS });
}

const marks = (answers: readonly Verdict[]): FigureElement[] =>
  [...Map.groupBy(answers, (answer) => placeOf(answer).join()).values()].flatMap((held) => {
    const spots = gathered(placeOf(held[0]!), held.length);
    return held.map(({ path }, i) =>
      h('circle', {
        class: 'way',
        'data-road': ROAD[path],
        cx: spots[i]![0],
        cy: spots[i]![1],
        r: 10.5,
      }),
    );
  });

export const thumb: Thumb = async (locale, { runIn }) =>
  knowledgePathsThumb((await runIn('knowledge-paths', 's1-paths', locale)).snapshot[locale].rows);
