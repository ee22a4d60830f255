import { endpointAddress } from '~/lib/endpoint/address';
import { connectEndpoint } from '~/workers/models';
import { become, modelState, type Served } from './state';
import { unloadModel } from './tab-model';
import { SilenceCount, type Silence } from './silence';
import type { Writer } from './writer';

const worker = connectEndpoint();
let asking: AbortController | undefined;

/** The first models of a server, and the number it has. */
type Listed = Awaited<ReturnType<typeof worker.models>>;

/** The models that a server lists; undefined if it did not answer or was not allowed to. */
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

/** Switches to a model of the reader's server; nothing is sent to the server until it is asked to write. */
export function chooseServed(served: Served): void {
  become({ ready: { writer: writerOf(served), served } });
  unloadModel();
}

function writerOf({ address, model }: Served): Writer {
  const listeners = new Set<(silence: Silence | undefined) => void>();
  const count = new SilenceCount((silence) => {
    for (const listener of listeners) listener(silence);
  });
  return {
    about: {
      ...{ at: 'server', name: model, id: model, chances: true, tiny: false },
      base: endpointAddress(address).base,
    },
    async write(prompts, settings, { signal, onTokens } = {}) {
      const onEmitted: typeof onTokens = (told) => {
        count.heard();
        onTokens?.(told);
      };
      count.begin();
      try {
        return await worker.write({ address, model, prompts, settings }, { signal, onEmitted });
      } finally {
        count.end();
      }
    },
    stop: () => void worker.finish(undefined),
    waiting: {
      onSilence(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      waitOn() {
        void worker.waitOn(undefined);
        count.waitOn();
      },
    },
  };
}
