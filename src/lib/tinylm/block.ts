import { attention, attentionBack } from './attention';
import type { Address } from './kernels/kernels';
import { linear, linearBack } from './linear';
import { gradientAt, weightAt, type Model } from './model';
import { tokensIn, type Shape } from './shapes';

/** One block: attention, then a two-layer network with ReLU, each on a normed copy of the stream and added to it. */
export function block(model: Model, layer: number, shape: Shape, output: Address): void {
  const { kernels, floats, plan, config } = model;
  const { x, norm1, rms1, qkv, mixed, middle, norm2, rms2, active } = plan.blocks[layer]!;
  const { width } = config;
  const n = tokensIn(shape);
  const weight = (name: string) => weightAt(model, `${layer}.${name}`);
  kernels.rmsNorm(norm1, rms1, x, weight('norm1'), n, width);
  linear(model, `${layer}.qkv`, qkv, norm1, n);
  attention(model, layer, shape);
  floats.copyWithin(middle, x, x + n * width);
  linear(model, `${layer}.out`, middle, mixed, n, 1);
  kernels.rmsNorm(norm2, rms2, middle, weight('norm2'), n, width);
  linear(model, `${layer}.up`, active, norm2, n);
  kernels.relu(active, n * 4 * width);
  floats.copyWithin(output, middle, middle + n * width);
  linear(model, `${layer}.down`, output, active, n, 1);
}

/** The way back: `back.dResidual` holds the gradient of the block's output and ends as that of its input. */
export function blockBack(model: Model, layer: number, shape: Shape): void {
  const { kernels, plan, config } = model;
  const { x, norm1, rms1, mixed, middle, norm2, rms2, active } = plan.blocks[layer]!;
  const { dx, dResidual, dQkv, dActive } = plan.back;
  const { width } = config;
  const n = tokensIn(shape);
  const weight = (name: string) => weightAt(model, `${layer}.${name}`);
  const gradient = (name: string) => gradientAt(model, `${layer}.${name}`);
  const normBack = (name: string, input: Address, rms: Address) =>
    kernels.rmsNormBack(dResidual, gradient(name), dx, input, rms, weight(name), n, width);
  linearBack(model, `${layer}.down`, dActive, dResidual, active, n);
  kernels.reluBack(dActive, active, n * 4 * width);
  linearBack(model, `${layer}.up`, dx, dActive, norm2, n);
  normBack('norm2', middle, rms2);
  linearBack(model, `${layer}.out`, dx, dResidual, mixed, n);
  attentionBack(model, layer, shape, dx);
  linearBack(model, `${layer}.qkv`, dx, dQkv, norm1, n);
  normBack('norm1', x, rms1);
}
