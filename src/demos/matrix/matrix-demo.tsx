import { Button } from '~/demos/kit/Button';
import { computed, effect, signal, untracked } from '@preact/signals-core';
import { csvFile } from '~/demos/kit/export';
import { measuredHere } from '~/demos/kit/measured';
import { openDemo } from '~/demos/kit/open-demo';
import type { Given } from '~/demos/kit/page';
import { Failure, Marks, StatusLine, Still } from '~/demos/kit/Parts';
import { Share, Views } from '~/demos/kit/Views';
import { ROADS } from '~/lib/road';
import { WEIGHED, type WeighingElement } from '../parts/weighed';
import { MAX_WEIGHT, MIN_WEIGHT, pointsText, type Weights } from './core/criteria';
import { leastFlip, moved, type Flip } from './core/flip';
import { rank } from './core/ranking';
import { addressOfWeights, askedWeights, speaksOfWeights } from './address';
import {
  matrixFields,
  sameWeights,
  weightsIn,
  weightsText,
  type MatrixFields,
} from './core/settings';
import { openGlide, openHand } from './hand';
import { flipSaid, leadSaid, rankingSaid, reasonOf } from './sentences';
import { sharesOf, type MatrixPage, type MatrixState } from './state';
import { view as table } from './view';
import type { Words as MatrixStrings } from 'words:matrix';

interface Result {
  weights: Weights;
  /** What would flip it, once that is asked for; undefined where nothing does. */
  asked?: { flip: Flip | undefined };
}

