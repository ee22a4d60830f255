import type { Standing } from '../core/plan';
import type { RuleTexts } from '../core/texts';
import type { Way } from '../core/ways';
import { sayOf, shortOf } from '../standing';
import type { GuideState } from '../state';

export type At = 'lead' | 'next' | 'off';

type Place = readonly [x: `${number}%`, y: `${number}%`];

/** Where a way ends on the map, and where its diamond stands. */
export const PLACES: Readonly<Record<Way, { readonly end: Place; readonly mid: Place }>> = {
  scratch: { end: ['22.86%', '23%'], mid: ['37%', '39.5%'] },
  rag: { end: ['72.86%', '37.5%'], mid: ['60.5%', '46.5%'] },
  finetune: { end: ['77.14%', '79.5%'], mid: ['62.4%', '71%'] },
  prompt: { end: ['28.1%', '75%'], mid: ['39.5%', '67%'] },
  paste: { end: ['12.4%', '65.5%'], mid: ['34.8%', '65.5%'] },
  tools: { end: ['65%', '17%'], mid: ['55%', '36%'] },
};

export const atOf = (road: Way, { plan: { leads, steps } }: GuideState): At => {
  if (leads.includes(road)) return 'lead';
  return steps.some((step) => step.road === road) ? 'next' : 'off';
};

export const standingsOf = ({ plan }: GuideState): Standing<RuleTexts>[] => [
  ...plan.steps,
  ...plan.left,
];

export const ends = (state: GuideState) =>
  standingsOf(state).map((standing, at) => end(standing, at, state));

function end(standing: Standing<RuleTexts>, at: number, state: GuideState) {
  const { road } = standing;
  const { steps, leads } = state.plan;
  const isTied = leads.length > 1 && leads.includes(road);
  const numbered = standing.state === 'in' && steps.length > 1 && !isTied;
  const short = shortOf(standing);
  const [x, y] = PLACES[road].end;
  return (
    <li class="end" data-road={road} data-at={atOf(road, state)} key={road}>
      <svg class="spot fill-road pen-plate" aria-hidden="true">
        <svg x={x} y={y} overflow="visible">
          <use href={`#m-${road}`} x={-10} y={-10} width={20} height={20} />
        </svg>
      </svg>
      <div class="endtag on-plate f13 pinned lines-1-35">
        <p>
          {numbered && <span class="no">{String(at + 1)}</span>}
          {numbered && ' '}
          <b class="unbroken">{state.roads[road]}</b>
          {state.strings.dash}
          <span class="say soft">{sayOf(standing, state)}</span>
        </p>
        {short && <small class="lines-1-35">{short}</small>}
      </div>
    </li>
  );
}

export const roadName = (road: Way, name: string) => (
  <span class="road" data-road={road}>
    <svg aria-hidden="true">
      <use href={`#m-${road}`} />
    </svg>
    {name}
  </span>
);
