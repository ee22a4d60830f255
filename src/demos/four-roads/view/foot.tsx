import { type FigureElement, type FigureNode } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { isDone } from '../columns';
import { heldOf, type AtBoth } from '../ladder/held';
import { sign } from '../marks';
import type { FourRoadsState } from '../state';
import { points, slotted } from './slotted';
import type { PlateState } from './row';

/** The foot of the plate: during a run one question with its answers, after it what was measured on what. */
export function footView(plate: PlateState): FigureElement {
  const { state } = plate.now ?? {};
  const said = state?.atWork ? [...slowView(state), ...tickerView(state)] : measuredView(plate);
  return (
    <div class="below" data-foot-said key="below">
      {said}
    </div>
  );
}

const slowView = ({ kernels, t }: FourRoadsState): FigureElement[] =>
  kernels === 'plain'
    ? [
        <p class="slow" data-backend={kernels}>
          {t.slow}
        </p>,
      ]
    : [];

/** The first question of the run, and each road's answer to it, right or wrong. */
function tickerView({ examples = [], t }: FourRoadsState): FigureElement[] {
  const [first] = examples;
  if (!first) return [];
  return [
    <p class="heard">{first[1].question}</p>,
    <p class="ticker">
      {examples.map(([road, { answer, correct }]) => (
        <span key={road} data-ticker={road} title={t.road[road]}>
          {[sign(road), <span class="sr">{t.road[road]}</span>, ` ${answer} `]}
          <b aria-label={correct ? t.wasRight : t.wasWrong}>{correct ? '✓' : '✗'}</b>
        </span>
      ))}
    </p>,
  ];
}

function measuredView(plate: PlateState): FigureElement[] {
  const { now, ladder, locale } = plate;
  if (!ladder || !isDone(now)) return [];
  const { toy, larger, own } = ladder.words;
  const { space } = LOCALES[locale];
  const yours = <a href={ladder.own}>{own}</a>;
  return [
    ...realView(plate),
    <p>
      {toy}
      {space}
      {slotted(larger, { own: yours })}
    </p>,
  ];
}

/** The same two roads on the real model, as a sentence with both numbers. */
function realView({ now, ladder, t }: Pick<PlateState, 'now' | 'ladder' | 't'>): FigureElement[] {
  const compared = ladder && heldOf(now, ladder);
  if (!compared) return [];
  const [first, second] = compared.roads.sort((a, b) => shareOf(b) - shareOf(a));
  const said = slotted(ladder.words.held[compared.held], {
    first: roadView(first, t.road[first.road]),
    second: roadView(second, t.road[second.road]),
  });
  return [
    <p class="real" data-holds={compared.held}>
      {said}
    </p>,
  ];
}

const shareOf = ({ real }: AtBoth): number => real.right / real.n;

const roadView = (one: AtBoth, name: string): FigureNode => (
  <a href={one.real.to} title={one.real.said}>{`${name.toLowerCase()} ${points(shareOf(one))}`}</a>
);
