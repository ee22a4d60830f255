import type { ModelPrompt, WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import { codeOf } from '~/demos/kit/problem';
import type { Writer } from './writer';

/** Codes of errors in a single prompt rather than in the model. */
const OF_SERVER = new Set(['server-refused', 'server-unread']);
const OF_ONE = new Set(['prompt-too-long', 'prompt-empty', ...OF_SERVER]);
/** A server that refuses this many prompts in a row is assumed to refuse all. */
const IN_A_ROW = 3;

export interface Asking {
  /** Called with each answer, or the reason why there is none, and the index of its prompt. */
  answered(at: number, answer: WrittenAnswer | { failed: unknown }): void;
  isStopped(): boolean;
}

/**
 * Has a model answer prompts, a few at a time. A refused prompt does
 * not stop the others, and no completed answer is lost.
 *
 * @param atOnce prompts at a time; a server gets one at a time, since it answers one after another
 * @throws any error that ends the model; the error of a server that refuses three prompts in a row
 */
export async function askAll(
  writer: Pick<Writer, 'write' | 'about'>,
  prompts: readonly ModelPrompt[],
  settings: WritingSettings,
  asking: Asking,
  atOnce = 1,
): Promise<void> {
  const step = writer.about.at === 'server' ? 1 : atOnce;
  let refused = 0;
  for (let from = 0; from < prompts.length && !asking.isStopped(); from += step)
    await askSome(writer, prompts.slice(from, from + step), settings, {
      ...asking,
      answered: (at, answer) => {
        asking.answered(from + at, answer);
        refused = isRefused(answer) ? refused + 1 : 0;
        if (refused === IN_A_ROW) throw (answer as { failed: unknown }).failed;
      },
    });
}

const isRefused = (answer: WrittenAnswer | { failed: unknown }): boolean =>
  'failed' in answer && OF_SERVER.has(codeOf(answer.failed));

async function askSome(
  writer: Pick<Writer, 'write'>,
  prompts: readonly ModelPrompt[],
  settings: WritingSettings,
  asking: Asking,
): Promise<void> {
  let answers: WrittenAnswer[];
  try {
    answers = await writer.write(prompts, settings);
  } catch (error) {
    if (!OF_ONE.has(codeOf(error))) throw error;
    if (prompts.length === 1) return asking.answered(0, { failed: error });
    return askApart(writer, prompts, settings, asking);
  }
  answers.forEach((answer, at) => asking.answered(at, answer));
}

/** If one of several prompts cannot be answered, asks each by itself to find out which. */
async function askApart(...[writer, prompts, settings, asking]: Parameters<typeof askSome>) {
  for (const [at, prompt] of prompts.entries()) {
    if (asking.isStopped()) return;
    const answered: Asking['answered'] = (_, answer) => asking.answered(at, answer);
    await askSome(writer, [prompt], settings, { ...asking, answered });
  }
}
