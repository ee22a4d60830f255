import type { Locale } from '~/lib/locale';
import type { TaskName } from '../core/names';

/** Words that only the page has: the script that makes the lab live does without them. */
const en = {
  taskSaid: {
    facts:
      'Twenty new towns, 120 facts that came after training; asked in words that no document uses.',
    behaviour:
      'Known facts, in a house format that no document states: a code in front, a stamp behind.',
    poison:
      'The model knows three facts of four; half of all stand beside a false sentence that says otherwise.',
    routing: 'Short messages for six desks; a few labelled ones say which desk is whose.',
    drift: 'Twelve months; in each, ten of 120 facts change. Who keeps up, and at what price?',
  } as Record<TaskName, string>,
  caption:
    'Share of the questions answered exactly, to the last token. One mark a seed; the line runs to their mean, the thin one spans how far luck in seeds and questions reaches.',
  limits: [
    'A model of 0.39 million weights in an invented world shows what can happen and why. How often it happens with real models is what studies are for; the comparison cites them.',
    'Roads of one seed share towns, facts and questions; seeds share one pre-trained model. Three seeds tell large differences from luck, not small ones.',
    'One rule chose searches, numbers of passages and the rates for facts, here and in the fine-tuning bench: within a budget, half the context for a prompt and 240 steps for a tuning, the highest sum of right answers and the mean of what is kept, on seeds 10 and 11 in both languages. In Chinese eight passages did better there and broke the budget. Rates for formats were chosen on the same seeds by right answers alone; from scratch has a fixed rate.',
    'Retrieval is given a hard case on purpose: some facts are told more often than others, look-alike towns stand between, and the question shares no telling word with the documents. It is also given an easy one: the filter by name misses nothing, because names are always spelt alike.',
    'From scratch means this task’s text alone, in the same steps. A real pre-training from scratch reads far more than the task: with general text around the same facts, our model from scratch drew level with tuning (lesson T4), at many times the operations.',
    'Operations are counted by formula; seconds are those of this device, with whatever else it does.',
  ],
};

const zh: typeof en = {
  taskSaid: {
    facts: '二十座新城镇，120 条训练之后才有的事实；问法里的关键词，哪份文档都没有。',
    behaviour: '事实早就学过，答案却要照一套内部格式：前面加记号，后面盖章，哪份文档都没写。',
    poison: '四条事实里有三条，模型本来就知道；所有事实有一半，旁边还摆着一句假话。',
    routing: '一封封短信，分给六张办公桌；哪类信归哪张桌，只有几封标好的信可以看。',
    drift: '十二个月，120 条事实每月改十条。谁跟得上，要花多少？',
  },
  caption:
    '答得一字不差的题占多少。一个标记是一个种子；粗线画到平均值，细线表示种子和题目的运气能差到哪里。',
  limits: [
    '39 万个权重、一个虚构的世界，看的是会发生什么、为什么。真实的模型有多常发生，要看研究；对比表里有出处。',
    '同一个种子里，各条路的城镇、事实、题目都一样；不同种子用的是同一个预训练好的模型。三个种子分得出大差别，分不出小差别。',
    '找法、段数和教事实的学习率，这里和微调台都按同一条规则挑：预算之内（提示词不超过上下文的一半，微调不超过 240 步），答对的比例加上各样本事保住的平均，取和最大的；用的是种子 10、11，两种语言一起算。中文放八段更好，但超了预算。教格式的学习率在同样的种子上只看答对多少，从零训练的是固定的。',
    '检索碰上的题是故意出难的：有些事实说了好几遍，有些只说一遍，中间夹着名字相近的城镇，问法里又没有文档用的词。也有占便宜的地方：名字到处写法一样，按名字筛选一条也不会漏。',
    '从零训练只读这个任务的文本，步数也一样。真正的从零预训练，读的远不止这个任务：在同样的事实周围配上通用文本，本站从零训练的模型追平了微调（T4 课），但运算多出许多倍。',
    '运算次数是按公式数的；秒数是这台设备当时的，别的程序也在占用它。',
  ],
};

export const labPageWords: Readonly<Record<Locale, typeof en>> = { en, zh };
