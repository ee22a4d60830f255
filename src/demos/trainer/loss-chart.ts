import { h, type FigureElement } from '~/lib/figure';
import type { TrainerSnapshot } from '~/lib/demos/trainer/snapshot';
import type { Point } from '~/lib/drawing/geometry';
import { lossChart, runKey } from '../parts/training-view';
import { heldOutSaid, lossSaid } from './sentences';
import { sizeName, type TrainerState } from './state';

const HEIGHT = 220;

/** The curves, what their marks are, and on a phone, where names leave the drawing, which is which. */
export function lossView(state: TrainerState): FigureElement {
  const { runs, t } = state;
  const aside = heldOutSaid(state);
  const snapshots = runs.map(({ snapshot }) => snapshot);
  const chart = {
    height: HEIGHT,
    least: 1,
    steps: snapshots[0]!.steps,
    label: snapshots.map((snapshot) => lossSaid(snapshot, state)).join(t.betweenSentences),
    runs: snapshots.map((snapshot) => ({
      name: sizeName(snapshot.size),
      line: snapshot.losses,
      marks: heldOut(snapshot),
    })),
  };
  return h(
    'section',
    {},
    h('h3', { class: 'label' }, t.loss, ' ', h('small', {}, t.lossUnit)),
    runs.length > 1 && runKey(snapshots.map(({ size }) => sizeName(size))),
    lossChart(chart, state),
    aside !== '' && h('p', { class: 'help' }, aside),
  );
}

const heldOut = ({ probes }: TrainerSnapshot): Point[] =>
  probes.flatMap(({ step, heldOut: loss }) => (loss === undefined ? [] : [[step, loss] as const]));
