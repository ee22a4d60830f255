import { endpointAddress } from '~/lib/endpoint/address';
import { connectEndpoint } from '~/workers/models';
import { become, modelState, type Served } from './state';
import { unloadModel } from './tab-model';
import type { Writer } from './writer';

const worker = connectEndpoint();
let asking: AbortController | undefined;

/** The first models of a server, and how many it has. */
type Listed = Awaited<ReturnType<typeof worker.models>>;

/** The models of a server, as it names them; undefined if it could not say, or was not let. */
export async function listServed(address: string): Promise<Listed | undefined> {
  const { signal } = (asking = new AbortController());
  become({ doing: { name: 'listing', address } });
  try {
    const listed = await worker.models({ address }, { signal });
    become({});
    return listed;
  } catch (error) {
    if (!signal.aborted) become({ doing: { name: 'failed', at: 'server', error } });
    return undefined;
  }
}

export function cancelListing(): void {
  if (modelState().doing.name !== 'listing') return;
  asking?.abort();
  become({});
}

/** A model of the reader's server writes from now on; nothing is sent to it before it is asked to write. */
export function chooseServed(served: Served): void {
  become({ ready: { writer: writerOf(served), served } });
  unloadModel();
}

function writerOf({ address, model }: Served): Writer {
  return {
    about: {
      ...{ at: 'server', name: model, id: model, chances: true, tiny: false },
      base: endpointAddress(address).base,
    },
    write: (prompts, settings, { signal, onTokens } = {}) =>
      worker.write({ address, model, prompts, settings }, { signal, onTold: onTokens }),
    stop: () => void worker.finish(undefined),
  };
}
