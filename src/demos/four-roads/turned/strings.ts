import type { Locale } from '~/lib/locale';
import type { ColumnName } from './columns';

const en = {
  /** The task of a column, and its condition. */
  columns: {
    words: ['New facts', 'by words, 4 passages'],
    facts: ['New facts', 'searched by name'],
    change: ['Facts change', 'half are revised'],
    poison: ['Planted falsehoods', 'on half of the facts'],
    behaviour: ['New behaviour', 'examples fetched'],
    both: ['Both at once', 'passages and examples'],
  } as Record<ColumnName, [name: string, condition: string]>,
  most: 'Most right',
  together: 'tuned + retrieving',
  untouched: 'untouched',
  listed: ', ',
  said: '{task} ({condition}): {values}.',
  title: 'Change the task, and another road leads',
  figure: 'One toy, six tasks.',
  caption:
    'Questions that our toy of 0.4 M weights answered exactly right in its invented world, of 100: means of three seeds. The thin line is the 95% interval; for new facts and new behaviour it also covers our other pretrained toys of this size. On new facts retrieval got {rag} over three of them, fine-tuning {finetune}. From scratch appears where it was measured with general text around the facts (one seed). Under each column, the road with most right; two names where these questions cannot tell them apart; highlighted where it shares no road with the column before. In the last column retrieval also puts a rule and examples into the prompt. The short bar is the untouched model, drawn where it knows some of the answers.',
  ring: 'The ring is a model that is tuned and retrieves, drawn where it beats every road alone.',
  table: 'The numbers',
  tableCaption: 'Right answers of 100: mean of three seeds and 95% interval, by task and road',
  task: 'Task',
  base: 'Untouched model',
  both: 'Tuned and retrieving',
  examples: 'Retrieved examples',
  interval: '{low}–{high}',
  notRun: 'not run',
};

type Strings = typeof en;

const zh: Strings = {
  columns: {
    words: ['新事实', '按词检索，四段'],
    facts: ['新事实', '先认名字再检索'],
    change: ['事实变了', '改了一半'],
    poison: ['掺了假话', '一半事实另有假话'],
    behaviour: ['新格式', '示例现取'],
    both: ['两样都要', '段落和示例都取'],
  },
  most: '答对最多',
  together: '微调加检索',
  untouched: '模型原样',
  listed: '、',
  said: '{task}（{condition}）：{values}。',
  title: '换一个任务，领先的路也会改变',
  figure: '一个玩具模型，六个任务。',
  caption:
    '40 万参数的玩具模型在虚构的世界里，每 100 题答得一字不差的题数，取三个种子的平均值。细线是 95% 区间，新事实和新格式的细线还包括本站另外几个同样大小的预训练模型的结果。在三个模型上，检索答新事实的正确率为 {rag}，微调为 {finetune}（每 100 题）。从零训练只画在配有通用文本的测试里（一个种子）。每列下面写着答对最多的路；写了两条的，这些题分不出高下；涂亮的，与前一列没有共同的领先者。最后一列，检索在提示词里还放规则和示例。短横是原模型，只在它本来就会一些的任务里画出。',
  ring: '圆圈是微调加检索，只在它胜过每一条单独的路时画出。',
  table: '具体数字',
  tableCaption: '每 100 题答对几题：三个种子的平均与 95% 区间，按任务和路',
  task: '任务',
  base: '原模型',
  both: '微调加检索',
  examples: '检索示例',
  interval: '{low}～{high}',
  notRun: '没有跑',
};

export const turnedStrings: Record<Locale, Strings> = { en, zh };
export type TurnedStrings = Strings;
