import { jsonLines } from '~/lib/export';
import type { Both } from '~/lib/locale';

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
export const MAILS: Both<Mails> = {
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
