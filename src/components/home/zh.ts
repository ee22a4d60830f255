import type { HomeStrings } from './en';

export const zh: HomeStrings = {
  title: ['让模型', '胜任你的工作，', '有四条路'],
  description:
    '提示工程、检索、微调、从零训练：每条路改的是什么，测出过什么，还有能在你的标签页里当场运行的演示。',
  lead: '写提示词，让它查资料，微调，或者从零训练。哪条最好，众说纷纭。这里摆出测过的结果，你也可以在这个标签页里自己跑一遍。',
  act: {
    run: '跑一次：约 10 秒',
    recorded: '或者先看本站测过的结果',
    help: '一个小模型，一个任务，差别最大的几条路。什么都不用装。',
  },
  proof: {
    then: '到',
    note: '同一个模型答对的比例：先问新事实，再要它用新格式回答。',
  },
  map: {
    label:
      '示意地图：从一个通用模型出发有四条路。提示工程与检索走平地，微调翻过一座小山，从零训练要登上高峰。每条路的终点是一个链接。',
    base: '通用模型',
    changes: {
      prompt: '改的是请求',
      rag: '改的是它读到的东西',
      finetune: '改一部分权重',
      scratch: '权重全部新造',
    },
    figure: '图 1',
    caption: '这是示意，不是测量：路爬得越高，换掉的权重越多。点一个终点，就到下面那条路。',
  },
  ways: {
    title: '三个入口',
    decide: {
      title: '明天就要定',
      time: '半小时',
      text: '在六种情形里找到你的那一种，看清失败属于哪一类，再权衡其余。',
      cases: '六种情形',
      compare: '对比表，权重由你定',
    },
    retrieve: {
      title: '把检索做好',
      time: '用你的文档',
      text: '贴上自己的文本，标出有答案的段落，每种方法都在上面测一遍。',
      demo: '检索器，换上你的文本',
    },
    teach: {
      title: '给全班上课',
      time: '一节课',
      text: '人人先猜，一台机器跑，全班来对照。每一页都有对应的英文页，也都能打印。',
      lab: '实验室，先猜再跑',
      twin: '本页的英文版',
    },
    minute: '{n} 分钟',
    live: '可运行',
    quick: '10 秒',
  },
  turned: {
    title: '换个任务，领先的路就换了',
    lead: '同一个小模型，五个任务，同样的四条路。事实是新的，按词找不到，就是微调领先；先认名字再检索，单走一条路的，检索就赶上了微调。要用新格式回答，检索一题也答不对。事实和格式都是新的，哪条路单走都到不了。',
    more: '实验室里还有三个任务：分派来信、一年的变化、自己出题。',
  },
  short: {
    title: '长话短说',
    lead: '六种常见的情形。点开你的那一种，看理由，也看什么会让这条建议失效。',
    why: '理由',
    unless: '例外',
    note: '几条路可以合着走：这里说的是从哪里起步，不是到哪里为止。',
    compare: '给你的情形加权',
  },
  stops: {
    title: '四条路，一站一站看',
    lead: '竖看是一条路，横看是对照。模型有 {weights} 个权重，三个种子。',
    names: { prompt: '小径', rag: '驿道', finetune: '山道', scratch: '自己修的路' },
    changes: '改的是什么',
    changed: {
      prompt: '请求里的文字',
      rag: '摆在模型面前的文本',
      finetune: '全部权重，或旁边的适配器',
      scratch: '每个权重，从噪声开始',
    },
    ready: '准备',
    readied: {
      prompt: '不用准备',
      rag: '建索引，不用训练',
      finetune: '训练 {steps} 步',
      scratch: '训练 {steps} 步',
    },
    tokens: '每次回答的词元',
    revised: '事实改了一半',
    revise: {
      prompt: '改写请求',
      rag: '换掉那些页',
      finetune: '再训练 {steps} 步',
      scratch: '再训练 {steps} 步',
    },
    facts: '新事实',
    byWords: '（按词检索），',
    byName: '（先认名字）',
    behaviour: '新做法',
    fetched: '；检索示例 ',
    old: '旧事实还记得',
    never: '，从没学过',
    begin: '从 {id} 开始，{n} 分钟',
  },
  course: {
    title: '课程一览',
    lead: '{parts} 个部分，{lessons} 课，已写成 {written} 课。填实的方格是读过的，虚线的还没写成。只记在这个浏览器里。',
  },
  key: {
    title: '图例',
    lead: '本站每个数字都带一枚标签，四种标签说明它的来历。',
    claims:
      '本站起于四篇短文：它们比较这几条路，说法互相打架。文中 {claims} 条论断，我们拿 {rows} 条证据逐条核对。',
    open: '查看全部论断',
  },
};
