import { signal } from '@preact/signals-core';
import { codeOf } from '~/demos/kit/problem';
import { OF_ONE } from '~/demos/parts/language-model/ask-all';
import type { Writer } from '~/demos/parts/language-model/state';
import { tokensOf, tookOf } from '~/lib/language-model/writing';
import type { WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import type { Rule, Verdict } from '../core/rules';
import type { RoadTask, Written } from './tasks';

/** A line whose prompts are refused so often in a row is given up. */
const IN_A_ROW = 2;

/** How long the answers are: three short sentences fit. */
export const WRITING: WritingSettings = { most: 160, stops: [] };

const writtenOf = (answer: WrittenAnswer): Written => ({
  text: answer.text,
  promptTokens: answer.promptTokens,
  ...{ tokens: tokensOf(answer), thought: answer.thought ?? 0, seconds: tookOf(answer) / 1_000 },
  ...{ ended: answer.ended, isThought: answer.isThought },
});

export interface Following {
  isStopped: () => boolean;
  asked: (done: number) => void;
  why: (error: unknown) => string;
  judge: (rule: Rule, answer: string) => Promise<Verdict>;
}

/** Something by model and prompt, or model and line. */
function store<T>() {
  const all = signal<ReadonlyMap<string, T>>(new Map());
  const idOf = ({ about }: Writer, key: string) => `${about.base ?? about.at} ${about.id} ${key}`;
  return {
    of: (writer: Writer, key: string) => all.value.get(idOf(writer, key)),
    put: (writer: Writer, key: string, value: T | undefined) => {
      const others = [...all.peek()].filter(([id]) => id !== idOf(writer, key));
      all.value = new Map(value === undefined ? others : [...others, [idOf(writer, key), value]]);
    },
  };
}

/** What models have written, so that nothing is asked twice. */
export function openAnswers() {
  const [written, called, refused] = [
    store<Written>(),
    store<'right' | 'wrong'>(),
    store<string>(),
  ];

  return {
    ...{ written: written.of, called: called.of, refused: refused.of, refuse: refused.put },
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
        if ((inARow.get(id) ?? 0) < IN_A_ROW)
          try {
            const [answer] = await writer.write([prompt], WRITING);
            inARow.set(id, 0);
            if (answer.ended !== 'stopped') {
              const verdict = rule && (await judge(rule, answer.text)).right;
              written.put(writer, key, { ...writtenOf(answer), verdict });
            }
          } catch (error) {
            if (!OF_ONE.has(codeOf(error))) throw error;
            const isLong = codeOf(error) === 'prompt-too-long';
            inARow.set(id, isLong ? IN_A_ROW : (inARow.get(id) ?? 0) + 1);
            refused.put(writer, id, why(error));
          }
        asked(at + 1);
      }
    },
  };
}
