import type { TakeHomeStrings } from './en';

export const zh: TakeHomeStrings = {
  title: ['带回家用'],
  description:
    '给真实模型用的四个完整项目，装上你自己的文档、问题和提示词：提示工程、检索、微调、从零训练，共用一份考卷。',
  lead: '四条路，各是一个给真实模型用的项目，考的是同一份卷子。你在本站做的东西可以一并装进去，全程在这个标签页里完成，什么也不往外发。',
  zip: '下载工具包',
  zipNote: '{n} 个文件，解压后约 {kb} kB',
  drawn:
    '几个项目的关系：段落出成一份考卷；提示工程、检索、微调、从零训练都来考；评测用同一把尺子打分。',
  nodes: {
    passages: '段落',
    exam: '一份考卷',
    marks: '一把尺子',
  },
  projects: {
    data: {
      title: '数据',
      lead: '段落，以及写成对话的问题；下面每个训练工具都读得懂。以后想换成自己的文档和问题，不必回到本页，用 own.py 就行。',
    },
    prompting: {
      title: '提示工程',
      lead: '两种提示词、一个不用模型的基线和你的模型，考同一份卷子。考试用 promptfoo 来跑，它需要 Node 22.22 或更新的版本。',
    },
    retrieval: {
      title: '检索',
      lead: '为问题找段落，统计找对了多少次，再把段落放到你也许已经在用的服务器上。',
    },
    finetuning: { title: '微调', lead: '一份对话，五种训练工具都能读。' },
    scratch: { title: '从零训练', lead: '看看你的文本够养多大的模型，再用公开文本训练一个小的。' },
    evaluation: {
      title: '评测',
      lead: '训练前后考同一份卷子，也能给别的工具的结果评分；开放的回答交给大模型裁判。',
    },
  },
  states: {
    run: '运行过',
    schema: '核对过格式，没有运行',
    written: '只写好，没有运行',
  },
  stateHelp: '每个文件经过了什么检验（{date} 核对）',
  counts: '{run} 个由测试运行过，{schema} 个对照过所需的格式，{written} 个只是写好了。',
  file: '文件',
  does: '用途',
  checked: '检验',
  own: {
    title: '装上你自己的东西',
    lead: '你标过答案的问题用来出卷，你的文档就是段落。',
    text: '你的文档：{n} 段',
    noText: '没有保留文本。请在检索器里粘贴并勾选“保留”，或在这里添加文件。',
    marks: '你标过答案的问题：{n} 个',
    noMarks: '没有保留已标的问题。请在检索器里标几个，或添加它保存的标注文件。',
    runs: '你在实验室的运行',
    files: '添加文件',
    filesHelp:
      '文档（.txt、.md），检索器保存的标注（.jsonl、.csv），对比页或决策指南保存的备忘录（.md）。',
    rule: '你的提示词',
    ruleHelp: '考卷里每段对话都以这条规则开头。评分按它要求的回答格式来。',
    forget: '拿掉添加的文件',
    forgotten: '添加的文件已拿掉。这台设备上保留的内容还在。',
    retriever: '去检索器',
    refused: '没有收下 {name}：文档要 .txt 或 .md，标注要 .jsonl 或 .csv。',
    unreadable: '读不了 {name}，请重新选择。',
    notText: '{name} 读不出文字。请另存为 UTF-8 编码的纯文本，再添加进来。',
    tooLarge: '{name} 有 {mb} MB，最多收 {limit} MB。请拆开。',
    badMarks: '{name}：有 {n} 行不是标注，已略去。',
    needsMarks:
      '还没有标过问题：你的文档装进 data/passages.jsonl 和检索项目，考卷仍是手册的。README 里也写明了。',
    lost: '{n} 个已标的问题没有收下：标注所在的文档没有添加，或者里面已经没有所标的文字。',
    tooMany: '段落超过 {limit} 个，请少放些文档。',
    noSearch: '超过 {limit} 段时，检索用的文件请到检索器的“搬到真实规模”里取。',
  },
  packing: '正在打包……',
  done: '已保存 {name}，共 {n} 个文件。',
  failed: '取不到工具包里的 {name}。请检查网络后再按一次。',
  single: '也可以一个一个取',
  next: '一台机器不够用时怎么办，写在各自的文件里：compose.yaml 里的分片，train.py 旁边的 FSDP 和 DeepSpeed，pretrain.yaml 里的 num_nodes。',
};
