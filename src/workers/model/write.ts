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
import { greedy } from '~/lib/tinylm/sample';
import { speller } from '~/lib/language-model/spelled';
import { withoutThought } from '~/lib/language-model/thought';

interface Pauses {
  call: Call;
  /** True once the reader wants the answer as far as it is written. */
  finished: () => boolean;
}

/** Reports each token once it is certain. @throws ModelProblem of the prompt; the signal's reason if aborted */
export async function write(
  opened: Opened,
  prompt: ModelPrompt,
  settings: WritingSettings,
  { call, finished }: Pauses,
): Promise<WrittenAnswer> {
  const { facts } = opened;
  const ids = idsOf(opened, prompt);
  const most = Math.min(settings.most, facts.context - ids.length);
  const spelled = speller(opened.spelling.textOf);
  const answer = growing(settings.stops, (token: WrittenToken) => call.emit([token]));
  const breathe = breathing(call);
  const asked = performance.now();
  const times: number[] = [];

  /** Adds a token. @returns why the answer ends with it; undefined if it goes on */
  function add(id: number): Ended | undefined {
    const isLast = times.push(performance.now()) === most;
    if (id === facts.end) return 'mark';
    const text = spelled.next(id) || (isLast ? spelled.rest() : '');
    if (answer.add({ text })) return 'stop';
    return isLast ? 'length' : undefined;
  }
  async function goesOn(): Promise<boolean> {
    await breathe();
    return !finished();
  }

  let ended: Ended | undefined;
  const reading = opened.open();
  let logits = await readPrompt(reading, ids, facts.slice, goesOn);
  while (logits) {
    const next = greedy(logits);
    ended = add(next);
    logits = ended || !(await goesOn()) ? undefined : await reading.read([next]);
  }
  const [first = performance.now()] = times;
  return withoutThought({
    ...{ ...answer.end(), ended: ended ?? 'stopped', promptTokens: ids.length },
    ...{ firstAfter: first - asked, restTook: (times.at(-1) ?? first) - first },
  });
}

function idsOf({ spelling, facts: { context } }: Opened, prompt: ModelPrompt): number[] {
  const ids = spelling.idsOf(prompt);
  if (ids.length >= context)
    throw new ModelProblem('prompt-too-long', { tokens: ids.length, context });
  return ids;
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
