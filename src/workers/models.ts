// The door to language models and to what judges their answers: apart from the other, since only the panels that are
// opened need it.
import type { Device } from '~/lib/language-model/suggested';
import checksScript from './checks.worker.ts?worker&url';
import endpointScript from './endpoint.worker.ts?worker&url';
import modelScript from './model.worker.ts?worker&url';
import modelWebGpuScript from './model-webgpu.worker.ts?worker&url';
import type { ChecksService } from './checks.worker';
import type { EndpointService } from './endpoint.worker';
import type { ModelService } from './model/service';
import { connect } from './rpc';

export type { OwnBench, ReadBench } from './checks/read';
export { forgetWriter, keptWriter } from './model/kept';
export type { AskedWriter } from './model/kinds';
export type { LoadedModel, OwnModel } from './model/service';

/**
 * A language model: fetching it, and writing with it, away from the page's thread.
 *
 * @param device the processor's runtime or the graphics card's; ask `hasWebGpu` first for the latter
 */
export const connectModel = (onDeath?: () => void, device: Device = 'cpu') =>
  connect<ModelService>(device === 'cpu' ? modelScript : modelWebGpuScript, onDeath);

/** A server on the reader's own machine: its models, and answers as it writes them. */
export const connectEndpoint = (onDeath?: () => void) =>
  connect<EndpointService>(endpointScript, onDeath);

/** Prompts and answers of a reader's own: rows read, rules held against answers, away from the page's thread. */
export const connectChecks = (onDeath?: () => void) =>
  connect<ChecksService>(checksScript, onDeath);
