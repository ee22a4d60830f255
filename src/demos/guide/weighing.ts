import { computed, signal } from '@preact/signals-core';
import { measuredHere } from '~/demos/kit/measured';
import type { DemoState } from '~/demos/kit/demo-state';
import { MAX_WEIGHT, MIN_WEIGHT, pointsText, type Weights } from '~/lib/matrix/criteria';
import { leastFlip, moved, type Flip } from '~/lib/matrix/flip';
import { rank } from '~/lib/matrix/ranking';
import { weightsIn, weightsText } from '~/lib/matrix/settings';
import { ROADS } from '~/lib/road';
import type { Fields } from '~/lib/settings/table';
import type { GuidePage, GuideState } from './state';
import { openHand } from './hand';
import { reasonOf } from './table/said';
import { cellName, sharesOf, type TableState } from './table/state';

type Demo = Pick<DemoState<Fields, GuideState>, 'form' | 'fill' | 'run'> & {
  t: Pick<TableState, 't'>['t'];
};

/** The weights of the table, what would flip its lead, and the cell whose reason is read. */
export function openWeighing({ form, fill, run, t }: Demo, props: GuidePage) {
  const { table, locale, roads, names } = props;
  const { criteria } = table;
  const shares = signal(props.shares);
  const asked = signal<{ of: string; flip: Flip | undefined } | undefined>(undefined);
  const text = () => String(form.settings.value.weights);
  const chosen = computed(() => weightsIn(text(), criteria));
  /** What would flip these weights, once that is asked for. */
  const found = computed(() => (asked.value?.of === text() ? asked.value : undefined));
  const state = computed((): TableState => {
    const flip = found.value?.flip;
    const weights = flip ? moved(criteria, chosen.value, flip) : chosen.value;
    const ranking = rank(criteria, weights);
    return { ...table, locale, roads, t, weights, ranking, shares: shares.value };
  });
  const cells = openHand(cellName(criteria[0]!.id, 'rag'));
  const answer = (to: typeof asked.value) => {
    asked.value = to;
    void run();
  };
  const take = (weights: Weights) => {
    asked.value = undefined;
    fill({ weights: weightsText(weights) });
  };
  /** Whole weights, each step towards where it was pushed. */
  const weigh = (id: string, wanted: number) => {
    const whole = wanted > state.value.weights[id]! ? Math.ceil(wanted) : Math.floor(wanted);
    const weight = Math.min(MAX_WEIGHT, Math.max(MIN_WEIGHT, whole));
    take({ ...chosen.value, [id]: weight });
  };
  function begin(root: Element) {
    const slots = measuredHere();
    shares.value = [...sharesOf(slots, true), ...props.shares];
    for (const slot of slots)
      root
        .querySelector(`[data-measured-why="${slot.criterion}.${slot.road}"]`)
        ?.replaceChildren(reasonOf(slot, { ...t.measured, ...names }, locale));
    cells.begin(root.querySelector('[data-reasons]')!);
  }
  return {
    state,
    chosen,
    found,
    cells,
    take,
    weigh,
    begin,
    ask: () => answer({ of: text(), flip: leastFlip(criteria, chosen.value) }),
    putBack: () => answer(undefined),
  };
}

export type Weighing = ReturnType<typeof openWeighing>;

/** The rows of the file: weights, points of which many are good, and the scores. */
export const rowsOf = ({ t, criteria, roads, weights, ranking }: TableState): string[][] => [
  [t.criterion, t.weight, ...ROADS.map((road) => roads[road])],
  ...criteria.map((row) => [
    row.name,
    String(weights[row.id]),
    ...ROADS.map((road) => pointsText(row, road, '–')),
  ]),
  ['', '', ...ROADS.map((road) => String(ranking?.find((one) => one.road === road)?.score ?? ''))],
];
