import { signal } from '@preact/signals-core';
import { codeOf } from '~/demos/kit/problem';
import { OF_ONE } from '~/demos/parts/language-model/ask-all';
import type { Writer } from '~/demos/parts/language-model/state';
import { tokensOf, tookOf } from '~/lib/language-model/writing';
import type { WritingSettings } from '~/lib/language-model/writing';
import type { Rule, Verdict } from '../core/rules';
import type { RoadTask, Written } from './tasks';

/** A line whose prompts are refused so often in a row is given up. */
const IN_A_ROW = 2;

/** How long the answers are: three short sentences fit. */
export const WRITING: WritingSettings = { most: 160 };

export interface Following {
  isStopped: () => boolean;
  asked: (done: number) => void;
  why: (error: unknown) => string;
  judge: (rule: Rule, answer: string) => Promise<Verdict>;
}

/** Something by model and prompt, or model and line. */
function store<T>() {
  const all = signal<ReadonlyMap<string, T | undefined>>(new Map());
  const idOf = ({ about }: Writer, key: string) => `${about.base ?? about.at} ${about.id} ${key}`;
  return {
    of: (writer: Writer, key: string) => all.value.get(idOf(writer, key)),
    put: (writer: Writer, key: string, value: T | undefined) =>
      void (all.value = new Map([...all.peek(), [idOf(writer, key), value]])),
  };
}

/** What models have written, so that nothing is asked twice. */
export function openAnswers() {
  const written = store<Written>();
  const called = store<'right' | 'wrong'>();
  const refused = store<string>();

  return {
    written: written.of,
    called: called.of,
    refused: refused.of,
    refuse: refused.put,
    /** The reader's own word about an answer; the same word again takes it back. */
    call: (writer: Writer, key: string, word: 'right' | 'wrong') =>
      called.put(writer, key, called.of(writer, key) === word ? undefined : word),
    /** A line that is refused is left. @throws any error that ends the model; what was answered until then counts */
    async ask(
      writer: Writer,
      tasks: readonly RoadTask[],
      { isStopped, asked, why, judge }: Following,
    ) {
      const inARow = new Map<string, number>();
      for (const [at, { id, prompt, key, rule }] of tasks.entries()) {
        if (isStopped()) return;
        const failed = inARow.get(id) ?? 0;
        if (failed < IN_A_ROW)
          try {
            const [answer] = await writer.write([prompt], WRITING);
            inARow.set(id, 0);
            if (answer.ended !== 'stopped')
              written.put(writer, key, {
                ...answer,
                tokens: tokensOf(answer),
                thought: answer.thought ?? 0,
                seconds: tookOf(answer) / 1_000,
                verdict: rule && (await judge(rule, answer.text)).right,
              });
          } catch (error) {
            const code = codeOf(error);
            if (!OF_ONE.has(code)) throw error;
            inARow.set(id, code === 'prompt-too-long' ? IN_A_ROW : failed + 1);
            refused.put(writer, id, why(error));
          }
        asked(at + 1);
      }
    },
  };
}
