import type { Locale } from '~/lib/locale';

const en = {
  /** Squares of a hundred tests, by who leads. */
  worse: 'the worse one leads',
  level: 'a tie',
  better: 'the better one leads',
  tests: '100 tests of {n|question|questions} each',
  testsSaid:
    'Of 100 tests the worse one leads in {worse}, nobody in {level}, the better one in {better}.',
  /** The length of a test. */
  gap: 'to find a gap of {gap} points',
  questions: '{n} questions',
  never: 'no number of questions',
  square: 'a square: ten questions',
  slide: 'the slide’s fifty',
  neededSaid: 'To find a gap of {gap} points, a test needs {n} questions; the slide has 50.',
  /** Two assistants before a judge. */
  long: 'long answers',
  short: 'short answers',
  says: 'what the judge says',
  corrected: 'corrected, with its 95% range',
  right: 'answers that are right',
  judgeSaid: '{name}: the judge says {apparent}.',
  correctedSaid: '{name}: the judge says {apparent}, corrected {share}, from {low} to {high}.',
  /** Tries without any difference. */
  fooled: 'sees a winner',
  spared: 'sees none',
  tries: '100 offices, each trying {n|variant|variants} no better than today’s',
  triesSaid: 'Of 100 offices, {fooled} see a winner although nothing differs.',
  /** Three sentences. */
  sentences: {
    balance: '“For a balance between quality and efficiency, retrieval is a good middle way.”',
    price:
      '“On last month’s opening hours, retrieval gets more right at less than twice the price.”',
    invents: '“With retrieval, a model makes almost nothing up.”',
  },
  against: 'A result against it:',
  results: {
    balance: 'none. Any score and any bill would fit.',
    price: 'fewer right answers, or a bill twice as high.',
    invents: 'answers that say things the retrieved pages don’t.',
  },
  /** A results file. */
  columns: 'question,retrieval,fine-tuned',
  all: 'All {n} rows: both right {both}, only retrieval {first}, only the fine-tuned model {second}.',
};

export type EvidenceViewWords = typeof en;

const zh: EvidenceViewWords = {
  worse: '较差的助手领先',
  level: '两者持平',
  better: '较好的助手领先',
  tests: '100 次测试，每次 {n} 题',
  testsSaid:
    '100 次测试中，较差的助手领先 {worse} 次，两者持平 {level} 次，较好的助手领先 {better} 次。',
  gap: '为了发现 {gap} 个百分点的差距',
  questions: '需要 {n} 题',
  never: '多少题都不够',
  square: '一格代表十道题',
  slide: '幻灯片上的 50 题',
  neededSaid: '为了发现 {gap} 个百分点的差距，测试需要 {n} 题，而幻灯片上只有 50 题。',
  long: '长回答',
  short: '短回答',
  says: '裁判给出的正确率',
  corrected: '校正后的正确率和 95% 置信区间',
  right: '回答的正确率',
  judgeSaid: '{name}：裁判给出 {apparent}。',
  correctedSaid: '{name}：裁判给出 {apparent}，校正后是 {share}，区间从 {low} 到 {high}。',
  fooled: '误以为有一种更好',
  spared: '没有误报',
  tries: '100 个办公室，每个试了 {n} 种同样好的做法',
  triesSaid: '100 个办公室中，有 {fooled} 个误以为其中一种做法更好，而实际上没有差别。',
  sentences: {
    balance: '“如果希望兼顾效果和效率，检索是不错的折中。”',
    price: '“对于上个月的开放时间，检索的正确率更高，费用不到两倍。”',
    invents: '“使用检索以后，模型几乎不会再编造内容。”',
  },
  against: '能够推翻它的结果：',
  results: {
    balance: '没有。任何得分和费用都与它相符。',
    price: '正确率没有提高，或者费用达到两倍。',
    invents: '检索到了资料，回答里却有资料中没有的内容。',
  },
  columns: '题号,检索,微调',
  all: '全部 {n} 题：都答对 {both} 题，只有检索答对 {first} 题，只有微调答对 {second} 题。',
};

export const evidenceViewWords: Readonly<Record<Locale, EvidenceViewWords>> = { en, zh };
