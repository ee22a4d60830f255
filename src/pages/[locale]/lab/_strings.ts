const en = {
  title: 'The lab: run all four roads yourself',
  heading: 'Four roads, one task',
  description:
    'Prompting, retrieval, fine-tuning and training from scratch on the same task by one small model, measured in your own tab: accuracy with its spread, cost, forgetting.',
  lead: 'A toy model has read texts on {towns} towns. Give it a task, and run four roads on it.',
  readingText: [
    'A mark is a seed. Three seeds of 120 questions tell large differences from luck and leave small ones open; where two roads cannot be told apart, the page says so.',
    'A toy world shows what can happen and why. How often it happens with real models is what studies are for: the comparison sets them beside our ratings.',
  ],
  ladder: 'The same exam on a real model',
  guide: 'To the decision guide and its memo',
};

type Strings = typeof en;

const zh: Strings = {
  title: '实验室：四条路，自己来跑',
  heading: '四条路，同一任务',
  description:
    '提示工程、检索、微调、从零训练，用同一个小模型跑同一个任务，在你自己的标签页里测：答对多少、波动多大、花了多少、忘了什么。',
  lead: '玩具模型读过 {towns} 座城镇的资料。选一个任务，让四条路都跑一遍。',
  readingText: [
    '图上一个标记是一个随机种子。三个种子，各 120 道题，分得出大差别，分不出小差别；两条路分不出高下的，页面会写明。',
    '小世界说明的是会发生什么、为什么。真实的模型有多常发生，要看研究：对比表里，研究就列在评分旁边。',
  ],
  ladder: '看真实模型的同一场考试',
  guide: '看选型指南，写一页备忘',
};

export const labStrings = { en, zh };
