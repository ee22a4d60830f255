import type { Locale } from '~/lib/locale';

const en = {
  title: 'The toy on its own tasks',
  captions: {
    'toy-tasks':
      'One toy of 0.4 M weights on six tasks, percent of questions answered exactly right: new facts found by keyword search, the same found by name, facts of which half were revised, facts with planted falsehoods, a new format, and new facts in that format. For the format prompting fetches its examples; in the last task it also holds a rule and passages.',
    searches:
      'New facts with six searches. “Words” were given the documents alone; “vectors” also the model that every road starts from, and “name” which town each passage is about. The trained vectors learned from 1,000 pairs. The oracle has a table from the exam’s words to those of the documents, which no search in use can have.',
    labels:
      'Sorting messages: from 6 labelled messages to 240; guessing gives 17%. Counted words are a linear classifier that ignores the order of words. Prompting shows four messages, whatever their number.',
  },
};

const zh: typeof en = {
  title: '玩具模型在自己的任务上',
  captions: {
    'toy-tasks':
      '同一个 40 万参数的玩具模型做六个任务，答得一字不差的百分比：关键词检索的新事实、先认名字再检索的新事实、改了一半的事实、掺了假话的事实、新格式，以及要按新格式回答的新事实。在新格式上，提示工程会检索示例；在最后一个任务上，提示词里还有规则和段落。',
    searches:
      '用六种检索答新事实。“按词”只有文档；“向量”还有每条路出发时的那个模型，“名字”还知道每一段说的是哪座城镇。训练过的向量学过 1,000 对问题和句子。“上限”有一张表，能把考题的用词换成文档的用词，真正在用的检索不可能有这张表。',
    labels:
      '分派来信：标好的信从 6 封到 240 封，瞎猜能对 17%。“数词”是不看词序的线性分类器。提示工程不管标了多少封，每次只放四封。',
  },
};

export const toyStrings: Readonly<Record<Locale, typeof en>> = { en, zh };
