import type { ModelPrompt, WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import { codeOf } from '~/demos/kit/problem';
import type { Writer } from './state';

/** Codes of errors in a single prompt rather than in the model. */
const OF_SERVER = new Set(['server-refused', 'server-unread', 'server-garbled']);
export const OF_ONE = new Set(['prompt-too-long', 'prompt-empty', ...OF_SERVER]);
/** A server that refuses this many prompts in a row is assumed to refuse all. */
const IN_A_ROW = 3;

export interface Asking {
  answered(at: number, answer: WrittenAnswer | { failed: unknown }): void;
  isStopped(): boolean;
}

/** @throws any error that ends the model; the error of a server that refuses three prompts in a row */
export async function askAll(
  writer: Pick<Writer, 'write'>,
  prompts: readonly ModelPrompt[],
  settings: WritingSettings,
  { answered, isStopped }: Asking,
): Promise<void> {
  let refused = 0;
  for (const [at, prompt] of prompts.entries()) {
    if (isStopped()) return;
    try {
      const [answer] = await writer.write([prompt], settings);
      refused = 0;
      answered(at, answer);
    } catch (error) {
      const code = codeOf(error);
      if (!OF_ONE.has(code)) throw error;
      answered(at, { failed: error });
      refused = OF_SERVER.has(code) ? refused + 1 : 0;
      if (refused === IN_A_ROW) throw error;
    }
  }
}
