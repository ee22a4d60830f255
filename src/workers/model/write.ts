import { checkedSettings } from '~/lib/language-model/check';
import { ModelProblem } from '~/lib/language-model/problems';
import { rowRng } from '~/lib/language-model/sampling';
import type {
  ModelPrompt,
  NewTokens,
  WritingSettings,
  WrittenAnswer,
  WrittenToken,
} from '~/lib/language-model/writing';
import type { Call } from '../rpc';
import { batchesOf } from './batches';
import { leftPadded, readPrompts } from './columns';
import type { Opened } from './opened';
import { rowOf, type Row } from './row';
import type { Listening } from './word';

/** The ways to interrupt the work. */
interface Pauses {
  call: Call;
  /** The reader's commands. */
  word: Listening;
}

/**
 * Milliseconds of work between two checks for messages. A browser delays a timer for longer than a small model takes.
 */
const BREATH = 30;

/**
 * Answers each prompt in order, reporting each token as it is written.
 * @throws ModelProblem of the settings or of a prompt; the signal's reason if it was aborted
 */
export async function write(
  opened: Opened,
  prompts: readonly ModelPrompt[],
  settings: WritingSettings,
  { call, word }: Pauses,
): Promise<WrittenAnswer[]> {
  const usable = checkedSettings(settings);
  const rows = idsOf(opened, prompts);
  const tell = (row: number) => (token: WrittenToken) =>
    call.emit({ row, tokens: [token] } satisfies NewTokens);
  const rngs = rngsOf(rows, usable.seed);
  const answers: WrittenAnswer[] = [];
  const between = betweenOf(call, word);
  for (const batch of batchesIn(opened, rows, usable.most)) {
    const written = batch.map((at) =>
      rowOf(rows[at]!, { opened, settings: usable, rng: rngs[at]!, tell: tell(at), now: word.now }),
    );
    if (!word.finished()) await writeBatch(opened, written, between);
    written.forEach((row, place) => {
      row.stop(); // answers that have not ended by themselves
      answers[batch[place]!] = row.answer();
    });
  }
  return answers;
}

const now = () => performance.now();

/** Receives messages from time to time, and waits while paused. @returns true to continue */
function betweenOf(call: Call, word: Listening): () => Promise<boolean> {
  let breathed = now();
  return async () => {
    if (now() - breathed >= BREATH) {
      await call.pause();
      await word.held(call.signal);
      breathed = now();
    }
    return !word.finished();
  };
}

function idsOf({ spelling, facts }: Opened, prompts: readonly ModelPrompt[]): number[][] {
  return prompts.map((prompt) => {
    const ids = spelling.idsOf(prompt);
    const { context } = facts;
    if (ids.length >= context)
      throw new ModelProblem('prompt-too-long', { tokens: ids.length, context });
    return ids;
  });
}

function rngsOf(rows: readonly (readonly number[])[], seed: number) {
  const seen = new Map<string, number>();
  return rows.map((ids) => {
    const key = ids.join();
    const repeated = seen.get(key) ?? 0;
    seen.set(key, repeated + 1);
    return rowRng(seed, ids, repeated);
  });
}

const batchesIn = ({ facts }: Opened, rows: readonly (readonly number[])[], most: number) =>
  batchesOf(
    rows.map(({ length }) => length),
    most,
    facts,
  );

const begun = (
  { facts }: Opened,
  reading: ReturnType<Opened['open']>,
  rows: readonly (readonly number[])[],
  between: () => Promise<boolean>,
) => readPrompts(reading, leftPadded(rows, facts.padding), facts.slice, between);

/** Writes a batch. A row that has ended keeps reading, masked, until the others have ended, too. */
async function writeBatch(
  opened: Opened,
  rows: readonly Row[],
  between: () => Promise<boolean>,
): Promise<void> {
  const reading = opened.open(rows.length);
  const { padding } = opened.facts;
  try {
    const prompts = rows.map(({ prompt }) => prompt);
    let logits = await begun(opened, reading, prompts, between);
    while (logits) {
      const given = logits;
      const next = rows.map((row, at) => (row.ended() ? padding : row.take(given[at]!)));
      if (rows.every((row) => row.ended()) || !(await between())) return;
      logits = await reading.read({
        ids: next.map((id) => [id]),
        mask: rows.map((row) => [row.ended() ? 0 : 1]),
      });
    }
  } finally {
    await reading.close();
  }
}
