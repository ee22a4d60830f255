import type { TaskName } from '~/lib/demos/four-roads/names';

type Named = Record<TaskName, string>;

const en = {
  title: 'The lab: run all four roads yourself',
  heading: 'Four roads, one task',
  description:
    'Prompting, retrieval, fine-tuning and training from scratch on the same task by one small model, measured in your own tab: accuracy with its spread, cost, forgetting.',
  lead: 'A language model of {weights} weights has read an encyclopaedia of {towns} towns. Give it a task, guess which road wins, and run them all here. Then change the task.',
  tasks: 'The eight tasks',
  tasksLead:
    'Each tests something that the four articles say. The examples are those of seed 1; every seed has other towns.',
  try: 'Set this task',
  asks: 'Asked',
  expects: 'Expected',
  claims: 'Claims it tests',
  notes: {
    facts:
      'The collection tells some facts once and others four times, and holds towns of nearly the same name. The question shares no telling word with any document. So a search by words finds a third of the answers, and a search that knows what the question means finds nearly all.',
    behaviour:
      'No document says which code opens an answer; a table that nobody wrote down says which stamp closes it. What helps is seeing how it is done: in weights, in a rule, or in the nearest examples.',
    change:
      'The road that retrieves swaps documents. The road that was tuned is tuned again, and forgets on the way; and a model tuned on the old facts may no longer read the new ones.',
    poison:
      'The base knows three answers of four by heart, and the passages tell the fourth too. Half of all facts are also told wrongly. A road can gain what the base lacks and lose what it knew; the groups say which.',
    both: 'Retrieval brings the facts without the format, examples the format without the facts; in one prompt they bring both, and the prompt grows. Tuning can be taught both at once, loses habits for it, and starts again with every change. A model tuned on the format alone, with notes to read, leaves the facts to the passages.',
    routing:
      'The road nobody sells comes first: counted words and a linear classifier, which learns in a blink and ignores the order of words. See from how many labelled messages on it draws level, and where it stops: a message that speaks of something else first has the words of both.',
    drift:
      'Replacing a document takes effect at once. A tuned model answers with what it was last taught until it is tuned again, so what counts is how long the months between are and what each tuning takes away.',
    own: 'Each name gets a blank token of the model, so that it has never met it. Asked in a form that nothing was taught in, as in task one.',
  } as Named,
  ownExample: 'Your own lines stand here once you have typed them.',
  reading: 'How to read it',
  readingLead: 'Before you conclude.',
  readingText: [
    'A mark is a seed. Three seeds of 120 questions tell large differences from luck and leave small ones open; where two roads cannot be told apart, the page says so.',
    'A toy world shows what can happen and why. How often it happens with real models is what studies are for: the comparison sets them beside our ratings.',
  ],
  compare: 'To the comparison',
  guide: 'To the decision guide and its memo',
};

type Strings = typeof en;

const zh: Strings = {
  title: '实验室：四条路，自己来跑',
  heading: '四条路，同一任务',
  description:
    '提示工程、检索、微调、从零训练，用同一个小模型跑同一个任务，在你自己的标签页里测：答对多少、波动多大、花了多少、忘了什么。',
  lead: '一个有 {weights} 个权重的语言模型，读过一部百科，里面有 {towns} 座城镇。给它一个任务，先猜哪条路赢，再在这里全跑一遍，然后换个任务。',
  tasks: '八个任务',
  tasksLead: '每个任务都检验四篇文章里的某些说法。例题出自随机种子 1，换个种子就换一批城镇。',
  try: '换成这个任务',
  asks: '问',
  expects: '正确答案',
  claims: '检验哪些论断',
  notes: {
    facts:
      '资料里，有些事实只说一遍，有些说了四遍，还夹着名字差不多的城镇；文档里的关键词，问法里一个也没有。所以按词来找，只找得到三分之一的答案；找的时候知道问题在问什么，就几乎都能找到。',
    behaviour:
      '答案前面放什么记号，没有哪份文档写过；后面盖什么章，按的是一张谁也没写下来的表。要紧的是见过怎么做：记在权重里，写成规则，或者给最接近的示例。',
    change:
      '走检索的换掉文档就行。微调过的要再调一次，一调又会忘事；照旧事实调过的模型，新的资料放在眼前也未必肯读。',
    poison:
      '四道题里有三道，模型早就会答，第四道资料里也写着。可是一半的事实另外还有一句假话。一条路可能补上模型不知道的，也可能丢掉它本来知道的；分组的数字说得出是哪一种。',
    both: '检索带来事实，没有格式；样例带来格式，没有事实；放进一个提示词就都有了，只是提示词变长。微调可以两样一起教，代价是丢掉一些习惯，事实一变又得重教。只用格式和资料来微调的模型，把事实留给检索来的段落。',
    routing:
      '没人推销的路排在最前：数一数词，配一个线性分类器。它一眨眼就学会，可是不管词的顺序。看看标好的信多到几封，它就追上来；又在哪里追不上：先说了别的事的信，两边的词都有。',
    drift:
      '换一份文档，当时就管用。微调过的模型在再调一次之前，只会照上次教的来答，所以要看中间隔了几个月、每调一次又丢掉什么。',
    own: '每个名字用一个空白词元来写，模型从没见过它。和第一个任务一样，用没教过的问法来问。',
  },
  ownExample: '你填好以后，这里显示的就是你自己的事实。',
  reading: '怎么读',
  readingLead: '下结论之前。',
  readingText: [
    '图上一个标记是一个随机种子。三个种子，各 120 道题，分得出大差别，分不出小差别；两条路分不出高下的，页面会写明。',
    '小世界说明的是会发生什么、为什么。真实的模型有多常发生，要看研究：对比表里，研究就列在评分旁边。',
  ],
  compare: '看对比表',
  guide: '看选型指南，写一页备忘',
};

export const labStrings = { en, zh };
