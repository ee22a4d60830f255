import type { Device } from '~/lib/language-model/suggested';
import type { ChecksService } from './checks.worker';
import checksScript from './checks.worker?worker&url';
import type { EndpointService } from './endpoint.worker';
import endpointScript from './endpoint.worker?worker&url';
import { forgetModel, keptModel } from './hub/kept';
import modelWebGpuScript from './model-webgpu.worker?worker&url';
import modelScript from './model.worker?worker&url';
import { type AskedWriter, roundingIn, writersFor } from './model/kinds';
import type { ModelService } from './model/service';
import { connect } from './rpc';

// The door to language models and to what judges their answers: apart from the other, since only the panels that are
// opened need it.

export type { OwnBench, ReadBench } from './checks/read';
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

/** Bytes that this browser keeps of a language model, and how they are rounded; undefined unless it keeps all that is needed. */
export async function keptWriter(asked: AskedWriter) {
  const kept = await keptModel(writersFor(asked), asked);
  return kept && { bytes: kept.bytes, rounding: roundingIn(kept.network), kept: true };
}

/** Removes what this browser keeps of one language model, and nothing else. @returns files removed */
export const forgetWriter = (asked: AskedWriter) => forgetModel(writersFor(asked), asked);
