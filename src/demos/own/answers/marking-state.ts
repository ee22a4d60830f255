import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { modelReady } from '~/demos/parts/language-model/state';
import { agreementOf } from '~/lib/evaluation/agreement';
import { seededRng } from '~/lib/math/rng';
import { blindOrder, correctedShare } from '~/lib/own/blind';
import { judgedBy } from '../judge';
import { rightWords, type Ground, type Row } from './tasks';
import type { Words } from 'words:own-answers';

interface Answered {
  rows: ReadonlySignal<readonly Row[]>;
  ground: ReadonlySignal<Ground | undefined>;
  t: Words;
}

/** The reader marks answers blind, some of them twice; a model judges all of them, and is corrected by those marks. */
export function openMarking({ rows, ground, t }: Answered) {
  const order = signal<readonly string[]>([]);
  const marks = signal<readonly boolean[]>([]);
  const verdicts = signal<ReadonlyMap<string, boolean>>(new Map());
  const judging = signal<{ done: number; of: number } | undefined>(undefined);

  const items = computed(() =>
    rows.value.flatMap(({ id, tasks, answers }) =>
      answers.flatMap((answer, at) => {
        const asked = ground.value?.questions[at];
        const key = tasks[at]?.key;
        if (!answer || !asked || !key || rightWords(asked).length === 0) return [];
        return [{ key, line: id, asked, text: answer.text }];
      }),
    ),
  );
  /** The first mark of each answer. */
  const labels = computed(() => {
    const said = marks.value.map((mark, at) => [order.value[at]!, mark] as const);
    return new Map(said.toReversed());
  });

  return {
    labels,
    verdicts,
    judging,
    marks,
    order,
    begin(seed: number) {
      const keys = items.peek().map(({ key }) => key);
      order.value = blindOrder(keys, seededRng(seed));
      marks.value = [];
    },
    now: () => items.value.find(({ key }) => key === order.value[marks.value.length]),
    mark(word: 'right' | 'wrong') {
      if (marks.peek().length < order.peek().length)
        marks.value = [...marks.peek(), word === 'right'];
    },
    agreement() {
      const pairs = order.value.flatMap((key, at) => {
        const before = order.value.indexOf(key);
        const second = marks.value[at];
        return before < at && second !== undefined ? [[marks.value[before]!, second] as const] : [];
      });
      return agreementOf(pairs);
    },
    /** Has the page's model judge every answer, once. @throws as its writer does */
    async judge(): Promise<void> {
      const writer = modelReady.peek()?.writer;
      if (!writer || judging.peek()) return;
      const left = items.peek().filter(({ key }) => !verdicts.peek().has(key));
      try {
        for (const [done, { key, asked, text }] of left.entries()) {
          judging.value = { done, of: left.length };
          const answer = { query: asked.query, words: rightWords(asked).join(' / '), text };
          const isRight = await judgedBy(writer, answer, t);
          verdicts.value = new Map([...verdicts.peek(), [key, isRight]]);
        }
      } finally {
        judging.value = undefined;
      }
    },
    /** A line's share by the judge, corrected; undefined while the labels do not allow it. */
    corrected(line: string) {
      const keys = items.value.filter((item) => item.line === line).map(({ key }) => key);
      const said = keys.filter((key) => verdicts.value.get(key)).length;
      const share = correctedShare(keys, verdicts.value, labels.value);
      return share && { said, of: keys.length, ...share };
    },
  };
}
