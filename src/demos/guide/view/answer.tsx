import { Marks } from '~/demos/kit/Parts';
import { fill } from '~/i18n/format';
import type { Deciding } from '../deciding';
import type { GuideState } from '../state';
import { cards } from './cards';
import { atOf, ends } from './ends';
import { verdict } from './verdict';
import { GROUND, ground, ROAD_PATHS, START } from '~/lib/drawing/road-map';
import { WAYS, type Way } from '../core/ways';

/** A prompt that contains the whole text branches off the road of prompting; tools climb nowhere. */
const PATHS: Readonly<Record<Way, string>> = {
  ...ROAD_PATHS,
  paste: `M${START.join(' ')}C196 256 172 258 146 262S92 270 52 262`,
  tools: `M${START.join(' ')}C226 196 210 168 232 140S252 92 273 68`,
};
const { width, height } = GROUND;

function RoadMap({ state }: { state: GuideState }) {
  return (
    <>
      <svg
        class="land"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {ground()}
        {WAYS.map((way) => track(way, state))}
      </svg>
      <svg class="spot fill-road pen-plate" aria-hidden="true">
        <circle class="pin-base hollow" stroke-width="2.5" cx="50.95%" cy="59%" r="7" />
      </svg>
    </>
  );
}

function track(way: Way, state: GuideState) {
  const at = atOf(way, state);
  const isNew = state.led && at === 'lead' && !state.led.includes(way);
  return (
    <>
      <path class="under pen-plate pen-round" d={PATHS[way]} />
      <path
        class={`track pen-line pen-1-5 pen-round${isNew ? ' go-now' : ''}`}
        data-road={way}
        data-way={way}
        d={PATHS[way]}
        data-at={at}
      />
    </>
  );
}

export const Answer = ({ of, state }: { of: Deciding['demo']; state: GuideState }) => (
  <div class="answer" data-figure key="answer">
    <figure class="plate" aria-labelledby="guide-caption">
      <div class="two one-column">
        <div class="roadmap holds-place clipped" role="group" aria-label={of.t.map}>
          <RoadMap state={state} />
          <p class="base-name on-plate small-print pinned">{of.t.base}</p>
          <ol role="list" data-plan>
            {ends(state)}
          </ol>
        </div>
        <div class="panel hair-above" data-verdict>
          {verdict(state)}
        </div>
      </div>
      <figcaption id="guide-caption" class="sr">
        {fill(of.t.caption, { n: state.rules.length })}
        <span data-badge="judged">
          <Marks of={of} />
        </span>
      </figcaption>
    </figure>
    <div class="cards one-column" data-cards>
      {cards(state)}
    </div>
  </div>
);
