// The public interface of tuning a network of the Llama family.
export { openTuning, summed } from './open';
export type { AdapterSettings } from './model';
export type { Tuning, TuningRoom, TuningState } from './open';
export { adapterOf, type TrainedAdapter, type TrainedNumbers } from './adapter';
export { peftFiles, type PeftFiles } from './peft';
export type { TuningBackend } from './kernels';
export { answersIn, type TuningRow } from './pass';
export { TOGETHER } from './plan';
export { tuningRate } from './update';
export { weightsIn } from './network-file';
export type { FrozenWeights, Table } from './weights';
