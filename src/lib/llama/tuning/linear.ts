import type { Address } from '../../tinylm/kernels/kernels';
import { upToFour } from '../../tinylm/shapes';
import type { Model } from './model';
import type { LowRank, PlacedLayer, PlacedTable } from './plan';
import type { TableName } from './weights';

/** y[n × outputs] = x · W with its low-rank additions, plus base[n × outputs] unless that is 0. */
export function linear(
  model: Model,
  layer: PlacedLayer,
  name: TableName,
  y: Address,
  base: Address,
  x: Address,
  n: number,
): void {
  const { kernels, plan, extent } = model;
  const { hidden, work } = plan.scratch;
  const table = layer[name];
  multiply(model, table, y, base, x, n);
  for (const addition of layer.added[name]) {
    hide(model, addition, x, n);
    kernels.gemm(
      n,
      addition.outputs,
      extent.rank,
      hidden,
      extent.rank,
      1,
      addition.b,
      addition.outputs,
      1,
      y + addition.column,
      table.outputs,
      1,
      work,
    );
  }
}

/** y = x · W of a frozen table, plus base unless that is 0. */
export function multiply(
  { kernels, plan }: Model,
  { at, scales, inputs, outputs }: PlacedTable,
  y: Address,
  base: Address,
  x: Address,
  n: number,
): void {
  kernels.multiplyTable(n, outputs, inputs, x, at, 0, y, plan.scratch.work);
  kernels.scaleColumns(y, y, scales, base, n, outputs);
}

/** dx = dy · Wᵀ of a frozen table; dy becomes dy · scales if `scaled` is dy itself. */
export function multiplyBack(
  { kernels, plan }: Model,
  { at, scales, inputs, outputs }: PlacedTable,
  dx: Address,
  dy: Address,
  scaled: Address,
  n: number,
): void {
  kernels.scaleColumns(scaled, dy, scales, 0, n, outputs);
  kernels.multiplyTable(n, inputs, outputs, scaled, at, 1, dx, plan.scratch.work);
}

/** hidden[n × rank] = strength · x · A */
function hide(
  { kernels, plan, extent, strength }: Model,
  { a, inputs }: LowRank,
  x: Address,
  n: number,
): void {
  const { hidden, work } = plan.scratch;
  kernels.gemm(n, extent.rank, inputs, x, inputs, 1, a, extent.rank, 1, hidden, extent.rank, 0, work); // prettier-ignore
  kernels.scale(hidden, strength, upToFour(n * extent.rank));
}

/** The way back of `linear`: dx = dy · Wᵀ unless dx is 0, with what the additions give; adds to their gradients. dy stays. */
export function linearBack(
  model: Model,
  layer: PlacedLayer,
  name: TableName,
  dx: Address,
  dy: Address,
  x: Address,
  n: number,
): void {
  const table = layer[name];
  if (dx) multiplyBack(model, table, dx, dy, model.plan.scratch.scaled, n);
  for (const addition of layer.added[name])
    additionBack(model, addition, dx, dy + addition.column, table.outputs, x, n);
}

/** @param dy the columns of an addition in rows that are `stride` floats apart */
function additionBack(
  model: Model,
  addition: LowRank,
  dx: Address,
  dy: Address,
  stride: number,
  x: Address,
  n: number,
): void {
  const { kernels, plan, extent, strength } = model;
  const { hidden, dHidden, work } = plan.scratch;
  const { a, b, inputs, outputs } = addition;
  const { rank } = extent;
  const toGradient = plan.trained.gradient - plan.trained.at;
  const { gemm } = kernels;
  hide(model, addition, x, n);
  gemm(n, rank, outputs, dy, stride, 1, b, 1, outputs, dHidden, rank, 0, work);
  kernels.scale(dHidden, strength, upToFour(n * rank));
  gemm(rank, outputs, n, hidden, 1, rank, dy, stride, 1, b + toGradient, outputs, 1, work);
  gemm(inputs, rank, n, x, 1, inputs, dHidden, rank, 1, a + toGradient, rank, 1, work);
  if (dx) gemm(n, inputs, rank, dHidden, rank, 1, a, 1, rank, dx, inputs, 1, work);
}
