import type { Bilingual, Locale } from '~/i18n/locales';
import type { Fit, Layer } from '~/lib/changes/change';

/** What the element says; `{road}` and the like are filled in the page. */
export interface ChangeStrings {
  layers: Record<Layer, string>;
  fits: Record<Fit, string>;
  map: string;
  border: string;
  waiting: string;
  waitingLane: string;
  nothing: string;
  noWeights: string;
  weights: string;
  share: string;
  said: string;
  guessRight: string;
  guessWorks: string;
  guessPoor: string;
  guessNone: string;
  tally: string;
  tallyNone: string;
  evidence: string;
  all: string;
  request: string;
  road: string;
  layer: string;
  fit: string;
  work: string;
  why: string;
  weightsHead: string;
  list: string;
}

const live: Record<Locale, ChangeStrings> = {
  en: {
    layers: {
      none: 'nothing',
      prompt: 'prompt text',
      store: 'store',
      adapter: 'adapter',
      all: 'all weights',
    },
    fits: { first: 'first choice', works: 'works too', poor: 'hardly helps' },
    map: 'Which layer each road touches, from the prompt text to all weights',
    border: 'from here on, weights change',
    waiting: 'Which road would you take first? Pick one above, or none, and press the button.',
    waitingLane: 'not shown yet',
    nothing: 'touches nothing',
    noWeights: '0 weights',
    weights: '{n} weights',
    share: '{share} of the model',
    said: '{request}: first choice {road}, which touches {layer} and changes {n} weights.',
    guessRight: 'Your pick, {road}, is ours too.',
    guessWorks: 'Your pick, {road}, works too; we would begin with {first}.',
    guessPoor: 'Your pick, {road}, hardly helps here; we would begin with {first}.',
    guessNone: 'No pick this time; we would begin with {first}.',
    tally:
      'Looked at {seen} of {of} requests. Your picks: {picked}, of which {changing} would change weights; of our first choices for the same requests, {ours} would.',
    tallyNone: 'Looked at {seen} of {of} requests, without a pick.',
    evidence: 'Evidence',
    all: 'All {n} requests, as recorded',
    request: 'Request',
    road: 'Road',
    layer: 'Touches',
    fit: 'Fit',
    work: 'One round of work',
    why: 'Why',
    weightsHead: 'Weights changed',
    list: ', ',
  },
  zh: {
    layers: {
      none: '什么也不碰',
      prompt: '提示词',
      store: '文档库',
      adapter: '适配器',
      all: '全部权重',
    },
    fits: { first: '首选', works: '也办得成', poor: '帮不上多少' },
    map: '每条路动哪一层，从提示词到全部权重',
    border: '从这里往右，要改权重',
    waiting: '你会先走哪条路？在上面选一条，不选也行，再按按钮。',
    waitingLane: '还没揭晓',
    nothing: '没有可改的',
    noWeights: '0 个权重',
    weights: '{n} 个权重',
    share: '相当于模型的 {share}',
    said: '{request}：首选{road}，动的是{layer}，改 {n} 个权重。',
    guessRight: '你选的{road}，正是我们的首选。',
    guessWorks: '你选的{road}也办得成；我们会从{first}开始。',
    guessPoor: '你选的{road}在这里帮不上多少；我们会从{first}开始。',
    guessNone: '这次没选；我们会从{first}开始。',
    tally:
      '{of} 项要求看了 {seen} 项。你选了 {picked} 次，其中 {changing} 次要改权重；同样这些要求，我们的首选里有 {ours} 次。',
    tallyNone: '{of} 项要求看了 {seen} 项，还没有选过。',
    evidence: '证据',
    all: '全部 {n} 项要求（存档）',
    request: '要求',
    road: '路',
    layer: '动哪一层',
    fit: '合不合适',
    work: '做一轮要做什么',
    why: '理由',
    weightsHead: '改动的权重数',
    list: '、',
  },
};

export const changePage = {
  title: { en: 'What would you have to touch?', zh: '要动哪里？' },
  run: { en: 'Show what changes', zh: '看看动了哪里' },
  request: { en: 'The request', zh: '要求' },
  guess: { en: 'Which road would you take first?', zh: '你会先走哪条路？' },
  noGuess: { en: 'no guess', zh: '先不猜' },
  model: { en: 'The model whose weights are counted', zh: '按哪个模型数权重' },
  size: { en: 'Size', zh: '大小' },
  rank: { en: 'Rank of the adapter', zh: '适配器的秩' },
  rankHelp: {
    en: 'LoRA on all seven matrices of every layer',
    zh: '每层七个矩阵都加 LoRA',
  },
  sizes: {
    en: { '7b': 'Llama 2 7B', '13b': 'Llama 2 13B', '70b': 'Llama 2 70B' },
    zh: { '7b': 'Llama 2 7B', '13b': 'Llama 2 13B', '70b': 'Llama 2 70B' },
  },
  caption: {
    en: 'Each road runs as far as the layer it touches. A filled mark meets the request, an open one hardly helps; the widest line is the road we would take first. Only right of the border are weights changed.',
    zh: '每条路走到它要动的那一层为止。实心标记满足得了要求，空心的帮不上多少；最粗的一条是我们的首选。过了分界线，才要改权重。',
  },
  limits: {
    en: [
      'First, works too and hardly helps are our judgements for a small team that uses a ready-made model. The sentences name what they rest on.',
      'The counts are exact for the shapes of Llama 2 and for LoRA on all seven matrices of every layer; other models and other placements give other numbers.',
      'Most real changes touch two layers at once. The map shows one road at a time.',
      'A change of zero weights is not free: an index has to be built, a prompt has to be tested.',
    ],
    zh: [
      '首选、也办得成、帮不上多少，是我们替用现成模型的小团队下的判断；依据写在句子里。',
      '权重数按 Llama 2 的结构算，LoRA 加在每层七个矩阵上，是准数；换个模型、换个加法，数就不同。',
      '实际改动往往一次动两层，这里一次只看一条路。',
      '一个权重都不改，也不等于不花力气：索引要建，提示词要测。',
    ],
  },
} satisfies Record<string, Bilingual | Record<Locale, unknown>>;

export const changeStrings = (locale: Locale): ChangeStrings => live[locale];
