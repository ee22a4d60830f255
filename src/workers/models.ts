import { SMOLLM2 } from '~/lib/llama/smollm2';
import type { ChecksService } from './checks.worker';
import checksScript from './checks.worker?worker&url';
import type { EndpointService } from './endpoint.worker';
import endpointScript from './endpoint.worker?worker&url';
import { storedModelSize } from './hub/stored-file';
import { LLAMAS } from './hub/address';
import { connector } from './rpc';
import type { Smollm2Service } from './smollm2.worker';
import smollm2Script from './smollm2.worker?worker&url';
import type { TuningService } from './tuning.worker';
import tuningScript from './tuning.worker?worker&url';

// The public interface of the workers for language models and for checking their answers, separate from the others
// since only opened panels need it.

export type { LoadedModel } from './smollm2.worker';
export type { OpenedTuning } from './tuning.worker';

export const connectSmollm2 = connector<Smollm2Service>(smollm2Script);

/** Connects to a worker that tunes the model; several may run beside each other. */
export const connectTuning = connector<TuningService>(tuningScript);

/** Connects to the worker for a server on the reader's own machine, which lists its models and streams its answers. */
export const connectEndpoint = connector<EndpointService>(endpointScript);

/** Connects to the worker that reads a reader's rows and applies rules to answers, off the page's thread. */
export const connectChecks = connector<ChecksService>(checksScript);

/** Bytes of the language model of this site that this browser keeps; undefined unless it keeps all of its files. */
export const storedSmollm2 = () => storedModelSize(LLAMAS, SMOLLM2);
