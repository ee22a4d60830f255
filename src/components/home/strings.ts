import type { Locale } from '~/lib/locale';
import type { Road } from '~/lib/road';

interface HomeStrings {
  /** The title in phrases: lines break between them. */
  title: string[];
  description: string;
  lead: string;
  ways: { lab: string[]; lesson: string[]; glossary: string[] };
  map: {
    label: string;
    base: string;
    changes: Record<Road, string>;
    caption: string;
    figure: string;
  };
  short: { title: string; lead: string; first: string; why: string; unless: string; note: string };
  sheets: { title: string; lead: string };
  ledger: { title: string; lead: string; open: string };
  key: { title: string; lead: string };
}

export const homeStrings: Record<Locale, HomeStrings> = {
  en: {
    title: ['Four roads to', 'a model that', 'does your job'],
    description:
      'Prompting, retrieval, fine-tuning or training from scratch: what each road changes, what was measured, and live demos that run in your own tab.',
    lead: 'Prompt it, let it look things up, fine-tune it, or train one from nothing. Everyone has an opinion on which is best. Here you see what was measured, and run what can be run, in this tab.',
    ways: {
      lab: [
        'Run the lab',
        '{n} roads',
        'One small model, one task, every road, in this tab: who is right, by how much, at what price.',
      ],
      lesson: [
        'Begin with lesson S1',
        '{n} min',
        'Four levers, three places. No mathematics needed.',
      ],
      glossary: ['Look up a word', '{n} terms', 'In English or Chinese; either finds the other.'],
    },
    map: {
      label:
        'Sketch map. From a general model four roads leave: prompting and retrieval stay on flat ground, fine-tuning crosses a hill, training from scratch climbs a mountain.',
      base: 'a general model',
      changes: {
        prompt: 'you change the request',
        rag: 'you change what it reads',
        finetune: 'you change some weights',
        scratch: 'you make every weight',
      },
      figure: 'Fig. 1',
      caption:
        'The ground of this atlas, drawn and not measured: the higher a road climbs, the more of the model’s weights are new at its end.',
    },
    short: {
      title: 'The short answer',
      lead: 'Six cases that come up every week. Find yours, take that road first, and know what would change the advice.',
      first: 'First',
      why: 'Why',
      unless: 'What would change it',
      note: 'Roads combine: “first” is where to begin, not where to stop. Weigh your own case in the comparison.',
    },
    sheets: {
      title: 'Index of sheets',
      lead: '{lessons} lessons in {parts} parts; {written} are written. Filled squares are read, dashed ones still to come. Kept in this browser only.',
    },
    ledger: {
      title: 'Where it starts',
      lead: 'Four short articles compare these roads and contradict each other. We checked each of their {claims} claims against {rows} rows of evidence.',
      open: 'Open the ledger',
    },
    key: {
      title: 'Key',
      lead: 'Every number on this site carries one of four marks that say where it comes from.',
    },
  },
  zh: {
    title: ['让模型', '胜任你的工作，', '有四条路'],
    description:
      '提示、检索、微调、从零训练：每条路改的是什么，测出过什么，还有能在你的标签页里当场运行的演示。',
    lead: '写提示词，让它查资料，微调，或者从零训练。哪条最好，众说纷纭。这里摆出测过的结果，能跑的就在这个标签页里跑给你看。',
    ways: {
      lab: [
        '进实验室跑一跑',
        '{n} 条路',
        '一个小模型，一个任务，每条路都在这个标签页里跑：谁答得对、领先多少、代价多大。',
      ],
      lesson: ['从第 S1 课开始', '{n} 分钟', '四种手段，三个着力点。用不着数学。'],
      glossary: ['查一个词', '{n} 条', '中英文皆可，互相都能找到。'],
    },
    map: {
      label:
        '示意地图：从一个通用模型出发有四条路。提示与检索走平地，微调翻过一座小山，从零训练要登上高峰。',
      base: '通用模型',
      changes: {
        prompt: '改的是请求',
        rag: '改的是它读到的东西',
        finetune: '改一部分权重',
        scratch: '权重全部新造',
      },
      figure: '图 1',
      caption: '本图集的地形，是画的，不是量的：路爬得越高，走到头时模型的新权重越多。',
    },
    short: {
      title: '先给个短答案',
      lead: '六种常见的情形。找到你的那一种，先走那条路，也看看什么会让这条建议失效。',
      first: '先走',
      why: '理由',
      unless: '例外',
      note: '几条路可以合着走：“先走”说的是从哪里起步，不是到哪里为止。你的情形可以到对比表里自己加权。',
    },
    sheets: {
      title: '图幅索引',
      lead: '{parts} 个部分，{lessons} 课，已写成 {written} 课。填实的方格是读过的，虚线的还没写成。只记在这个浏览器里。',
    },
    ledger: {
      title: '从哪里说起',
      lead: '四篇短文比较这几条路，说法互相打架。文中 {claims} 条论断，我们拿 {rows} 行证据逐条核对。',
      open: '打开论断表',
    },
    key: { title: '图例', lead: '本站每个数字都带一枚标签，四种标签说明它的来历。' },
  },
};
