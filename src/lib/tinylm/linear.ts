import { upToFour } from './shapes';
import type { Address } from './kernels/kernels';
import { weightAt, type Model } from './model';
import { gradientOf } from './trained';

/**
 * y[n × out] = x[n × in] · W, with the layer's adapter if it has one.
 * @param accumulate 1 adds to y, for a layer at the end of a residual branch.
 */
export function linear(
  model: Model,
  name: string,
  y: Address,
  x: Address,
  n: number,
  accumulate: 0 | 1 = 0,
): void {
  const { gemm } = model.kernels;
  const { placed, adapters, work } = model.plan;
  const { at, rows, columns } = placed.get(name)!;
  gemm(n, columns, rows, x, rows, 1, at, columns, 1, y, columns, accumulate, work);
  const adapter = adapters.get(name);
  if (!adapter) return;
  const { a, b, rank, scale, hidden } = adapter;
  gemm(n, rank, rows, x, rows, 1, a.at, rank, 1, hidden, rank, 0, work);
  model.kernels.scale(hidden, scale, upToFour(n * rank));
  gemm(n, columns, rank, hidden, rank, 1, b.at, columns, 1, y, columns, 1, work);
}

/**
 * The backward pass of `linear`: adds to the gradients of the layer's trainable weights, and writes
 * dx[n × in] from dy[n × out] unless dx is 0 (nothing below learns).
 */
export function linearBack(
  model: Model,
  name: string,
  dx: Address,
  dy: Address,
  x: Address,
  n: number,
): void {
  const { gemm } = model.kernels;
  const { placed, trained, work } = model.plan;
  const { at, rows, columns } = placed.get(name)!;
  const dW = gradientOf(trained, at);
  if (dx) gemm(n, rows, columns, dy, columns, 1, at, 1, columns, dx, rows, 0, work);
  if (dW) gemm(rows, columns, n, x, 1, rows, dy, columns, 1, dW, columns, 1, work);
  adapterBack(model, name, dx, dy, x, n);
}

function adapterBack(
  { kernels, plan: { adapters, trained, work } }: Model,
  name: string,
  dx: Address,
  dy: Address,
  x: Address,
  n: number,
): void {
  const adapter = adapters.get(name);
  if (!adapter) return;
  const { gemm } = kernels;
  const { a, b, rank, scale, hidden, dHidden } = adapter;
  const { rows, columns } = { rows: a.rows, columns: b.columns };
  const dA = gradientOf(trained, a.at);
  const dB = gradientOf(trained, b.at);
  gemm(n, rank, columns, dy, columns, 1, b.at, 1, columns, dHidden, rank, 0, work);
  kernels.scale(dHidden, scale, upToFour(n * rank));
  gemm(rank, columns, n, hidden, 1, rank, dy, columns, 1, dB, columns, 1, work);
  gemm(rows, rank, n, x, 1, rows, dHidden, rank, 1, dA, rank, 1, work);
  if (dx) gemm(n, rows, rank, dHidden, rank, 1, a.at, 1, rank, dx, rows, 1, work);
}

/** Adds scale · A · B of an adapter to its matrix. */
export function addProduct(model: Model, name: string): void {
  const { kernels, plan } = model;
  const { a, b, rank, scale } = plan.adapters.get(name)!;
  const at = weightAt(model, name);
  kernels.scale(b.at, scale, upToFour(rank * b.columns));
  kernels.gemm(
    a.rows,
    b.columns,
    rank,
    a.at,
    rank,
    1,
    b.at,
    b.columns,
    1,
    at,
    b.columns,
    1,
    plan.work,
  );
  kernels.scale(b.at, 1 / scale, upToFour(rank * b.columns));
}
