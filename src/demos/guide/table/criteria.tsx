import { Button, Marks } from '~/demos/kit';
import { rank } from '~/lib/matrix/ranking';
import { weightsText } from '~/lib/matrix/settings';
import { fill } from '~/i18n/format';
import type { Deciding, Of } from '../deciding';
import { flipSaid, leadSaid } from './said';
import { table } from './table';

/** The table of all criteria, weighed by the reader. */
export function Criteria({ of }: Of) {
  const { demo, props, weighing } = of;
  const state = weighing.state.value;
  const { t, criteria } = state;
  return (
    <section class="above-6" id="criteria">
      <h2>{fill(t.all, { n: criteria.length })}</h2>
      <x-matrix
        class="wide"
        id="matrix"
        data-status={demo.runs.status.value.name}
        data-runs={demo.runs.count.value}
        data-measured-on="judgement"
      >
        <Asked of={of} />
        <div class="plate" data-plate>
          <div data-figure>{table(state, demo.woken.value && weighing)}</div>
          <div class="why on-plate" role="region" aria-label={t.reasons} tabindex={0}>
            <ul role="list" data-reasons kept={props.still?.below ?? true} />
          </div>
        </div>
        <p class="small-print">
          <span data-badge="judged">
            <Marks of={demo} />
          </span>{' '}
          {t.key}{' '}
          <a
            class="ground-mark"
            href={props.pages.lab}
            data-measured-on="toy"
            title={props.toy.title}
          >
            {props.toy.label}
          </a>
        </p>
      </x-matrix>
    </section>
  );
}

/** Whose weights they are, which road leads by them, and what would flip that. */
function Asked({ of: { demo, weighing } }: { of: Deciding }) {
  const { chosen, found } = weighing;
  const state = weighing.state.value;
  const { t, criteria, weightings } = state;
  const disabled = !demo.woken.value;
  const held = weightings.find(({ weights }) => weightsText(weights, chosen.value) === '');
  const flip = found.value?.flip;
  const leads = rank(criteria, chosen.value)?.[0]?.tied === false;
  const [before, after] = t.weighedFor.split('{case}');
  return (
    <div class="ask gap-0-4 cluster">
      <p class="say prose-19">
        <span>{before}</span>
        <span class="fill-in">
          <select
            aria-label={t.caseLabel}
            data-weights-of
            disabled={disabled}
            value={held?.id ?? 'own'}
            onChange={({ currentTarget: { value } }) =>
              weighing.take(weightings.find(({ id }) => id === value)!.weights)
            }
          >
            {weightings.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
            <option value="own" hidden>
              {t.own}
            </option>
          </select>
        </span>
        <span>{after}</span>{' '}
        <span data-said role="status">
          {flip ? <mark>{flipSaid(flip, state)}</mark> : leadSaid(state)}
          {found.value && !flip ? ` ${t.never}` : ''}
        </span>
      </p>
      <p class="acts as-row gap-2">
        <Button
          class="go"
          data-flip
          disabled={disabled || !leads}
          text={t.flip}
          press={weighing.ask}
        />
        <Button
          data-back
          disabled={disabled}
          hidden={!flip}
          text={t.back}
          press={weighing.putBack}
        />
      </p>
    </div>
  );
}
