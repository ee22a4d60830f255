import type { Locale } from '~/i18n/locales';
import type { PartName } from '~/lib/cost/parameters';
import type { NetworkName } from '~/lib/cost/networks';
import type { Measured } from '~/lib/text/byte-pairs/measured';
import type { Language } from './fields';

export interface TokenizerStrings {
  title: string;
  run: string;
  caption: string;
  noscript: string;
  limits: readonly string[];
  part: string;
  parts: Record<'tokens' | 'network', string>;
  // the form, tokens
  training: string;
  trainings: Record<'en' | 'zh' | 'both' | 'own', string>;
  textLabel: string;
  textHelp: string;
  textPlaceholder: string;
  merges: string;
  mergesHelp: string;
  sentences: Record<Language, string>;
  sentenceHelp: string;
  nextPair: string;
  // the form, network
  presets: string;
  networks: Record<NetworkName, string>;
  vocabulary: string;
  ownVocabulary: string;
  width: string;
  layers: string;
  heads: string;
  headsHelp: string;
  factor: string;
  factorHelp: string;
  more: string;
  sharing: string;
  sharingHelp: string;
  positions: string;
  positionsHelp: string;
  gated: string;
  tied: string;
  biases: string;
  smear: string;
  // what the figure says
  betweenSentences: string;
  cut: Record<Language, string>;
  cutCounts: string;
  empty: string;
  moreTokens: string;
  back: string;
  forward: string;
  play: string;
  pause: string;
  change: string;
  steps: string;
  standing: string;
  standingNone: string;
  justMade: string;
  fewer: string;
  noMerges: string;
  noChange: string;
  latest: string;
  latestNone: string;
  mergeColumns: Record<'number' | 'pair' | 'token' | 'count' | 'yours', string>;
  built: string;
  builtMore: string;
  costs: string;
  costsLead: string;
  measured: Record<Measured, string>;
  languages: Record<Language, string>;
  ratio: string;
  interval: string;
  ownNote: string;
  costTable: string;
  costColumns: Record<
    'training' | 'tokens' | 'perCharacter' | 'perByte' | 'ratio' | 'range',
    string
  >;
  range: string;
  joined: string;
  said: string;
  saidCosts: string;
  networkTitle: string;
  networkSaid: string;
  partColumns: Record<'part' | 'parameters' | 'share', string>;
  partNames: Record<PartName, string>;
  total: string;
  memory: string;
  memoryLead: string;
  bits: string;
  toTrain: string;
  problems: Record<string, string>;
}

