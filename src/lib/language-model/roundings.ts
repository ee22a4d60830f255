import { isTinyWriter, type Device } from './suggested';

/** How a network's weights are rounded, as transformers.js names it. */
export type Rounding = 'q8' | 'int8' | 'uint8' | 'q4' | 'q4f16' | 'fp16' | 'fp32';

/**
 * What a device computes with, the best first: on the processor, 4 bits take four times as long as 8, and
 * weights that are not rounded take four times as much room; it has no 16-bit numbers.
 */
const PREFERRED: Readonly<Record<Device, readonly Rounding[]>> = {
  cpu: ['q8', 'int8', 'uint8', 'q4', 'fp32'],
  webgpu: ['q4f16', 'q4', 'fp16', 'q8'],
};

/** The roundings that a model is wanted in, the best first; our own have 8 bits and no others. */
export const roundingsOf = ({
  model,
  device,
}: {
  model: string;
  device: Device;
}): readonly Rounding[] => (isTinyWriter(model) ? ['q8'] : PREFERRED[device]);
