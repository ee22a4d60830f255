import type { Standing } from '../core/plan';
import type { RuleTexts } from '../core/texts';
import type { Way } from '../core/ways';
import type { FigureElement } from '~/lib/figure';
import { sayOf, shortOf } from '../sentences';
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
  standingsOf(state).map((standing, index) => end(standing, index, state));

function end(standing: Standing<RuleTexts>, index: number, state: GuideState) {
  const { road } = standing;
  const { steps, leads } = state.plan;
  const isTied = leads.length > 1 && leads.includes(road);
  const numbered = standing.state === 'in' && steps.length > 1 && !isTied;
  const short = shortOf(standing);
  const at = atOf(road, state);
  const { end: place, mid } = PLACES[road];
  return (
    <li class="end" data-road={road} data-at={at} key={road}>
      <svg class="spot fill-road pen-plate" aria-hidden="true">
        <svg x={place[0]} y={place[1]} overflow="visible">
          <use href={`#m-${road}`} x={-10} y={-10} width={20} height={20} />
        </svg>
        {at === 'next' && !standing.required && (
          <svg x={mid[0]} y={mid[1]} overflow="visible">
            <path class="fill-plate pen-2 pen-road" d="M0-8 8 0 0 8-8 0z" />
          </svg>
        )}
      </svg>
      <div class="endtag on-plate f13 pinned lines-1-35">
        <p>
          {numbered && <span class="no">{String(index + 1)}</span>}
          {numbered && ' '}
          <b class="unbroken">{state.roads[road]}</b>
          {state.strings.dash}
          <span class="say soft">{sayOf(standing, state)}</span>
        </p>
        {short && <small class="as-block lines-1-35">{short}</small>}
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

export const fold = (name: string, list: FigureElement): FigureElement => (
  <details class="more" key="fold">
    <summary class="f14 finger-high no-bullets line-up">{name}</summary>
    {list}
  </details>
);

export const listed = (lines: readonly string[]): FigureElement => (
  <ul>
    {lines.map((line) => (
      <li class="soft inner-half">{line}</li>
    ))}
  </ul>
);