const en: TokenizerStrings = {
  title: 'How text becomes tokens, and what a network weighs',
  run: 'Compute',
  caption:
    'Byte pairs learnt from the handbook of an invented ferry company. Which language is dear depends on the text the tokenizer learnt from: the passages measured were held apart from it. The counter’s presets give the published numbers of parameters.',
  noscript:
    'With JavaScript you type sentences of your own, watch every merge, learn from your own text, and resize the network.',
  limits: [
    'The learner reads 6,000 to 28,000 characters; tokenizers of real models read many gigabytes and make 30,000 to 250,000 tokens. The order of the languages here is that of the training text, not a forecast for any product.',
    'All three training texts get the same number of merges. The text in both languages is about twice as long as one alone, and its merges are shared between two scripts.',
    'Text is first cut into pieces that no token crosses: runs of letters, of digits, of Han characters and of other signs, each with the one space before it. A run over 64 characters is cut. Other tokenizers cut otherwise and count otherwise.',
    'Among pairs that are equally frequent the one with the lower token numbers is joined first. Another rule gives other tokens, most of all for rare characters.',
    'Eighty short passages of one made-up handbook are one kind of text. The interval says how far the ratio would move with other passages of that kind, not with other kinds.',
    'The counter counts parameters. Four bits a parameter leaves out the scales that go with each block; running a network also needs room for what it computes, and for the keys and values of the text so far.',
    'Memory to train assumes Adam with 16-bit weights and gradients and 32-bit means: 12 bytes a parameter, which gives the 780 GB that the QLoRA paper names for 65 billion. Activations come on top.',
  ],
  part: 'Look at',
  parts: { tokens: 'Tokens', network: 'Parameters and memory' },
  training: 'Learn from',
  trainings: {
    en: 'the handbook in English',
    zh: 'the handbook in Chinese',
    both: 'the handbook in both languages',
    own: 'my own text',
  },
  textLabel: 'Your own text',
  textHelp: 'Up to {most} characters. It is learnt from in this tab and goes nowhere.',
  textPlaceholder: 'Paste notes, code, a story …',
  merges: 'Merges',
  mergesHelp: 'Vocabulary: the 256 bytes and one token a merge.',
  sentences: { en: 'Your sentence in English', zh: 'Your sentence in Chinese' },
  sentenceHelp: 'Up to {most} characters each; any language will do.',
  nextPair: 'Take the next passage of the handbook',
  presets: 'Start from',
  networks: {
    ours: 'the model of this site',
    gpt2: 'GPT-2 small',
    llama: 'Llama 2 7B',
    gpt3: 'GPT-3',
  },
  vocabulary: 'Vocabulary',
  ownVocabulary: 'as many as the tokenizer has',
  width: 'Width',
  layers: 'Layers',
  heads: 'Heads',
  headsHelp: 'They share the width: more heads, no more parameters.',
  factor: 'Feed-forward factor',
  factorHelp: 'Hidden vector: so many times the width.',
  more: 'More of its shape',
  sharing: 'Heads to a set of keys',
  sharingHelp: '1: each head has keys and values of its own.',
  positions: 'Learnt positions',
  positionsHelp: '0: places are told by rotation, which learns nothing.',
  gated: 'a gate in the feed-forward part',
  tied: 'one table to read and to write tokens',
  biases: 'biases, as in GPT-2',
  smear: 'our key smear',
  betweenSentences: ' ',
  cut: { en: 'The English sentence', zh: 'The Chinese sentence' },
  cutCounts: '{tokens} tokens · {characters} characters · {bytes} bytes',
  empty: 'Nothing to cut yet: type a sentence.',
  moreTokens: '… and {n} more.',
  back: 'One merge back',
  forward: 'One merge on',
  play: 'Play',
  pause: 'Pause',
  change: 'To the next merge in my sentences',
  steps: 'Merge by merge',
  standing: '{applied} merges, {vocabulary} tokens in the vocabulary.',
  standingNone: 'No merge yet: every byte is a token.',
  justMade: 'Merge {n} joined {left} and {right}.',
  fewer: 'The text gives {n} merges and no more: after them no pair occurs twice.',
  noMerges: 'In this text no pair of neighbours occurs twice, so there is nothing to join.',
  noChange: 'No further merge changes your sentences.',
  latest: 'The latest merges',
  latestNone: 'No merge has been applied.',
  mergeColumns: {
    number: 'Merge',
    pair: 'Joins',
    token: 'Token',
    count: 'In the text',
    yours: 'In yours',
  },
  built: 'Which merges built your sentences: {n}',
  builtMore: '… and {n} earlier ones.',
  costs: 'What the same passages cost in both languages',
  costsLead:
    'Tokens of {n} passages that the tokenizer did not learn from, with {merges} merges, by what it learnt from.',
  measured: {
    none: 'nothing: bytes alone',
    en: 'English',
    zh: 'Chinese',
    both: 'both',
    own: 'your text',
  },
  languages: { en: 'English', zh: 'Chinese' },
  ratio: 'Chinese ÷ English',
  interval: '{low}–{high}',
  ownNote: 'Your text: measured on all passages; if they are in it, that flatters it.',
  costTable: 'The same as numbers',
  costColumns: {
    training: 'Learnt from',
    tokens: 'Tokens',
    perCharacter: 'A character',
    perByte: 'A byte',
    ratio: 'Chinese ÷ English',
    range: 'Single passages',
  },
  range: '{least}–{most}',
  joined: ' · ',
  said: 'With {merges} merges learnt from {training}, your English sentence is {en} tokens and your Chinese one {zh}.',
  saidCosts:
    'Of passages held apart, the Chinese ones cost {ratio} times the tokens of the English ones.',
  networkTitle: 'Where the parameters are',
  networkSaid: '{parameters} parameters: {half} in 16 bits, {quarter} in 4 bits.',
  partColumns: {
    part: 'Part',
    parameters: 'Parameters',
    share: 'Share',
  },
  partNames: {
    tokens: 'embedding: a row a token',
    positions: 'positions: a row a place',
    norms: 'norms',
    query: 'query, Q',
    key: 'key, K',
    value: 'value, V',
    smear: 'key smear',
    output: 'output, O',
    gate: 'feed-forward, gate',
    up: 'feed-forward, up',
    down: 'feed-forward, down',
    head: 'head: a column a token',
  },
  total: 'All',
  memory: 'Memory of the parameters',
  memoryLead: '1 GB is a billion bytes.',
  bits: '{n} bits each',
  toTrain: 'to train them all',
  problems: {
    'text-empty': 'There is no text to learn from yet. Paste one, or choose the handbook.',
    'text-too-long':
      'Your text has {length} characters; at most {most} can be learnt from. Cut it shorter.',
    'sentence-too-long':
      'This sentence has {length} characters; at most {most} are cut here. Shorten it.',
    'uneven-heads':
      '{heads} heads cannot share a width of {width} evenly. Choose a number of heads that divides {width}.',
    'uneven-shares':
      '{heads} heads cannot share keys by {sharing}. Choose a number that divides {heads}.',
    'source-missing': 'The handbook did not load. Check the connection and try again.',
    'worker-died': 'The part that learns has stopped. Try again.',
  },
};

