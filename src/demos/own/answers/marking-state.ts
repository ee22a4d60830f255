import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { modelReady } from '~/demos/parts/language-model/state';
import type { Message } from '~/lib/language-model/writing';
import type { Both, Locale } from '~/lib/locale';
import { agreementOf } from '~/lib/evaluation/agreement';
import { seededRng } from '~/lib/math/rng';
import { blindOrder, correctedShare } from '~/lib/own/blind';
import { rightWords, type Ground, type Row } from './tasks';

const JUDGE: Both<{ instruction: string; labels: readonly [string, string, string] }> = {
  en: {
    instruction:
      'You judge an answer by the words of the source. Write one word and nothing else: right or wrong.',
    labels: ['Question', 'Words of the source', 'Answer'],
  },
  zh: {
    instruction: '你拿原文来判一个回答。只写一个字，别的都不写：对，或者错。',
    labels: ['问题', '原文', '回答'],
  },
};
const RIGHT = /^\W*(?:right|correct|yes|对|正确)/iu;
const WRITING = { most: 16, stops: [] };

interface Answered {
  rows: ReadonlySignal<readonly Row[]>;
  ground: ReadonlySignal<Ground | undefined>;
  locale: Locale;
}

/** The reader marks answers blind, some of them twice; a model judges all of them, and is corrected by those marks. */
export function openMarking({ rows, ground, locale }: Answered) {
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

  function promptOf({ asked, text }: (typeof items.value)[number]): readonly Message[] {
    const { instruction, labels: named } = JUDGE[locale];
    const parts = [asked.query, rightWords(asked).join(' / '), text];
    const content = parts.map((part, at) => `${named[at]!}: ${part}`).join('\n\n');
    return [
      { role: 'system', content: instruction },
      { role: 'user', content },
    ];
  }

  return {
    ...{ items, labels, verdicts, judging, marks, order },
    begin(seed: number) {
      const keys = items.peek().map(({ key }) => key);
      [order.value, marks.value] = [blindOrder(keys, seededRng(seed)), []];
    },
    now: () => items.value.find(({ key }) => key === order.value[marks.value.length]),
    mark: (isRight: boolean) => {
      if (marks.peek().length < order.peek().length) marks.value = [...marks.peek(), isRight];
    },
    agreement() {
      const pairs = order.value.flatMap((key, at) => {
        const before = order.value.indexOf(key);
        const [first, second] = [marks.value[before], marks.value[at]];
        return before < at && second !== undefined ? [[first!, second] as const] : [];
      });
      return agreementOf(pairs);
    },
    /** Has the page's model judge every answer, once. @throws as its writer does */
    async judge(): Promise<void> {
      const writer = modelReady.peek()?.writer;
      if (!writer || judging.peek()) return;
      const left = items.peek().filter(({ key }) => !verdicts.peek().has(key));
      try {
        for (const [done, item] of left.entries()) {
          judging.value = { done, of: left.length };
          const [{ text }] = await writer.write([promptOf(item)], WRITING);
          verdicts.value = new Map([...verdicts.peek(), [item.key, RIGHT.test(text)]]);
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
