import { writingFields } from '~/demos/parts/language-model/writing-fields';
import type { Locale, Both } from '~/lib/locale';
import type { Fields, Settings } from '~/lib/settings/table';
import type { OwnBench } from '~/workers/models';
import { RULES } from '../../core/own/rules';
import { jsonLines } from '~/lib/export';

interface Mails {
  texts: readonly [string, string];
  /** JSON Lines with a schema as the expected value. */
  table: string;
}

const expected = (topic: string, urgent: boolean) => ({
  type: 'object',
  required: ['topic', 'urgent'],
  properties: { topic: { const: topic }, urgent: { const: urgent } },
});
const table = (mails: readonly (readonly [string, string, boolean])[]): string =>
  jsonLines(
    mails.map(([message, topic, urgent]) => ({ message, expected: expected(topic, urgent) })),
  );

/** A job for a real model: sort a mail, and answer with JSON of a given shape. */
const MAILS: Both<Mails> = {
  en: {
    texts: [
      'Sort the message. Reply with one line of JSON: {{"topic": "delivery", "payment" or "account", "urgent": true or false}}.\n\nMessage: {message}',
      'Sort the message. Reply with one line of JSON.\n\nMessage: I was charged twice, please help today.\n{{"topic": "payment", "urgent": true}}\n\nTopics: delivery, payment, account.\nMessage: {message}',
    ],
    table: table([
      ['My parcel should have come on Monday. No rush, but where is it?', 'delivery', false],
      ['You took the money twice! I need it back today.', 'payment', true],
      ['How do I change my e-mail address?', 'account', false],
      ['The box stands open in the rain, somebody must come now.', 'delivery', true],
      ['Can I pay by invoice next time?', 'payment', false],
      ['Someone else is logged in as me. Lock it at once!', 'account', true],
      ['The wrong shoes came. I will send them back next week.', 'delivery', false],
      ['Please delete my profile when you find the time.', 'account', false],
    ]),
  },
  zh: {
    texts: [
      '给来信分类。只回一行 JSON：{{"topic": "物流"、"付款"或"账号", "urgent": true 或 false}}。\n\n来信：{message}',
      '给来信分类。只回一行 JSON。\n\n来信：同一笔钱扣了两次，今天就要处理。\n{{"topic": "付款", "urgent": true}}\n\n类别：物流、付款、账号。\n来信：{message}',
    ],
    table: table([
      ['包裹说周一到，现在还没见着。不急，就是问问在哪儿。', '物流', false],
      ['同一单扣了我两次钱！今天必须退给我。', '付款', true],
      ['怎么换绑定的邮箱？', '账号', false],
      ['箱子破了，就淋在雨里，请马上派人来。', '物流', true],
      ['下次能不能开票以后再付款？', '付款', false],
      ['有人登了我的号，赶紧锁上！', '账号', true],
      ['鞋子发错了，我下周寄回去。', '物流', false],
      ['有空的时候请帮我注销。', '账号', false],
    ]),
  },
};

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

/** The example: eight mails to sort. */
export function mailsFilling(locale: Locale): Filling {
  const { texts, table } = MAILS[locale];
  const [ownText0, ownText1] = texts;
  const judged = { ownExpected: '', ownRule: 'json-schema', ownAnswer: '' } as const;
  return { ownText0, ownText1, ownTable: table, ...judged };
}
