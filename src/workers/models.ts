import type { Device } from '~/lib/language-model/suggested';
import type { ChecksService } from './checks.worker';
import checksScript from './checks.worker?worker&url';
import type { EndpointService } from './endpoint.worker';
import endpointScript from './endpoint.worker?worker&url';
import { forgetModel, keptModel } from './hub/kept';
import modelWebGpuScript from './model-webgpu.worker?worker&url';
import modelScript from './model.worker?worker&url';
import { type WriterRequest, roundingIn, writersFor } from './model/kinds';
import type { ModelService } from './model/service';
import type { Smollm2Service } from './smollm2.worker';
import smollm2Script from './smollm2.worker?worker&url';
import { connect } from './rpc';

// The public interface of the workers for language models and for checking their answers, separate from the others
// since only opened panels need it.

export type { OwnBench, ReadBench } from './checks/read';
export type { WriterRequest } from './model/kinds';
export type { LoadedModel, OwnModel } from './model/service';
export type { AdapterFile, UsedAdapter } from './llama/adapters';

/**
 * Connects to a language model's worker, which fetches the model and writes with it off the page's thread.
 *
 * @param device the runtime to use; call `hasWebGpu` before choosing the graphics card
 */
export const connectModel = (onDeath?: () => void, device: Device = 'cpu') =>
  connect<ModelService>(device === 'cpu' ? modelScript : modelWebGpuScript, onDeath);

/** Connects to the worker of the large language model of this site, which puts adapters on and off as well. */
export const connectSmollm2 = (onDeath?: () => void) =>
  connect<Smollm2Service>(smollm2Script, onDeath);

/** Connects to the worker for a server on the reader's own machine, which lists its models and streams its answers. */
export const connectEndpoint = (onDeath?: () => void) =>
  connect<EndpointService>(endpointScript, onDeath);

/**
 * Connects to the worker for a reader's own prompts: it parses rows and applies rules to answers off the page's thread.
 */
export const connectChecks = (onDeath?: () => void) =>
  connect<ChecksService>(checksScript, onDeath);

/**
 * Bytes of a language model that this browser keeps, and its precision; undefined unless it keeps all required files.
 */
export async function keptWriter(asked: WriterRequest) {
  const kept = await keptModel(writersFor(asked), asked);
  return kept && { bytes: kept.bytes, rounding: roundingIn(kept.network), kept: true };
}

/** Removes the files of one language model from this browser, and nothing else. @returns number of files removed */
export const forgetWriter = (asked: WriterRequest) => forgetModel(writersFor(asked), asked);
