import type { Locale } from '~/lib/locale';

const en = {
  wanted: 'wanted: {answer}',
  house: 'whole answers in the house format',
  other: 'follows another format',
  hundred: '{name}, of 100',
  said: '{name}: {n} of 100',
  yes: 'yes {n}',
  no: 'no {n}',
  tokens: 'tokens a request: {n}',
  tokensSaid: 'A request takes {n} tokens, prompt and answer.',
  pretrained: 'right answers of a pretrained model',
  random: 'right answers from random weights',
};

export type RoadsViewWords = typeof en;

const zh: RoadsViewWords = {
  wanted: '应当回答：{answer}',
  house: '整句符合内部格式',
  other: '遵循另一种格式',
  hundred: '{name}，共 100 个',
  said: '{name}，100 个中有 {n} 个',
  yes: '是 {n}',
  no: '否 {n}',
  tokens: '每次请求的词元：{n}',
  tokensSaid: '一次请求需要 {n} 个词元，包括提示词和回答。',
  pretrained: '预训练过的模型答对的问题',
  random: '从随机权重开始的模型答对的问题',
};

export const roadsViewWords: Readonly<Record<Locale, RoadsViewWords>> = { en, zh };
