import { endpointAddress } from '~/lib/endpoint/address';
import { connectEndpoint } from '~/workers/models';
import type { ModelPrompt, WrittenAnswer } from '~/lib/language-model/writing';
import { servedPace } from './estimate';
import { become, modelState, type Served, type Writer } from './state';
import { unloadModel } from './tab-model';

/** Seconds of silence before a reader is told of it. */
const WORTH_SAYING = 10;

/** @param tell gets the seconds of the silence every second; undefined once it is over */
export function countSilence(tell: (seconds: number | undefined) => void) {
  let timer: ReturnType<typeof setInterval> | undefined;
  let since = 0;
  let isReported = false;
  const count = () => {
    const seconds = Math.floor((performance.now() - since) / 1_000);
    if (seconds < WORTH_SAYING) return;
    isReported = true;
    tell(seconds);
  };
  const over = () => {
    if (isReported) tell(undefined);
    isReported = false;
  };
  return {
    begin() {
      since = performance.now();
      clearInterval(timer);
      timer = setInterval(count, 1_000);
    },
    responded() {
      since = performance.now();
      over();
    },
    end() {
      clearInterval(timer);
      over();
    },
  };
}

const worker = connectEndpoint();
let asking: AbortController | undefined;

type Listed = Awaited<ReturnType<typeof worker.models>>;

/** The models that a server lists; undefined if it did not answer or was not allowed to. */
export async function listServed(address: string, key: string): Promise<Listed | undefined> {
  const { signal } = (asking = new AbortController());
  become({ doing: { name: 'listing', address } });
  try {
    const listed = await worker.models({ address, key }, { signal });
    become({});
    return listed;
  } catch (error) {
    if (!signal.aborted) become({ doing: { name: 'failed', error } });
    return undefined;
  }
}

export function cancelListing(): void {
  if (modelState().doing.name !== 'listing') return;
  asking?.abort();
  become({});
}

/** Switches to a model of the reader's server; nothing is sent to the server until it is asked to write. */
export function chooseServed(served: Served, key: string): void {
  become({ ready: { writer: writerOf(served, key), served } });
  unloadModel();
}

function keepPace({ address, model }: Served, prompt: ModelPrompt, answer: WrittenAnswer): void {
  const { ready } = modelState();
  const isAsked = ready?.served?.address === address && ready.served.model === model;
  const pace = servedPace(prompt, answer);
  if (isAsked && pace) become({ ready: { ...ready, pace } });
}

/** @param key held here alone, for as long as the page is open */
function writerOf({ address, model }: Served, key: string): Writer {
  let tell: ((seconds: number | undefined) => void) | undefined;
  const count = countSilence((seconds) => tell?.(seconds));
  return {
    about: {
      at: 'server',
      name: model,
      id: model,
      base: endpointAddress(address).base,
    },
    async write([prompt], settings) {
      const asked = { address, key, model, prompt, settings };
      count.begin();
      try {
        const answer = await worker.write(asked, { onEmitted: count.responded });
        keepPace({ address, model }, prompt, answer);
        return [answer];
      } finally {
        count.end();
      }
    },
    stop: () => void worker.finish(undefined),
    onSilence(listener) {
      tell = listener;
      return () => (tell = undefined);
    },
  };
}
