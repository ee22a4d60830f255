import type { Bilingual } from '~/i18n/locales';

/** The demos that have a page: what they show, and the recorded run they start from. */
export const demoPages: Record<string, { run: string; about: Bilingual; lead: Bilingual }> = {
  retriever: {
    run: 'start',
    about: {
      en: 'Search a handbook or your own text by words, by vectors and by both; every score is explained, and every setting can be broken.',
      zh: '按词、按向量、两样合用，查一本手册或你自己的文字；每个得分都讲清来历，还能故意弄坏几处看看。',
    },
    lead: {
      en: 'Ask the handbook of an invented ferry company, or paste a text of your own. Each passage says why it ranked where it did.',
      zh: '问一家虚构轮渡公司的手册，或者贴上自己的文字。每一段为什么排在这里，都写得明明白白。',
    },
  },
  'embedding-map': {
    run: 'terms',
    about: {
      en: 'Terms, passages or your own lines on a map by PCA, UMAP or t-SNE, drawn before your eyes; and how much the map lies, in figures and neighbour by neighbour.',
      zh: '把术语、段落、模型认得的词或你自己的文字，用 PCA、UMAP 或 t-SNE 当面画成地图；再看几个数，逐个核对近邻，这张图骗了你多少就清楚了。',
    },
    lead: {
      en: 'Every map of vectors is wrong somewhere. Draw one, select a point, and see which of its neighbours are true.',
      zh: '向量的地图，张张都有错的地方。画一张，选一个点，看哪些邻居是真的。',
    },
  },
  matrix: {
    run: 'c2-equal',
    about: {
      en: 'Seventeen criteria, four roads: what an article says, what we rate from the evidence, and the ranking your own weights give.',
      zh: '十七项标准，四条路：文章怎么说，我们照证据怎么评，再按你自己的权重排出名次。',
    },
    lead: {
      en: 'Say what matters to you and the order follows, with how far one weight must move before the winner changes.',
      zh: '说出你看重什么，名次随之而定；再看哪一项的权重挪多少，第一名就会换人。',
    },
  },
  'change-map': {
    run: 's1-requests',
    about: {
      en: 'Ten change requests, from a new price list to valid JSON: which layer does each road touch, and does any weight move?',
      zh: '十项变更要求，从换价目表到输出合法的 JSON：每条路各动哪一层，有没有权重要改？',
    },
    lead: {
      en: 'Pick a request, guess the road you would take first, and see which layers move.',
      zh: '选一个要求，先猜你会走哪条路，再看动了哪几层。',
    },
  },
  trainer: {
    run: 'shipped',
    about: {
      en: 'Train a language model from random weights in your own tab, on invented towns or on your text; watch its loss, what it writes and what it can do.',
      zh: '在你自己的标签页里，从随机权重开始训练一个语言模型，读虚构的城镇，或者读你的文字；看损失怎么降，它写些什么，学会了什么。',
    },
    lead: {
      en: 'The curves below are those of the model this site ships. Train your own from random weights: a quick one takes seconds, the shipped one some minutes, and with its settings yours ends at the same loss, to the last digit.',
      zh: '下面是本站附带的模型训练时的曲线。你也可以从随机权重开始，训练自己的：快速版几秒就好，附带的那个要几分钟；设置一样，你最后的损失会和它一位不差。',
    },
  },
  'four-roads': {
    run: 'facts',
    about: {
      en: 'All four roads on one task, by one tiny model in your own tab: who is right, with what spread, what it cost, what was forgotten. Flip the task and the ranking flips.',
      zh: '四条路跑同一个任务，用同一个小模型，就在你的标签页里：谁答对得多、波动多大、花了多少、忘了什么。任务一换，名次也换。',
    },
    lead: {
      en: 'One small model, one task, every road: run them here, see who is right and by how much, then change the task and watch the ranking change.',
      zh: '一个小模型，一个任务，每条路都跑一遍：看谁答得对、领先多少；再换个任务，看名次怎么变。',
    },
  },
  finetune: {
    run: 'f5-facts',
    about: {
      en: 'Fine-tune a small model in your own tab: all weights, its head, or LoRA of rank 1 to 16; see what it learns, what it forgets, and what was added to the weights.',
      zh: '在你自己的标签页里微调一个小模型：全部权重、输出层，或者秩 1 到 16 的 LoRA；看它学会什么、忘了什么，权重里又添了什么。',
    },
    lead: {
      en: 'Twenty new towns, 120 facts. Choose what learns and from which sentences, and watch old facts, reading and “unknown” while the new facts go in.',
      zh: '二十座新城镇，120 条事实。哪些权重学、拿什么句子教，由你来定；新事实学进去的时候，看旧事实、读资料和“不详”还剩多少。',
    },
  },
  prompt: {
    run: 'p1-parts',
    about: {
      en: 'Take a prompt apart: rule, note, examples, their order and wording, measured on 40 hidden questions; then search for a better one, and hide an instruction in the note.',
      zh: '把一条提示词拆开：规则、资料、示例，先后和措辞，用 40 道没见过的题来量；再搜一条更好的，还可以在资料里夹带指令。',
    },
    lead: {
      en: 'A model that has never seen your format answers 40 questions. Change one part of the prompt and see which answers turn.',
      zh: '模型从没见过你要的格式，要答 40 道题。改提示词的一处，看哪些回答跟着变。',
    },
  },
  citations: {
    run: 'r5-check',
    about: {
      en: 'Six answers with citations: judge sentence by sentence whether the passages say so, compare with us, and watch a count of shared words get it wrong.',
      zh: '六份注了出处的答案：一句一句看，段落里是不是真这么说，再和我们对一对；还能看按词比对错在哪里。',
    },
    lead: {
      en: 'Six answers about an invented ferry company, each with its sources. Mark what the sources support before we show what we think.',
      zh: '一家虚构轮渡公司的六份答案，份份注了出处。先标出哪句有依据，再看我们怎么判。',
    },
  },
  tokenizer: {
    run: 's4-tokens',
    about: {
      en: 'Byte pairs learnt merge by merge on a handbook or your own text, your sentences as tokens in both languages, and what a network of any size weighs.',
      zh: '从手册或你自己的文字里一次次合并，学出分词器；看你的中英文句子切成哪些词元，再数一数多大的网络有多少参数、占多少内存。',
    },
    lead: {
      en: 'Type the same sentence in English and in Chinese, watch the merges that build its tokens, and see how the bill turns round when the tokenizer learns from other text.',
      zh: '同一句话用中文和英文各写一遍，看词元怎样一次次合并出来；换一种文字来学，账就倒过来了。',
    },
  },
};
