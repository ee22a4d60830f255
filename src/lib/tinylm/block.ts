import { attention, attentionBack } from './attention';
import type { Address } from './kernels/kernels';
import { linear, linearBack } from './linear';
import { putBack, readIn, take, type Extent } from './extent';
import { gradientAt, weightAt, type Model } from './model';

/**
 * One block: attention, then a two-layer network with ReLU, each on a normalised copy of the residual stream and added
 * to it. After the attention of the last block only the rows that are read are continued.
 */
export function block(model: Model, layer: number, extent: Extent, output: Address): void {
  const { kernels, floats, plan, config } = model;
  const { x, norm1, rms1, qkv, mixed, middle, norm2, rms2, active } = plan.blocks[layer]!;
  const { width } = config;
  const { rows } = extent;
  const readOut = readBehind(model, layer, extent);
  const n = readIn(readOut);
  const weight = (name: string) => weightAt(model, `${layer}.${name}`);
  kernels.rmsNorm(norm1, rms1, x, weight('norm1'), rows, width);
  linear(model, `${layer}.qkv`, qkv, norm1, rows);
  attention(model, layer, extent);
  take(floats, mixed, mixed, width, readOut);
  take(floats, middle, x, width, readOut);
  linear(model, `${layer}.out`, middle, mixed, n, 1);
  kernels.rmsNorm(norm2, rms2, middle, weight('norm2'), n, width);
  linear(model, `${layer}.up`, active, norm2, n);
  kernels.relu(active, n * 4 * width);
  floats.copyWithin(output, middle, middle + n * width);
  linear(model, `${layer}.down`, output, active, n, 1);
}

/** `back.dResidual` has the gradient of the block's output, and is overwritten by that of its input. */
export function blockBack(model: Model, layer: number, extent: Extent): void {
  const { kernels, floats, plan, config } = model;
  const { x, norm1, rms1, mixed, middle, norm2, rms2, active } = plan.blocks[layer]!;
  const { dx, dResidual, dQkv, dActive } = plan.back;
  const { width } = config;
  const { rows } = extent;
  const readOut = readBehind(model, layer, extent);
  const n = readIn(readOut);
  const weight = (name: string) => weightAt(model, `${layer}.${name}`);
  const gradient = (name: string) => gradientAt(model, `${layer}.${name}`);
  const normBack = (name: string, input: Address, rms: Address, n: number) =>
    kernels.rmsNormBack(dResidual, gradient(name), dx, input, rms, weight(name), n, width);
  linearBack(model, `${layer}.down`, dActive, dResidual, active, n);
  kernels.reluBack(dActive, active, n * 4 * width);
  linearBack(model, `${layer}.up`, dx, dActive, norm2, n);
  normBack('norm2', middle, rms2, n);
  linearBack(model, `${layer}.out`, dx, dResidual, mixed, n);
  putBack(floats, dResidual, width, readOut);
  putBack(floats, dx, width, readOut);
  attentionBack(model, layer, extent, dx);
  linearBack(model, `${layer}.qkv`, dx, dQkv, norm1, rows);
  normBack('norm1', x, rms1, rows);
}

/** The rows that are continued after the attention of a block: all of them, if another attention follows. */
const readBehind = ({ config }: Model, layer: number, extent: Extent): Extent =>
  layer === config.layers - 1 ? extent : { ...extent, read: undefined };
