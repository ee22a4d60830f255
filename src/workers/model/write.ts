import { ModelProblem } from '~/lib/language-model/problems';
import type {
  ModelPrompt,
  WritingSettings,
  WrittenAnswer,
  WrittenToken,
  Ended,
} from '~/lib/language-model/writing';
import type { Call } from '../rpc';
import { breathing } from '../slices';
import type { Opened, Reading } from './opened';
import { growing } from '~/lib/language-model/growing';
import { speller } from '~/lib/language-model/spelled';
import { withoutThought } from '~/lib/language-model/thought';

/** An answer while it is written. */
interface Row {
  prompt: readonly number[];
  /** The reason why it ended; undefined while it continues. */
  ended(): Ended | undefined;
  /** Chooses the next token from the network's logits. @returns the token to read next */
  take(logits: Float32Array): number;
  stop(): void;
  answer(): WrittenAnswer;
}

const now = () => performance.now();

/**
 * @param prompt tokens of the prompt, fewer than the model's context
 * @param tell receives each token of the answer once it is certain
 */
function rowOf(
  prompt: readonly number[],
  { spelling, facts }: Opened,
  settings: WritingSettings,
  tell: (token: WrittenToken) => void,
): Row {
  const most = Math.min(settings.most, facts.context - prompt.length);
  const spelled = speller(spelling.textOf);
  const answer = growing(settings.stops, tell);
  const times = { asked: now(), first: NaN, last: NaN };
  let written = 0;
  let ended: Ended | undefined;
  const add = (id: number) => {
    times.last = now();
    if (written++ === 0) times.first = times.last;
    if (id === facts.end) return void (ended = 'mark');
    const isLast = written === most;
    const text = spelled.next(id) || (isLast ? spelled.rest() : '');
    if (answer.add({ text })) ended = 'stop';
    else if (isLast) ended = 'length';
  };
  return {
    prompt,
    ended: () => ended,
    take(logits) {
      const id = likeliest(logits);
      add(id);
      return id;
    },
    stop: () => void (ended ??= 'stopped'),
    answer: () =>
      withoutThought({
        ...answer.end(),
        ended: ended!,
        promptTokens: prompt.length,
        firstAfter: (written > 0 ? times.first : now()) - times.asked,
        restTook: written > 0 ? times.last - times.first : 0,
      }),
  };
}

/** The token with the highest logit; among equals the one with the lowest id. */
function likeliest(logits: Float32Array): number {
  let best = 0;
  for (let id = 1; id < logits.length; id++) if (logits[id]! > logits[best]!) best = id;
  return best;
}

interface Pauses {
  call: Call;
  /** True once the reader wants the answer as far as it is written. */
  finished: () => boolean;
}

/**
 * Answers a prompt, reporting each token as it is written.
 * @throws ModelProblem of the prompt; the signal's reason if it was aborted
 */
export async function write(
  opened: Opened,
  prompt: ModelPrompt,
  settings: WritingSettings,
  { call, finished }: Pauses,
): Promise<WrittenAnswer> {
  const row = rowOf(idsOf(opened, prompt), opened, settings, (token) => call.emit([token]));
  const breathe = breathing(call);
  await writeRow(opened, row, async () => {
    await breathe();
    return !finished();
  });
  row.stop(); // an answer that has not ended by itself
  return row.answer();
}

function idsOf({ spelling, facts: { context } }: Opened, prompt: ModelPrompt): number[] {
  const ids = spelling.idsOf(prompt);
  if (ids.length >= context)
    throw new ModelProblem('prompt-too-long', { tokens: ids.length, context });
  return ids;
}

async function writeRow(opened: Opened, row: Row, between: () => Promise<boolean>): Promise<void> {
  const reading = opened.open();
  let logits = await readPrompt(reading, row.prompt, opened.facts.slice, between);
  while (logits) {
    const next = row.take(logits);
    if (row.ended() || !(await between())) return;
    logits = await reading.read([next]);
  }
}

/**
 * Reads a prompt in slices, so that messages are received in between.
 *
 * @param between awaited between two slices; stops the reading if it resolves to false
 * @returns the logits after the prompt; undefined if the reading was stopped
 */
async function readPrompt(
  reading: Reading,
  prompt: readonly number[],
  slice: number,
  between: () => Promise<boolean>,
): Promise<Float32Array | undefined> {
  for (let at = 0; ; at += slice) {
    const logits = await reading.read(prompt.slice(at, at + slice));
    if (at + slice >= prompt.length) return logits;
    if (!(await between())) return undefined;
  }
}
