import type { Bilingual, Locale } from '~/i18n/locales';
import { en, type MatrixStrings } from './en';
import { zh } from './zh';

export type { MatrixStrings };

const page = {
  title: { en: 'In your order of importance', zh: '按你看重的来排' },
  run: { en: 'Rank the roads', zh: '排一排' },
  presets: { en: 'Start from a case', zh: '从一种情况开始' },
  allOne: { en: 'All weights 1', zh: '权重全为 1' },
  allZero: { en: 'All weights 0', zh: '权重全为 0' },
  presetHelp: {
    en: 'A case sets every weight. Go on from there.',
    zh: '选一种情况，所有权重一起定好，再接着改。',
  },
  sort: { en: 'Order of the rows', zh: '行的次序' },
  show: { en: 'Rows to show', zh: '显示哪些行' },
  find: { en: 'Find a criterion', zh: '找一项标准' },
  foldAll: { en: 'Fold all groups', zh: '收起各组' },
  unfoldAll: { en: 'Unfold all groups', zh: '展开各组' },
  sorts: {
    en: { group: 'by group', weight: 'heaviest first', road: 'best for {road} first' },
    zh: { group: '按组', weight: '权重大的在前', road: '{road}评得好的在前' },
  },
  shows: {
    en: {
      all: 'all',
      article: 'where an article has a word',
      disputed: 'where an article’s word did not hold in full',
      range: 'where a rating is a range',
      thin: 'where a rating rests on one study or none',
    },
    zh: {
      all: '全部',
      article: '文章说过的',
      disputed: '文章的说法不全成立的',
      range: '评分是区间的',
      thin: '评分只靠一项研究，或全凭判断的',
    },
  },
  table: {
    en: 'Ratings of four roads on {n} criteria, with a weight for each',
    zh: '四条路在 {n} 项标准上的评分，每项一个权重',
  },
  firstColumn: { en: 'Criterion and weight', zh: '标准与权重' },
  weightOf: { en: 'Weight of {name}', zh: '“{name}”的权重' },
  ofFive: { en: ' of 5: reason and sources', zh: ' 分（满分 5）：理由和出处' },
  sources: { en: 'Evidence', zh: '证据' },
  judgement: { en: 'Judgement: no study found.', zh: '全凭判断：没有找到研究。' },
  articleSays: { en: 'Article {article} says “{word}”: ', zh: '文章 {article} 说“{word}”：' },
  verdict: { en: ': {verdict}', zh: '：{verdict}' },
  judged: { en: ' ({verdict})', zh: '（{verdict}）' },
  claim: { en: 'claim {id}', zh: '论断 {id}' },
  silent: { en: 'The articles do not say.', zh: '四篇文章都没说。' },
  unmeasured: { en: 'run the lab to measure this', zh: '到实验室里跑一跑，才有这个数' },
  unmeasuredWhy: {
    en: 'Measured: empty. Run the lab, and its figure stands here until you close the tab.',
    zh: '实测：空着。到实验室跑一跑，数字就会填在这里，关掉标签页为止。',
  },
  notMeasured: { en: 'the lab does not measure this', zh: '实验室不测这一项' },
  notMeasuredWhy: {
    en: 'Measured: no. One small model in a tab says nothing about this.',
    zh: '实测：没有。标签页里的一个小模型，说明不了这一项。',
  },
  measured: { en: 'Measured in this tab', zh: '在这个标签页里测的' },
  forget: { en: 'Forget these values', zh: '清掉这些数' },
  toLab: { en: 'To the lab', zh: '去实验室' },
  read: { en: 'How to read a cell', zh: '一格怎么读' },
  readOurs: {
    en: 'our rating from the evidence, 1 low to 5 high; press it for the reason and the sources',
    zh: '我们据证据评的分，1 低 5 高；按一下，看理由和出处',
  },
  readRange: {
    en: 'a range: it depends, and the reason says on what',
    zh: '区间：看情况，理由里说明',
  },
  readWord: { en: 'an article’s own word', zh: '文章自己的说法' },
  readMeasured: {
    en: 'the place of a measured value; empty until you run the lab. A dash: the lab does not measure this',
    zh: '实测值的位置，到实验室跑过才有；一横表示实验室不测这一项',
  },
  example: { en: 'medium', zh: '中等' },
  orderings: { en: 'Four orderings, checked', zh: '四种排法，逐一核对' },
  orderingsLead: {
    en: 'Article 000 ends with four orderings. Beside each stands ours, computed from the ratings in the table by one rule: {rule}',
    zh: '文章 000 结尾列了四种排法。旁边是我们的排法，都从表里的评分算出，规则只有一条：{rule}',
  },
  theirs: { en: 'Article 000', zh: '文章 000' },
  ours: { en: 'From our ratings', zh: '按我们的评分' },
  counts: {
    en: 'Of six pairs: {same} the same way round, {tied} level in one order only, {opposite} the other way round.',
    zh: '两两相比六对：{same} 对同向，{tied} 对在其中一边打平，{opposite} 对相反。',
  },
  caption: {
    en: 'Mean of our ratings over {n} criteria, 1 to 5, turned so that more is better, weighted by you. The segments, one a group, add up to the score; the thin bar below splits them by criterion.',
    zh: '我们在 {n} 项标准上的评分，1～5，先换成越高越好，再按你的权重平均。一段一组，加起来就是总分；下面的细条再按标准分开。',
  },
} satisfies Record<string, Bilingual | Record<Locale, unknown>>;

export const matrixStrings = (locale: Locale): MatrixStrings => ({ en, zh })[locale];
export const matrixPage = page;
