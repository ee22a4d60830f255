import { endpointAddress } from '~/lib/endpoint/address';
import type {
  ModelPrompt,
  NewTokens,
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
  model: string;
  prompts: readonly ModelPrompt[];
  settings: WritingSettings;
}

/** The parts of a call used here; `emit` receives the tokens of an answer, those of a frame together. */
interface StreamHandlers {
  signal: AbortSignal;
  emit: (newTokens: NewTokens) => void;
}

/** The controllers of the answers being written, which end them. */
const writing = new Set<AbortController>();

/** The answer to a prompt that was not sent any more. */
const UNASKED: WrittenAnswer = {
  text: '',
  tokens: [],
  ended: 'stopped',
  firstAfter: 0,
  restTook: 0,
};

/**
 * Answers prompts one after the other. `finish` ends the current answer where it is, and those to later prompts are
 * empty.
 * @throws EndpointProblem if the address is invalid, or as soon as one prompt cannot be answered; to keep the earlier
 *   answers, call it with one prompt at a time
 */
export async function write(
  { address, model, prompts, settings }: WriteRequest,
  { signal, emit }: StreamHandlers,
): Promise<WrittenAnswer[]> {
  const server = endpointAddress(address);
  const ending = new AbortController();
  const answers: WrittenAnswer[] = [];
  writing.add(ending);
  try {
    for (const [row, prompt] of prompts.entries()) {
      const wanted = { model, prompt, settings };
      const frames = inFrames((tokens) => emit({ row, tokens }));
      const ways: Ways = { signal, enough: ending.signal, onData: frames.touch };
      const answer = ending.signal.aborted
        ? UNASKED
        : await written(server, wanted, ways, frames.add).finally(frames.flush);
      answers.push(answer);
    }
  } finally {
    writing.delete(ending);
  }
  return answers;
}

/** Ends the current answer between two tokens; its call returns the partial answer. */
export async function finish(): Promise<void> {
  for (const one of writing) one.abort();
}
