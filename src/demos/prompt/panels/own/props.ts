import { writingFields } from '~/demos/parts/language-model/writing-fields';
import type { Both, Locale } from '~/lib/locale';
import type { Fields, Settings } from '~/lib/settings/table';
import type { OwnBench } from '~/workers/models';
import { RULES } from '../../core/own/rules';
import { jsonLines } from '~/lib/export';
import type { Words as OwnStrings } from 'words:prompt-own';

/** A job for a real model: sort a mail, and answer with JSON of a given shape. */
const PROMPTS: Both<readonly [string, string]> = {
  en: [
    'Sort the message. Reply with one line of JSON: {{"topic": "delivery", "payment" or "account", "urgent": true or false}}.\n\nMessage: {message}',
    'Sort the message. Reply with one line of JSON.\n\nMessage: I was charged twice, please help today.\n{{"topic": "payment", "urgent": true}}\n\nTopics: delivery, payment, account.\nMessage: {message}',
  ],
  zh: [
    '给来信分类。只回一行 JSON：{{"topic": "物流"、"付款"或"账号", "urgent": true 或 false}}。\n\n来信：{message}',
    '给来信分类。只回一行 JSON。\n\n来信：同一笔钱扣了两次，今天就要处理。\n{{"topic": "付款", "urgent": true}}\n\n类别：物流、付款、账号。\n来信：{message}',
  ],
};

const expected = (topic: string, urgent: boolean) => ({
  type: 'object',
  required: ['topic', 'urgent'],
  properties: { topic: { const: topic }, urgent: { const: urgent } },
});

/** Most tokens of an answer: JSON that a model may write over several lines. */
const MOST = 160;

const TEXT = { kind: 'private', default: '', rows: 3, most: 10_000 } as const;

/** The fields that an example, a file or an earlier visit fills in, named apart from the fields of the demo on the same page. */
const benchFields = {
  ...{ ownText0: TEXT, ownText1: TEXT },
  ownTable: { kind: 'private', default: '', rows: 10, most: 1_200_000 },
  ownRule: { kind: 'choice', default: 'equals', options: RULES, names: 'rules' },
  ownExpected: { kind: 'private', default: '', rows: 2, most: 30_000 },
  ownAnswer: { kind: 'private', default: '' },
} as const satisfies Fields;
export const FILLED = Object.keys(benchFields) as (keyof typeof benchFields)[];

export const ownFields = { ...benchFields, ...writingFields(MOST) } as const satisfies Fields;

export type OwnFields = typeof ownFields;
export type OwnForm = Settings<OwnFields>;

/** The reader's input; without a second prompt, the first alone. @param letters the names of the prompts */
export function benchOf(form: OwnForm, [one, other]: readonly string[]): OwnBench {
  const { ownText0, ownText1, ownTable, ownRule, ownExpected, ownAnswer } = form;
  const second = ownText1.trim() === '' ? [] : [{ name: other!, text: ownText1 }];
  return {
    variants: [{ name: one!, text: ownText0 }, ...second],
    table: ownTable,
    usual: { kind: ownRule, expected: ownExpected, anyCase: true, answer: ownAnswer },
  };
}

/** The entries that an example, a file or the reader puts into the form. */
export type Filling = Partial<OwnForm>;

/** The fields that hold a bench of an earlier visit. */
export const formOf = ({ variants: [one, other], table, usual }: OwnBench): Filling => ({
  ...{ ownText0: one?.text ?? '', ownText1: other?.text ?? '', ownTable: table },
  ...{ ownRule: usual.kind, ownExpected: usual.expected, ownAnswer: usual.answer ?? '' },
});

/** The example: eight mails to sort, with a schema as the expected value. */
export function mailsFilling(locale: Locale, { mails }: OwnStrings): Filling {
  const [ownText0, ownText1] = PROMPTS[locale];
  const rows = mails.map(({ message, topic, urgent }) => ({
    message,
    expected: expected(topic, urgent === 'true'),
  }));
  const judged = { ownExpected: '', ownRule: 'json-schema', ownAnswer: '' } as const;
  return { ownText0, ownText1, ownTable: jsonLines(rows), ...judged };
}
