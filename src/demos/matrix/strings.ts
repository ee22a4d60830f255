import type { Bilingual, Locale } from '~/i18n/locales';
import type { LabNames } from '../parts/lab-names';
import type { MeasuredWords } from './measured';

/** What the element says; `{road}` and the like are filled in the page. */
export interface MatrixStrings {
  leads: string;
  then: string;
  tieLead: string;
  tieFirst: string;
  tieMark: string;
  leadsBy: string;
  unseatMore: string;
  unseatLess: string;
  unseatSet: string;
  averages: string;
  never: string;
  zero: string;
  tryIt: string;
  ranking: string;
  parts: string;
  partsCaption: string;
  criterion: string;
  weight: string;
  group: string;
  better: string;
  high: string;
  low: string;
  score: string;
  place: string;
  shown: string;
  noneShown: string;
  list: string;
  pair: string;
  picture: string;
}

const live: Record<Locale, MatrixStrings> = {
  en: {
    leads: '{road} leads with {score}.',
    then: 'Then {list}.',
    tieLead: '{roads} tie for the first place with {score}.',
    tieFirst:
      'A tie: {roads} stand level at {score} to two decimals. The order between them means nothing; weigh what matters to you.',
    tieMark: 'tie',
    leadsBy: '{road} leads by {lead}.',
    unseatMore:
      'The smallest single change that unseats it: weigh “{criterion}” more than {to} instead of {from}, and {challenger} takes the lead.',
    unseatLess:
      'The smallest single change that unseats it: weigh “{criterion}” less than {to} instead of {from}, and {challenger} takes the lead.',
    unseatSet:
      'The smallest single change that unseats it: weigh “{criterion}” {to} instead of {from}, and {challenger} takes the lead.',
    averages: 'An average hides how close it is; your own weights decide.',
    never: 'No single weight between 0 and 5 unseats it.',
    zero: 'All weights are 0, so nothing is ranked. Give at least one criterion a weight above 0.',
    tryIt: 'Try weight {weight}',
    ranking: 'The four roads from the highest score to the lowest',
    parts: 'Every part in numbers',
    partsCaption:
      'Points that each criterion adds to a score: weight × rating ÷ sum of weights, the rating turned so that 5 is good. A column adds up to the score.',
    criterion: 'Criterion',
    weight: 'Weight',
    group: 'Group',
    better: 'Good end',
    high: 'high is good',
    low: 'low is good',
    score: 'Score',
    place: 'Place',
    shown: '{n} of {of} criteria shown. Hidden ones keep their weight.',
    noneShown: 'No criterion fits. Try another word, or show all; the weights still count.',
    list: ', ',
    pair: ' and ',
    picture: 'Four roads over {n} criteria, weighted',
  },
  zh: {
    leads: '{road}领先，{score} 分。',
    then: '其后是{list}。',
    tieLead: '{roads}并列第一，{score} 分。',
    tieFirst: '并列：{roads}保留两位小数都是 {score}。谁排前面没有意义，请按你看重的来加权。',
    tieMark: '并列',
    leadsBy: '{road}领先 {lead} 分。',
    unseatMore:
      '要让第一名换人，改动最小的办法：把“{criterion}”的权重从 {from} 加到 {to} 以上，{challenger}就领先。',
    unseatLess:
      '要让第一名换人，改动最小的办法：把“{criterion}”的权重从 {from} 减到 {to} 以下，{challenger}就领先。',
    unseatSet:
      '要让第一名换人，改动最小的办法：把“{criterion}”的权重从 {from} 改成 {to}，{challenger}就领先。',
    averages: '只看平均分，看不出差距这么小；怎么加权，由你定。',
    never: '单改一项权重（0～5），谁也换不下它。',
    zero: '权重全是 0，排不出名次。至少给一项标准加上权重。',
    tryIt: '试试权重 {weight}',
    ranking: '四条路，从高分到低分',
    parts: '每一份的数字',
    partsCaption:
      '每项标准给总分添多少：权重 × 评分 ÷ 权重之和；评分先换成 5 为好。一列加起来就是总分。',
    criterion: '标准',
    weight: '权重',
    group: '组',
    better: '好的一端',
    high: '越高越好',
    low: '越低越好',
    score: '得分',
    place: '名次',
    shown: '显示 {n} / {of} 项标准；隐藏的照样计权。',
    noneShown: '没有合适的标准。换个词，或者显示全部；权重照样算。',
    list: '、',
    pair: '和',
    picture: '四条路，{n} 项标准，加权平均',
  },
};

