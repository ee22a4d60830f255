import { isTinyWriter, type Device } from './suggested';

/** The precision of a network's weights, by its name in transformers.js. */
export type Rounding = 'q8' | 'int8' | 'uint8' | 'q4' | 'q4f16' | 'fp16' | 'fp32';

/**
 * The precisions for each device, the best first. On the processor, 4 bits take four times as long as 8, and unrounded
 * weights take four times the memory; it has no 16-bit numbers.
 */
const PREFERRED: Readonly<Record<Device, readonly Rounding[]>> = {
  cpu: ['q8', 'int8', 'uint8', 'q4', 'fp32'],
  webgpu: ['q4f16', 'q4', 'fp16', 'q8'],
};

/** The precisions to try for a model, the best first; our own models exist only in 8 bits. */
export const roundingsOf = ({
  model,
  device,
}: {
  model: string;
  device: Device;
}): readonly Rounding[] => (isTinyWriter(model) ? ['q8'] : PREFERRED[device]);