const zh: TokenizerStrings = {
  title: '文字怎样变成词元，网络有多重',
  run: '计算',
  caption:
    '从一家虚构轮渡公司的手册里学字节对。哪种语言费词元，要看分词器学的是什么文字；用来量的段落，学的时候都没看过。计数器的几个预设，数出来和公布的参数量一致。',
  noscript:
    '打开 JavaScript，就能输入自己的句子、一步步看合并、拿自己的文字来学，还能改网络的大小。',
  limits: [
    '这里只读六千到两万八千个字符；真模型的分词器要读许多 GB 的文字，词表有三万到二十五万个词元。这里哪种语言便宜，说的是训练文本，不能拿去推断哪家产品。',
    '三种训练文本的合并次数一样多。中英合起来的文本大约长一倍，合并次数却要两种文字分着用。',
    '文字先切成小段，词元不跨段：字母、数字、汉字、其他符号各成一段，前面的一个空格归它；超过 64 个字符的再切开。别的分词器切法不同，数目也不同。',
    '次数相同的，先合并词元编号小的。换一种规矩，切出来的词元就不一样，生僻字尤其如此。',
    '80 段话都出自同一本虚构的手册。区间说的是换一批同类段落，比值会动多少；换一类文字就不好说了。',
    '这里只数参数。按 4 比特算，没有计入每一块附带的缩放系数；网络跑起来，中间结果和前文的键、值也要占地方。',
    '训练的内存按 Adam 算：权重和梯度各 16 比特，两个均值各 32 比特，一个参数 12 字节，650 亿个参数正是 QLoRA 论文说的 780 GB。激活值另算。',
  ],
  part: '看哪样',
  parts: { tokens: '词元', network: '参数与内存' },
  training: '学什么文字',
  trainings: { en: '英文手册', zh: '中文手册', both: '中英两本手册', own: '我的文字' },
  textLabel: '你的文字',
  textHelp: '最多 {most} 个字符。只在这个标签页里学，不往外传。',
  textPlaceholder: '贴一段笔记、代码、故事……',
  merges: '合并次数',
  mergesHelp: '词表：256 个字节，外加每次合并得到的一个词元。',
  sentences: { en: '你的英文句子', zh: '你的中文句子' },
  sentenceHelp: '每句最多 {most} 个字符；写别的语言也行。',
  nextPair: '换手册里的下一段',
  presets: '从哪个开始',
  networks: { ours: '本站的模型', gpt2: 'GPT-2 small', llama: 'Llama 2 7B', gpt3: 'GPT-3' },
  vocabulary: '词表大小',
  ownVocabulary: '和分词器一样多',
  width: '宽度',
  layers: '层数',
  heads: '注意力头数',
  headsHelp: '各头分摊宽度：头多了，参数不会多。',
  factor: '前馈倍数',
  factorHelp: '隐藏向量是宽度的几倍。',
  more: '结构的其他部分',
  sharing: '几个头共用一组键和值',
  sharingHelp: '填 1：各有各的。',
  positions: '学来的位置数',
  positionsHelp: '填 0：位置靠旋转来表示，不用学。',
  gated: '前馈部分带门控',
  tied: '读词元、写词元共用一张表',
  biases: '带偏置，同 GPT-2',
  smear: '本站模型的键平滑',
  betweenSentences: '',
  cut: { en: '英文句子', zh: '中文句子' },
  cutCounts: '{tokens} 个词元 · {characters} 个字符 · {bytes} 字节',
  empty: '还没有可切的：输入一句话。',
  moreTokens: '……还有 {n} 个。',
  back: '退一次合并',
  forward: '进一次合并',
  play: '播放',
  pause: '暂停',
  change: '跳到下一次改动我句子的合并',
  steps: '一次一次地合并',
  standing: '合并了 {applied} 次，词表有 {vocabulary} 个词元。',
  standingNone: '还没有合并：一个字节就是一个词元。',
  justMade: '第 {n} 次把 {left} 和 {right} 合成一个。',
  fewer: '这段文字只够合并 {n} 次，往后再没有哪一对出现两次。',
  noMerges: '这段文字里没有哪一对相邻的字节出现过两次，没什么可合并的。',
  noChange: '往后的合并都动不到你的句子。',
  latest: '最近几次合并',
  latestNone: '还没有合并过。',
  mergeColumns: {
    number: '第几次',
    pair: '哪一对',
    token: '词元',
    count: '文中次数',
    yours: '你的句中',
  },
  built: '哪些合并造出了你的句子：{n} 次',
  builtMore: '……更早的还有 {n} 次。',
  costs: '同样的段落，两种语言各要多少词元',
  costsLead: '{n} 段话，分词器学的时候都没看过，合并 {merges} 次；按学过的文字分列。',
  measured: { none: '没学：只有字节', en: '英文', zh: '中文', both: '中英两本', own: '你的文字' },
  languages: { en: '英文', zh: '中文' },
  ratio: '中文 ÷ 英文',
  interval: '{low}～{high}',
  ownNote: '你的文字：在全部段落上量；要是里面就有这些段落，数字会比实际好看。',
  costTable: '列成数字',
  costColumns: {
    training: '学的是',
    tokens: '词元',
    perCharacter: '平均每个字符',
    perByte: '平均每个字节',
    ratio: '中文 ÷ 英文',
    range: '单独一段',
  },
  range: '{least}～{most}',
  joined: ' · ',
  said: '从{training}学到 {merges} 次合并：你的英文句子是 {en} 个词元，中文句子是 {zh} 个。',
  saidCosts: '没看过的段落，中文的词元数是英文的 {ratio} 倍。',
  networkTitle: '参数都在哪里',
  networkSaid: '{parameters} 个参数：16 比特要 {half}，4 比特要 {quarter}。',
  partColumns: { part: '部分', parameters: '参数', share: '占比' },
  partNames: {
    tokens: '嵌入：一个词元一行',
    positions: '位置：一个位置一行',
    norms: '归一化',
    query: '查询 Q',
    key: '键 K',
    value: '值 V',
    smear: '键平滑',
    output: '输出 O',
    gate: '前馈，门控',
    up: '前馈，升维',
    down: '前馈，降维',
    head: '输出层：一个词元一列',
  },
  total: '合计',
  memory: '参数占的内存',
  memoryLead: '1 GB 按十亿字节算。',
  bits: '每个 {n} 比特',
  toTrain: '全部拿来训练',
  problems: {
    'text-empty': '还没有可学的文字。贴一段，或者改选手册。',
    'text-too-long': '你的文字有 {length} 个字符，最多只能学 {most} 个。请删短一些。',
    'sentence-too-long': '这句话有 {length} 个字符，这里最多切 {most} 个。请缩短一些。',
    'uneven-heads': '宽度 {width} 不能平分给 {heads} 个头。头数要能整除 {width}。',
    'uneven-shares': '{heads} 个头不能每 {sharing} 个一组。请填能整除 {heads} 的数。',
    'source-missing': '手册没有加载成功。请检查网络再试一次。',
    'worker-died': '负责学习的部分停了。请再试一次。',
  },
};

export const tokenizerStrings: Record<Locale, TokenizerStrings> = { en, zh };
