import type { ModelPrompt, WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import { codeOf } from '../../problem';
import type { Writer } from '../../parts/language-model/writer';

/** Prompts that a model is given at once: answers come in a steady flow, and a stop loses few. */
const AT_ONCE = 8;
/** What is wrong with one prompt and not with the model. */
const OF_ONE = new Set(['prompt-too-long', 'prompt-empty']);

export interface Asking {
  /** Hears each answer, or why there is none, by the place of its prompt. */
  answered(at: number, answer: WrittenAnswer | { failed: unknown }): void;
  /** Whether the reader has stopped the run. */
  isStopped(): boolean;
}

/**
 * Has a model answer prompts, a few at a time. A prompt that the model cannot take does not hold up the others.
 * @throws whatever ends the model
 */
export async function askAll(
  writer: Pick<Writer, 'write'>,
  prompts: readonly ModelPrompt[],
  settings: WritingSettings,
  asking: Asking,
): Promise<void> {
  for (let from = 0; from < prompts.length && !asking.isStopped(); from += AT_ONCE)
    await askSome(writer, prompts.slice(from, from + AT_ONCE), settings, {
      ...asking,
      answered: (at, answer) => asking.answered(from + at, answer),
    });
}

async function askSome(
  writer: Pick<Writer, 'write'>,
  prompts: readonly ModelPrompt[],
  settings: WritingSettings,
  asking: Asking,
): Promise<void> {
  try {
    const answers = await writer.write(prompts, settings);
    answers.forEach((answer, at) => asking.answered(at, answer));
  } catch (error) {
    if (!OF_ONE.has(codeOf(error))) throw error;
    if (prompts.length === 1) return asking.answered(0, { failed: error });
    for (const [at, prompt] of prompts.entries()) {
      if (asking.isStopped()) return;
      const answered: Asking['answered'] = (_, answer) => asking.answered(at, answer);
      await askSome(writer, [prompt], settings, { ...asking, answered });
    }
  }
}
