import { growing } from '~/lib/language-model/growing';
import { speller } from '~/lib/language-model/spelled';
import { withoutThought } from '~/lib/language-model/thought';
import type {
  Ended,
  WritingSettings,
  WrittenAnswer,
  WrittenToken,
} from '~/lib/language-model/writing';
import type { Opened } from './opened';

/** An answer to one prompt while it is written. */
export interface Row {
  prompt: readonly number[];
  /** The reason why it ended; undefined while it continues. */
  ended(): Ended | undefined;
  /** Chooses the next token from the network's logits. @returns the token to read next */
  take(logits: Float32Array): number;
  /** Ends it in its current state. */
  stop(): void;
  answer(): WrittenAnswer;
}

/** The parameters for writing a row. */
interface Writing {
  opened: Pick<Opened, 'spelling' | 'facts'>;
  settings: WritingSettings;
  /** Receives each token of the answer once it is certain. */
  tell: (token: WrittenToken) => void;
}

const now = () => performance.now();

/** @param prompt tokens of the prompt, fewer than the model's context */
export function rowOf(prompt: readonly number[], writing: Writing): Row {
  const { opened, settings } = writing;
  const { spelling, facts } = opened;
  const most = Math.min(settings.most, facts.context - prompt.length);
  const spelled = speller(spelling.textOf);
  const answer = growing(settings.stops, writing.tell);
  const times = { asked: now(), first: NaN, last: NaN };
  let written = 0;
  let ended: Ended | undefined;
  const add = (id: number) => {
    times.last = now();
    if (written++ === 0) times.first = times.last;
    const isEnd = facts.ends.has(id);
    if (isEnd && spelling.isMark(id)) return (ended = 'mark');
    const isLast = isEnd || written === most;
    const text = spelled.next(id) || (isLast ? spelled.rest() : '');
    const isStopped = answer.add({ text });
    if (isStopped) ended = 'stop';
    else if (isLast) ended = isEnd ? 'mark' : 'length';
    return ended;
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
