import { HubProblem } from '~/lib/hub/problems';
import {
  textIn,
  type Ended,
  type ModelPrompt,
  type WritingSettings,
  type WrittenAnswer,
  type WrittenToken,
} from '~/lib/language-model/writing';
import type { Call } from '../rpc';
import { breathing } from '../slices';
import { greedy } from '~/lib/tinylm/sample';
import { speller } from '~/lib/language-model/spelled';
import { withoutThought } from '~/lib/language-model/thought';

/** A text that a network reads incrementally, with its cache. */
export interface Reading {
  /** Reads further tokens. @returns the logits after the last of them */
  read(ids: readonly number[]): Promise<Float32Array>;
}

export interface Opened {
  /** @throws HubProblem `prompt-empty` */
  idsOf(prompt: ModelPrompt): number[];
  /** The text of a sequence of tokens without special tokens. */
  textOf(ids: readonly number[]): string;
  open(): Reading;
  /** Most tokens it reads. */
  context: number;
  /** The mark that ends an answer, which has no text. */
  end: number;
  /** Number of a prompt's tokens that are read at once; messages are received in between. */
  slice: number;
}

interface Pauses {
  call: Call;
  /** True once the reader wants the answer as far as it is written. */
  finished: () => boolean;
}

/** Reports each token as it is written. @throws HubProblem of the prompt; the signal's reason if aborted */
export async function write(
  { context, end, slice, ...opened }: Opened,
  prompt: ModelPrompt,
  settings: WritingSettings,
  { call, finished }: Pauses,
): Promise<WrittenAnswer> {
  const ids = opened.idsOf(prompt);
  if (ids.length >= context)
    throw new HubProblem('prompt-too-long', { tokens: ids.length, context });
  const most = Math.min(settings.most, context - ids.length);
  const spelled = speller(opened.textOf);
  const tokens: WrittenToken[] = [];
  const breathe = breathing(call);
  const asked = performance.now();
  const times: number[] = [];

  /** Adds a token. @returns why the answer ends with it; undefined if it goes on */
  function add(id: number): Ended | undefined {
    const isLast = times.push(performance.now()) === most;
    if (id === end) return 'mark';
    const token = { text: spelled.next(id) || (isLast ? spelled.rest() : '') };
    tokens.push(token);
    call.emit([token]);
    return isLast ? 'length' : undefined;
  }
  async function goesOn(): Promise<boolean> {
    await breathe();
    return !finished();
  }

  let ended: Ended | undefined;
  const reading = opened.open();
  let logits: Float32Array | undefined;
  for (let at = 0; at < ids.length; at += slice)
    logits =
      at === 0 || (await goesOn()) ? await reading.read(ids.slice(at, at + slice)) : undefined;
  while (logits) {
    const next = greedy(logits);
    ended = add(next);
    logits = ended || !(await goesOn()) ? undefined : await reading.read([next]);
  }
  const [first = performance.now()] = times;
  return withoutThought({
    text: textIn(tokens),
    tokens,
    ended: ended ?? 'stopped',
    promptTokens: ids.length,
    firstAfter: first - asked,
    restTook: (times.at(-1) ?? first) - first,
  });
}
