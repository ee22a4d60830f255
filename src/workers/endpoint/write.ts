import { endpointAddress } from '~/lib/endpoint/address';
import { checkedKey, problemWithout } from '~/lib/endpoint/key';
import type { CompletionRequest } from '~/lib/endpoint/request';
import type { WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import { written, type Ways } from './written';

/** Milliseconds of a frame of the page; reporting more often would only keep it busy. */
const FRAME = 16;

/** Collects tokens and reports those of a frame together, and no tokens where there was only a sign of them. */
export function inFrames(tell: (tokens: readonly WrittenToken[]) => void) {
  let pending: WrittenToken[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const tokens = pending;
    pending = [];
    tell(tokens);
  };
  /** Reports that something was heard, although it may be no token. */
  const touch = () => void (timer ??= setTimeout(flush, FRAME));
  const add = (token: WrittenToken) => {
    pending.push(token);
    touch();
  };
  return { add, touch, flush };
}

type WriteRequest = CompletionRequest & {
  address: string;
  /** Sent to this address alone. */
  key?: string;
};

const writing = new Set<AbortController>();

/**
 * Emits the tokens of an answer, those of a frame together.
 * @throws EndpointProblem if the address is invalid, or the prompt cannot be answered
 */
export async function write(
  { address, key = '', ...wanted }: WriteRequest,
  { signal, emit }: { signal: AbortSignal; emit: (tokens: readonly WrittenToken[]) => void },
): Promise<WrittenAnswer> {
  const server = { ...endpointAddress(address), key: checkedKey(key) };
  const ending = new AbortController();
  const frames = inFrames(emit);
  const ways: Ways = { signal, enough: ending.signal, onData: frames.touch };
  writing.add(ending);
  try {
    return await written(server, wanted, ways, frames.add);
  } catch (error) {
    throw problemWithout(error, server.key);
  } finally {
    frames.flush();
    writing.delete(ending);
  }
}

/** Ends the current answer between two tokens; its call returns the partial answer. */
export async function finish(): Promise<void> {
  for (const one of writing) one.abort();
}
