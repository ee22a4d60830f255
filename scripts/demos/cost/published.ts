import { gpuHours, trainingOperations, usedShare } from '~/lib/cost/compute';
import { countWeights } from '~/lib/cost/model-shape';
import { MODELS } from '~/lib/cost/models';

/** Nominal operations per second in 16 bits, without sparsity, from NVIDIA's data sheets. */
const PEAKS = { a100: 312e12, h100: 989e12 } as const;

export interface PublishedRun {
  /** Spelled as by its authors. */
  name: string;
  row: string;
  parameters: number;
  tokens: number;
  hours: number;
  peak: number;
}

const run = (
  name: string,
  row: string,
  parameters: number,
  [tokens, hours, peak]: readonly [number, number, number],
): PublishedRun => ({ name, row, parameters, tokens, hours, peak });

const { a100, h100 } = PEAKS;

/** GPU hours of pretraining, the longest last. DeepSeek-V3 counts its active parameters. */
export const PUBLISHED: readonly PublishedRun[] = [
  run('LLaMA 13B', 'E60', countWeights(MODELS['llama-2-13b']), [1e12, 135_168, a100]),
  run('Llama 2 7B', 'E61', countWeights(MODELS['llama-2-7b']), [2e12, 184_320, a100]),
  run('Llama 2 13B', 'E61', countWeights(MODELS['llama-2-13b']), [2e12, 368_640, a100]),
  run('LLaMA 65B', 'E60', countWeights(MODELS['llama-65b']), [1.4e12, 1_022_362, a100]),
  run('Llama 3.1 8B', 'E62', countWeights(MODELS['llama-3.1-8b']), [15e12, 1.46e6, h100]),
  run('Llama 2 70B', 'E61', countWeights(MODELS['llama-2-70b']), [2e12, 1_720_320, a100]),
  run('DeepSeek-V3', 'E63', 37e9, [14.8e12, 2.664e6, h100]),
  run('Llama 3.1 70B', 'E62', countWeights(MODELS['llama-3.1-70b']), [15e12, 7e6, h100]),
  run('Llama 3.1 405B', 'E62', countWeights(MODELS['llama-3.1-405b']), [15e12, 30.84e6, h100]),
];

export const hoursByFormula = ({ parameters, tokens, peak }: PublishedRun, used: number): number =>
  gpuHours(trainingOperations(parameters, tokens), peak, used);

/** The utilization of a published run's cards, by the formula. */
export const usedBy = ({ parameters, tokens, peak, hours }: PublishedRun): number =>
  usedShare(trainingOperations(parameters, tokens), peak, hours);
