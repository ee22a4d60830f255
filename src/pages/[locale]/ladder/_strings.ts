import { en as rungEn } from '~/demos/parts/rung/en';
import { zh as rungZh } from '~/demos/parts/rung/zh';

const en = {
  title: 'The ladder: one exam, three sizes',
  description:
    'The same roads on the same tasks by our tiny model, by SmolLM2 with 135 million weights, and by models in published studies: what holds, and what turns round.',
  lead: 'Our tiny model finds that retrieval wins on facts. Does a real model agree?',
  asked:
    'The same roads take the same tasks at three sizes: our model with 389,000 weights, which runs in your tab; SmolLM2 with 135 million, which we asked and tuned ourselves; and models of 80 million to 7 billion, as two papers report them. Texts and questions differ between the sizes, so compare the order of the roads. Don’t compare a number with its neighbour, and never mix the sizes.',
  verdict:
    'On new facts our tiny model gets {ragTiny} right with four passages found and {loraTiny} after tuning with LoRA. With SmolLM2 it’s {rag} and {lora}. {verdict}',
  notRun: 'The roads that decide this haven’t been run at 135 M weights yet.',
  read: 'There the search put the right fact into the prompt for {found} of {n} questions, and the model answered {read} of these right. So before you build retrieval, hand your own model the right fact and see whether it reads it.',
  size: 'The size of SmolLM2 isn’t the reason it reads badly: FlanT5-small, with 80 M weights, went from {closed} to {given} of another exam once documents stood in its prompt (E06).',
  own: 'Ask your own model the same questions.',
  controls: 'Done in another way: {n|line|lines}',
  english: ' SmolLM2 reads English only, so its questions are in English on every page.',
  tasks: {
    facts: 'New facts',
    unknown: 'Questions that nothing answers',
    format: 'New format',
    sorting: 'Sorting messages',
    truetext: 'A true text',
  },
  right: 'Right answers',
  declined: 'Declined, as is right',
  road: 'Road',
  axis: '0 to 100%',
  sizes: { tiny: 'Tiny, 0.4 M', '135m': '135 M', literature: 'Literature' },
  holds: 'At 135 M',
  of: '{right} of {n}',
  found: 'found {found}, read {read}',
  none: '–',
  roads: {
    ...rungEn.road,
    'minilm-1': 'Vector search, 1',
    'bm25-4': 'Keyword search, 4',
    'bm25-8': 'Keyword search, 8',
    'paste-20': '20 facts pasted',
    lora: 'LoRA',
    'lora-general': 'LoRA with general text',
    'lora-reading': 'LoRA that learned to read',
    full: 'All weights tuned',
    'few-shot': 'Examples in the prompt',
    words: 'Word counts',
    meaning: 'Sentence vectors',
  },
  variants: {
    'as-many-as-fit': 'as many as fit',
    'own-search': 'own search',
    'all-weights': 'all weights',
    'same-words': 'asked in the fact’s words',
    trained: 'asked as in training',
    'best-last': 'best passage last',
    'as-text': 'as plain text',
    'as-turn': 'in a turn of a chat',
    '24-examples': '24 examples',
    '8-labels': '8 labelled',
    '24-labels': '24 labelled',
    '80-labels': '80 labelled',
    '20-steps': 'stopped after 20 steps',
    'less-empty': 'less what it says of an empty message',
    'known-frames': 'in sentences trained on',
  } as Record<string, string>,
  made: 'How it was made',
  marks:
    'A circle is the tiny model, a square 135 M, an open diamond a published result; the line is the 95% interval (Wilson).',
  judged:
    'The word in the last column compares a road with the leader of the tiny model, and the leader with its runner-up; roads that weren’t run at both sizes are left out.',
  model: '{package}, SHA-256 {sha256}, run by {engine}.',
  seeds:
    'The tiny model: three seeds. At 135 M: facts in three worlds of names, a seed each, for most roads; the others were asked in one. Sorting and format: one draw of messages, and three for what needs no language model.',
};

type Strings = typeof en;

