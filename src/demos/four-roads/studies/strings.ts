import type { Locale } from '~/lib/locale';

/** The searches of the record, in the order shown: those given less come first. */
export const SEARCH_ARMS = ['words-4', 'words-8', 'own', 'named', 'trained', 'oracle'] as const;
type Arm = (typeof SEARCH_ARMS)[number];

const en = {
  searches: 'Six searches, and what each was given',
  searchesLead:
    'The task is New facts. A filled bar is the share answered right, its thin line the 95% interval; the upright stroke is the share for which the answer was found. The other two bars are the shares of questions that were rightly answered “unknown”, with the passages of that search in the prompt: about towns of which nothing is told, then about towns that have passages while the fact that is asked for is in none of them.',
  search: 'Search',
  answered: 'found and answered',
  unknown: '“unknown”: town not told',
  absent: '“unknown”: fact not told',
  tokens: 'tokens',
  arms: {
    'words-4': ['Words, four passages', 'Given the documents and nothing else.'],
    'words-8': [
      'Words, eight passages, repeats dropped',
      'Given twice the prompt, and documents that somebody has tidied.',
    ],
    own: [
      'Vectors of the model',
      'Given the base model that every road starts from; nothing is trained for it. It always returns something, so “unknown” nearly vanishes.',
    ],
    named: [
      'The name, then vectors of the model',
      'Given the base model and the town of each passage and question. This is what the lab begins with. The filter is complete here: names are spelt alike everywhere.',
    ],
    trained: [
      'Trained vectors',
      'Given 1,000 pairs of question and sentence from pre-training, and a training of some seconds. It finds everything, and mends neither distraction nor “unknown”.',
    ],
    oracle: [
      'An oracle, for comparison',
      'Given a table that turns the exam’s own words into those of the documents. No search that is used can have it: read it as a bound.',
    ],
  } as Record<Arm, [name: string, given: string]>,
  bars: '{found} found, {right} answered right ({low} to {high})',
  labels: 'From how many labels on does counting words do?',
  labelsLead:
    'The task is Sorting messages. Each line runs from 6 labelled messages to 240; guessing gives 17%. The road nobody sells comes first: counted words and a linear classifier, which learns in a blink and ignores the order of words, so that a message that speaks of something else first has the words of both. Prompting shows four of the messages, whatever their number, so that two desks of six or more are missing in every prompt.',
  labelsSaid: '{road}: {shares} right with {counts} labels.',
  labelsTable: 'The numbers',
  road: 'Road',
  bases: 'The same on other pretrained models',
  basesLead:
    'Each language of this lab has one pretrained model, so we pretrained others: of the same size, on as many pages about the same world, from other seeds. On each we ran New facts with the same towns, questions, rates and search. The thin line is the 95% interval over towns and questions on one model; what differs from column to column comes from the model, and from the search, which orders passages by the model’s own vectors. After fine-tuning hardly an “unknown” is left on any of them.',
  ownModel: 'This site’s model',
  otherModel: 'Model {base}',
  reads: 'answers from a note: {share}',
  measures: {
    accuracy: 'New facts answered right',
    old: 'Old facts still answered right',
    reached: 'Found by the search',
    abstain: '“unknown” about towns that nobody told it',
  },
  within: '({low} to {high})',
};

type Strings = typeof en;

const zh: Strings = {
  searches: '六种找法，各拿到了什么',
  searchesLead:
    '任务是“新事实”。实心条是答对的比例，条上的细线是 95% 区间；竖线是找到了答案的比例。后两条看的是，把这种找法给的段落放进提示词，有多少题仍然正确地答“不详”：前一条问的是没写过的城镇，后一条的城镇写过，问的那件事哪一段都没有。',
  search: '找法',
  answered: '找到和答对',
  unknown: '城镇没写过，答“不详”',
  absent: '这件事没写过，答“不详”',
  tokens: '词元',
  arms: {
    'words-4': ['按词，四段', '只有文档，别的什么都没有。'],
    'words-8': ['按词，八段，去掉重复', '提示词长一倍，文档也有人整理过。'],
    own: [
      '模型自己的向量',
      '有每条路出发时的那个模型，没有为它另外训练。它总能拿出点什么来，所以“不详”几乎不见了。',
    ],
    named: [
      '先认名字，再用模型的向量',
      '有那个模型，还知道每一段、每一问说的是哪座城镇。实验室一开始用的就是它。按名字筛选在这里一条也不漏，因为名字到处写法一样。',
    ],
    trained: [
      '训练过的向量',
      '有预训练文本里的 1,000 对问题和句子，再训练几秒。答案全都找得到，可是干扰仍在，“不详”也没有回来。',
    ],
    oracle: [
      '上限，只作对照',
      '有一张表，能把考题的用词换成文档的用词。真正在用的检索不可能有这张表，把它当作上限来看。',
    ],
  },
  bars: '找到 {found}，答对 {right}（{low} 到 {high}）',
  labels: '标好多少封信，数词就够用了？',
  labelsLead:
    '任务是“分派来信”。每条线从 6 封标好的信画到 240 封，瞎猜能对 17%。没人推销的路排在最前：数一数词，配一个线性分类器，一眨眼就学会，可是不管词的顺序，所以先说了别的事的信，两边的词都有。提示工程那条路，不管一共标了多少封，每次只放四封，六张桌里至少有两张没有出现。',
  labelsSaid: '{road}：标好 {counts} 封时，分别答对 {shares}。',
  labelsTable: '具体数字',
  road: '路',
  bases: '换一个预训练模型，结果还一样吗',
  basesLead:
    '实验室里每种语言只有一个预训练模型，因此我们又训练了几个：大小相同，读的是同一个世界里同样多的文本，只是随机种子不同。每个模型都做一遍“新事实”，城镇、考题、学习率和检索方法都不变。细线是在一个模型上对城镇和考题求出的 95% 区间；同一行里各列之间的差别来自模型，也来自检索，因为检索按模型自己的向量给段落排序。微调之后，哪个模型都几乎不再答“不详”。',
  ownModel: '本站使用的模型',
  otherModel: '模型 {base}',
  reads: '阅读资料作答：{share}',
  measures: {
    accuracy: '答对的新事实',
    old: '仍然答对的旧事实',
    reached: '检索找到的',
    abstain: '整座城镇都没写过，回答“不详”',
  },
  within: '（{low} 到 {high}）',
};

export const studyStrings: Record<Locale, Strings> = { en, zh };