const page = {
  title: { en: 'In your order of importance', zh: '按你看重的来排' },
  run: { en: 'Rank the roads', zh: '排一排' },
  presets: { en: 'Start from a case', zh: '从一种情况开始' },
  allOne: { en: 'All weights 1', zh: '权重全为 1' },
  allZero: { en: 'All weights 0', zh: '权重全为 0' },
  presetHelp: {
    en: 'A case sets all seventeen weights. Go on from there.',
    zh: '选一种情况，十七个权重一起定好，再接着改。',
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
  limits: {
    en: [
      'Ratings are judgements for a typical small product team in 2026. The evidence beside them is not, and it is one press away.',
      'The mean treats the steps from 1 to 5 as equal, and lets a strong row make up for a fatal one. A veto, such as a law against storing the data, is no weight.',
      'Roads are rated one by one, though most systems combine them.',
      'Rows overlap: freshness and changing knowledge are near twins, and so are complexity and effort to a first result. Weighing both counts the same wish twice.',
      'Measured values come from one small model in an invented world, run by you. They stand beside the ratings and do not set them.',
    ],
    zh: [
      '评分是判断，按 2026 年一支普通的小型产品团队来评；旁边的证据不是判断，按一下就能看到。',
      '取平均，等于认定 1～5 之间每一档一样大，强项还能补上致命的弱项。一票否决的事，比如法律不许存数据，不是权重。',
      '四条路分开评，实际的系统多半合着用。',
      '有些行重叠：“时效性”和“改知识”几乎是一回事，“实现复杂度”和“做出第一版要花的力气”也是。两行都加权，等于同一个愿望算两遍。',
      '实测值是你自己跑出来的，来自虚构世界里的一个小模型；它们放在评分旁边，不用来定评分。',
    ],
  },
} satisfies Record<string, Bilingual | Record<Locale, unknown>>;

type OwnWords = Omit<MeasuredWords, keyof LabNames>;

const measured: Record<Locale, OwnWords> = {
  en: {
    said: {
      'new-facts':
        'Measured: {value} of {n} questions about new facts, in a form that was never taught, were answered exactly right.',
      'format-labels':
        'Measured: {value} of {n} answers kept to the house format, to the last sign.',
      'few-inventions':
        'Measured: of {n} questions about new facts that it did not answer right, it said “unknown” to {value}.',
      'changing-knowledge':
        'Measured: {value} of {n} questions about facts that had changed were answered with the new value.',
      'one-off-cost':
        'Measured: {value} to get it ready on this device. What the base model’s own training cost is not counted.',
      'cost-per-request': 'Measured: {value} a question, prompt and answer together.',
      'waiting-time': 'Measured: {value} an answer on this device, several answered side by side.',
    },
    how: 'Lab, task “{task}”, {road}, {seeds}, {date}.',
    turned: 'Settings other than the defaults: {turned}.',
    oneSeed: 'one seed',
    seeds: '{n} seeds',
    seconds: '{n} s',
    milliseconds: '{n} ms',
    tokens: '{n} tokens',
    sr: 'measured in this tab: {value}',
    filled: '{n} cells hold what the lab measured here, last on {date}.',
    forgotten: 'The measured values are forgotten.',
  },
  zh: {
    said: {
      'new-facts': '实测：{n} 道新事实的题，用没教过的问法来问，完全答对的占 {value}。',
      'format-labels': '实测：{n} 个答案里，一个记号不差地守住内部格式的占 {value}。',
      'few-inventions': '实测：没答对的新事实题有 {n} 道，其中回答“不详”的占 {value}。',
      'changing-knowledge': '实测：问改过的事实 {n} 道，答出新值的占 {value}。',
      'one-off-cost': '实测：在这台设备上准备好要 {value}；基础模型自己的训练不算在内。',
      'cost-per-request': '实测：每题 {value}，提示词和答案合计。',
      'waiting-time': '实测：在这台设备上每个答案 {value}，几题并排作答。',
    },
    how: '实验室，任务“{task}”，{road}，{seeds}，{date}。',
    turned: '与默认不同的设置：{turned}。',
    oneSeed: '一个种子',
    seeds: '{n} 个种子',
    seconds: '{n} 秒',
    milliseconds: '{n} 毫秒',
    tokens: '{n} 个词元',
    sr: '在这个标签页里测得：{value}',
    filled: '有 {n} 格填着实验室在这里测得的数，最近一次是 {date}。',
    forgotten: '实测值已经忘掉。',
  },
};

/** What is said of measured values, but for the lab's own names. */
export const measuredStrings = (locale: Locale): OwnWords => measured[locale];
export const matrixStrings = (locale: Locale): MatrixStrings => live[locale];
export const matrixPage = page;