export function open(given: Given<MatrixFields, MatrixStrings> & { props: MatrixPage }) {
  const { props, t, page } = given;
  const { criteria, presets, locale } = props;
  const root = page?.root as WeighingElement | undefined;
  const shares = signal(props.shares);
  const asked = signal<{ of: string; flip: Flip | undefined } | undefined>(undefined);
  const glide = openGlide(props.weights);

  const base = () => presets.find(({ id }) => id === root?.dataset.case)?.weights ?? props.weights;
  const settingsOf = (weights: Weights) => ({ weights: weightsText(weights) });
  const inLink = (query: URLSearchParams) => settingsOf(askedWeights(query, criteria, base()));

  const text = () => demo.form.settings.value.weights;
  const chosen = computed(() => weightsIn(text(), criteria));
  const now = computed((): Result => {
    const weights = chosen.value;
    if (asked.value?.of !== text()) return { weights };
    const { flip } = asked.value;
    return { weights: flip ? moved(criteria, weights, flip) : weights, asked: { flip } };
  });
  const weightOf = (id: string): number => now.value.weights[id]!;

  function answer(to: typeof asked.value): void {
    asked.value = to;
    void demo.run();
  }
  const ask = () => answer({ of: text(), flip: leastFlip(criteria, chosen.value) });
  const putBack = () => answer(undefined);
  /** Whole weights, each step towards where it was pushed. */
  function weigh(id: string, wanted: number): void {
    const whole = wanted > weightOf(id) ? Math.ceil(wanted) : Math.floor(wanted);
    const weight = Math.min(MAX_WEIGHT, Math.max(MIN_WEIGHT, whole));
    asked.value = undefined;
    demo.fill(settingsOf({ ...chosen.value, [id]: weight }));
  }

  function begin(): void {
    const slots = measuredHere();
    shares.value = [...sharesOf(slots, true), ...props.shares];
    const words = { ...t.measured, ...props.names };
    for (const slot of slots)
      root!
        .querySelector(`[data-measured-why="${slot.criterion}.${slot.road}"]`)
        ?.replaceChildren(reasonOf(slot, words, locale));
    hand.begin();
    effect(() => {
      const result = demo.runs.result.value;
      if (result) untracked(() => tell(result.weights));
    });
    let last = root!.dataset.case;
    new MutationObserver(() => {
      if (root!.dataset.case === last) return;
      last = root!.dataset.case;
      demo.fill(inLink(new URLSearchParams(location.search)));
    }).observe(root!, { attributeFilter: ['data-case'] });
  }

  function tell(weights: Weights): void {
    glide.to(weights);
    const ranking = rank(criteria, chosen.value);
    const own = !sameWeights(criteria, chosen.value, base());
    root!.weighed = ranking ? { ranking, own } : undefined;
    root!.dispatchEvent(new Event(WEIGHED, { bubbles: true }));
  }

  const demo = openDemo<MatrixFields, Result, MatrixStrings>(given, {
    ...{ name: 'matrix', fields: matrixFields(criteria), live: true, begin },
    compute: async () => now.peek(),
    basis: () => 'judged',
    address: {
      has: speaksOfWeights,
      read: inLink,
      write: ({ weights }, query) => addressOfWeights(query, weightsIn(weights, criteria), base()),
    },
    exports: { csv: ({ weights }) => csvFile('matrix', rowsOf(stateAt(weights))) },
  });
  const stateAt = (weights: Weights): MatrixState => ({
    ...{ ...props, t, weights, shares: shares.value, ranking: rank(criteria, weights) },
  });
  const order = computed(() => rank(criteria, glide.shown.value)?.map(({ road }) => road));
  const hand = openHand({ root, criteria, order, weigh, weightOf });
  const cases = [
    ...presets,
    { id: 'equal', name: t.equal, weights: Object.fromEntries(criteria.map(({ id }) => [id, 1])) },
  ];

  const view = () => {
    const { weights, asked: found } = now.value;
    const flip = found?.flip;
    const state = stateAt(glide.shown.value);
    const there = { ...state, ranking: rank(criteria, weights) };
    const live = demo.woken.value;
    const flipped = flip?.moves.map(({ criterion }) => criterion) ?? [];
    const leads = live && rank(criteria, chosen.value)?.[0]?.tied === false;
    const [before, after] = t.weighedFor.split('{case}');
    const held = cases.find((one) => sameWeights(criteria, one.weights, chosen.value))?.id ?? 'own';
    return (
      <>
        <form
          id="matrix-inputs"
          class="ask gap-0-4 cluster"
          autocomplete="off"
          onSubmit={(event) => (event.preventDefault(), void demo.run())}
        >
          <p class="say no-margin">
            <span>{before}</span>
            <select
              class="no-border in-ink"
              aria-label={t.caseLabel}
              data-weights-of
              disabled={!live}
              value={held}
              onChange={({ currentTarget: { value } }) => {
                asked.value = undefined;
                demo.fill(settingsOf(cases.find(({ id }) => id === value)!.weights));
              }}
            >
              {cases.map(({ id, name }) => (
                <option value={id} selected={id === held}>
                  {name}
                </option>
              ))}
              <option value="own" selected={held === 'own'} hidden>
                {t.own}
              </option>
            </select>
            <span>{after}</span>{' '}
            <span data-said>
              {flip ? <mark>{flipSaid(flip, there)}</mark> : leadSaid(there)}
              {found && !flip ? ` ${t.never}` : ''}
            </span>
          </p>
          <p class="acts as-row gap-2">
            <Button class="go" data-flip disabled={!leads} text={t.flip} press={ask} />
            <Button data-back disabled={!live} hidden={!flip} text={t.back} press={putBack} />
          </p>
        </form>
        <Still said={props.still?.noscript} absent={props.still?.absent} />
        {demo.runs.status.value.name === 'failed' && <Failure of={demo} />}
        <div class="plate" data-plate>
          <div data-figure>
            {table(state, live ? { at: hand.at.value, weights, flipped, on: hand.on } : undefined)}
          </div>
          <div class="why on-plate" role="region" aria-label={t.reasons} tabindex={0}>
            <ul role="list" data-reasons kept={props.still?.below ?? true} />
          </div>
        </div>
        <p class="key">
          <span data-badge="judged">
            <Marks of={demo} />
          </span>{' '}
          {t.key}{' '}
          <a
            class="ground-mark"
            href={props.toy.lab}
            data-measured-on="toy"
            title={props.toy.mark.title}
          >
            {props.toy.mark.label}
          </a>{' '}
          <small>{props.toy.seeds}</small>
        </p>
        <StatusLine of={demo} said={rankingSaid(there)} />
        <div class="act cluster gap-1-4">
          <Share of={demo} />
        </div>
        <Views of={demo} />
      </>
    );
  };
  return { demo, view };
}

const rowsOf = ({ t, criteria, roads, weights, ranking }: MatrixState): string[][] => [
  [t.criterion, t.weight, ...ROADS.map((road) => roads[road])],
  ...criteria.map((row) => [
    ...[row.name, String(weights[row.id])],
    ...ROADS.map((road) => pointsText(row, road, '–')),
  ]),
  ['', '', ...ROADS.map((road) => String(ranking?.find((one) => one.road === road)?.score ?? ''))],
];
