import { Marks } from '~/demos/kit/Demo';
import { fill } from '~/i18n/format';
import type { Deciding } from '../deciding';
import type { GuideState } from '../state';
import { cards } from './cards';
import { ends } from './ends';
import { RoadMap } from './road-map';
import { verdict } from './verdict';

interface Props {
  of: Deciding['demo'];
  state: GuideState;
}

/** The map with the ways of the plan, the verdict with its proofs, and three cards. */
export const Answer = ({ of, state }: Props) => (
  <div class="answer" data-figure>
    <figure class="plate" aria-labelledby="guide-caption">
      <div class="two">
        <div class="roadmap" role="group" aria-label={of.t.map}>
          <RoadMap state={state} />
          <p class="base-name">{of.t.base}</p>
          <ol role="list" data-plan>
            {ends(state)}
          </ol>
        </div>
        <div class="panel" data-verdict>
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
    <div class="cards" data-cards>
      {cards(state)}
    </div>
  </div>
);