const zh: Strings = {
  title: '阶梯：一场考试，三种规模',
  description:
    '同样的方法、同样的任务，分别由本站的小模型、1.35 亿参数的 SmolLM2 和论文中的模型完成：哪些结论成立，哪些结论反转。',
  lead: '在本站的小模型上，检索在事实题中领先。换成真实的模型，结论还成立吗？',
  asked:
    '我们用三种规模的模型测试同样的方法和任务：在你的标签页里运行的小模型，参数有 38.9 万；SmolLM2 有 1.35 亿参数，由我们提问和微调；8000 万到 70 亿参数的模型，结果来自两篇论文。由于各规模的文本和题目不同，请比较各种方法的先后，不要拿相邻的数字相比，也不要把不同规模的结果混在一起。',
  verdict:
    '在新事实这项任务上，小模型检索四段文字时答对 {ragTiny}，用 LoRA 微调以后答对 {loraTiny}。SmolLM2 分别答对 {rag} 和 {lora}。{verdict}',
  notRun: '1.35 亿参数的模型尚未测试决定这一结论的方法。',
  read: '在这个模型上，{n} 道题中有 {found} 道题的正确事实已经由检索放进提示词，而模型只答对了其中的 {read} 道。因此在搭建检索之前，请先把正确的事实直接交给自己的模型，看它能否读懂。',
  size: 'SmolLM2 读得差，不能归因于规模：FlanT5-small 只有 8000 万参数，在另一套题上，提示词里放入文档以后，正确率从 {closed} 升到 {given}（E06）。',
  controls: '换一种做法的结果：{n} 行',
  own: '用同样的题测试你自己的模型。',
  english: 'SmolLM2 只读英文，所以本页列出的是英文测试的结果。',
  tasks: {
    facts: '新事实',
    unknown: '没有答案的问题',
    format: '新格式',
    sorting: '消息分类',
    truetext: '真实文本',
  },
  right: '答对的题数',
  declined: '正确拒答的题数',
  road: '方法',
  axis: '0～100%',
  sizes: { tiny: '小模型，40 万', '135m': '1.35 亿', literature: '论文' },
  holds: '1.35 亿参数时',
  of: '{n} 题中 {right} 题',
  found: '检索到 {found}，读对 {read}',
  none: '–',
  roads: {
    ...rungZh.road,
    'minilm-1': '语义检索 1 条',
    'bm25-4': '关键词检索 4 条',
    'bm25-8': '关键词检索 8 条',
    'paste-20': '粘贴 20 条事实',
    lora: 'LoRA',
    'lora-general': 'LoRA，混入通用文本',
    'lora-reading': 'LoRA，学过阅读资料作答',
    full: '全量微调',
    'few-shot': '提示词中的示例',
    words: '词频统计',
    meaning: '句向量',
  },
  variants: {
    'as-many-as-fit': '能放多少放多少',
    'own-search': '自带的检索',
    'all-weights': '全量微调',
    'same-words': '用事实的原话提问',
    trained: '用训练时的问法',
    'best-last': '最相关的放在最后',
    'as-text': '写成纯文本',
    'as-turn': '放进一轮对话',
    '24-examples': '24 个示例',
    '8-labels': '8 条标注',
    '24-labels': '24 条标注',
    '80-labels': '80 条标注',
    '20-steps': '只训 20 步',
    'less-empty': '减去空消息的得分',
    'known-frames': '考训练过的句式',
  },
  made: '测试方法',
  marks: '圆点是小模型，方块是 1.35 亿参数的模型，空心菱形是论文结果，横线是 95% 区间（Wilson）。',
  judged:
    '最后一列把每种方法与小模型上的第一名相比，第一名则与第二名相比；没有在两种规模上都测过的方法不参加比较。',
  model: '{package}，SHA-256 为 {sha256}，运行环境：{engine}。',
  seeds:
    '小模型：三个种子。1.35 亿参数：事实题多数方法考了三个世界、三套名字，每个世界一个种子，其余只考了一个；分类和格式考一批留言，不用语言模型的方法考三批。',
};

export const ladderStrings = { en, zh };
