import { signal } from '@preact/signals-core';
import { codeOf } from '~/demos/kit/problem';
import { OF_ONE } from '~/demos/parts/language-model/ask-all';
import type { Writer } from '~/demos/parts/language-model/state';
import { tookOf, type WritingSettings, type WrittenAnswer } from '~/lib/language-model/writing';
import type { Rule, Verdict } from '../core/rules';
import type { RoadTask, Written } from './tasks';

/** A line whose prompts are refused so often in a row is given up. */
const IN_A_ROW = 2;

/** How long the answers are: three short sentences fit. */
export const WRITING: WritingSettings = { most: 160, stops: [] };

const writtenOf = (answer: WrittenAnswer): Written => ({
  text: answer.text,
  promptTokens: answer.promptTokens,
  tokens: answer.tokens.length + (answer.thought ?? 0),
  ...{ thought: answer.thought ?? 0, seconds: tookOf(answer) / 1_000, ended: answer.ended },
});

export interface Following {
  isStopped: () => boolean;
  asked: (done: number) => void;
  why: (error: unknown) => string;
  judge: (rule: Rule, answer: string) => Promise<Verdict>;
}

/** What models have written, by model and prompt, so that nothing is asked twice. */
export function openAnswers() {
  const written = signal<ReadonlyMap<string, Written>>(new Map());
  const called = signal<ReadonlyMap<string, 'right' | 'wrong'>>(new Map());
  const refused = signal<ReadonlyMap<string, string>>(new Map());
  const idOf = ({ about }: Pick<Writer, 'about'>, key: string) =>
    `${about.base ?? about.at} ${about.id} ${key}`;
  const put = <T>(into: { value: ReadonlyMap<string, T> }, key: string, value: T | undefined) => {
    const next = new Map(into.value);
    if (value === undefined) next.delete(key);
    else next.set(key, value);
    into.value = next;
  };

  return {
    written: (writer: Pick<Writer, 'about'>, { key }: RoadTask) =>
      written.value.get(idOf(writer, key)),
    called: (writer: Pick<Writer, 'about'>, { key }: RoadTask) =>
      called.value.get(idOf(writer, key)),
    /** The reader's own word about an answer; the same word again takes it back. */
    call(writer: Pick<Writer, 'about'>, { key }: RoadTask, word: 'right' | 'wrong') {
      const id = idOf(writer, key);
      put(called, id, called.peek().get(id) === word ? undefined : word);
    },
    refused: (writer: Pick<Writer, 'about'>, line: string) => refused.value.get(idOf(writer, line)),
    refuse: (writer: Pick<Writer, 'about'>, line: string, why: string | undefined) =>
      put(refused, idOf(writer, line), why),
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
              put(written, idOf(writer, key), { ...writtenOf(answer), verdict });
            }
          } catch (error) {
            if (!OF_ONE.has(codeOf(error))) throw error;
            const isLong = codeOf(error) === 'prompt-too-long';
            inARow.set(id, isLong ? IN_A_ROW : (inARow.get(id) ?? 0) + 1);
            put(refused, idOf(writer, id), why(error));
          }
        asked(at + 1);
      }
    },
  };
}
