import { endpointAddress } from '~/lib/endpoint/address';
import { checkedKey } from '~/lib/endpoint/key';
import type {
  ModelPrompt,
  WritingSettings,
  WrittenAnswer,
  WrittenToken,
} from '~/lib/language-model/writing';
import { written, type Ways } from './written';

/** Milliseconds of a frame of the page; reporting more often would only keep it busy. */
const FRAME = 16;

/** Collects tokens and reports those of a frame together, and no tokens where there was only a sign of them. */
export function inFrames(tell: (tokens: readonly WrittenToken[]) => void) {
  let pending: WrittenToken[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTouched = false;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (pending.length === 0 && !isTouched) return;
    isTouched = false;
    const tokens = pending;
    pending = [];
    tell(tokens);
  };
  return {
    add(token: WrittenToken): void {
      pending.push(token);
      timer ??= setTimeout(flush, FRAME);
    },
    /** Reports that something was heard, although it was no token. */
    touch(): void {
      isTouched = true;
      timer ??= setTimeout(flush, FRAME);
    },
    flush,
  };
}

interface WriteRequest {
  address: string;
  /** Sent to this address alone. */
  key?: string;
  model: string;
  prompt: ModelPrompt;
  settings: WritingSettings;
}

/** The parts of a call used here; `emit` receives the tokens of an answer, those of a frame together. */
interface StreamHandlers {
  signal: AbortSignal;
  emit: (tokens: readonly WrittenToken[]) => void;
}

const writing = new Set<AbortController>();

/** @throws EndpointProblem if the address is invalid, or the prompt cannot be answered */
export async function write(
  { address, key = '', ...wanted }: WriteRequest,
  { signal, emit }: StreamHandlers,
): Promise<WrittenAnswer> {
  const server = { ...endpointAddress(address), key: checkedKey(key) };
  const ending = new AbortController();
  const frames = inFrames(emit);
  const ways: Ways = { signal, enough: ending.signal, onData: frames.touch };
  writing.add(ending);
  try {
    return await written(server, wanted, ways, frames.add);
  } finally {
    frames.flush();
    writing.delete(ending);
  }
}

/** Ends the current answer between two tokens; its call returns the partial answer. */
export async function finish(): Promise<void> {
  for (const one of writing) one.abort();
}
