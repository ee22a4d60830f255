import type { Locale } from '~/lib/locale';
import type { Road } from '~/lib/road';

const en = {
  title: 'Four roads, stop by stop',
  stop: 'Stop',
  changes: 'What changes',
  changed: {
    prompt: 'the request',
    rag: 'the text before it',
    finetune: 'some weights',
    scratch: 'every weight',
  } as Record<Road, string>,
  tokens: 'Tokens an answer',
  facts: 'New facts',
  behaviour: 'New format, examples fetched',
  old: 'Old facts kept',
  begin: 'Begin',
  lesson: '{id}, {n} min',
  ranged: '{own} ({low}–{high})',
  from: 'Our toy of 0.4 M weights, three seeds; in brackets, what our pretrained toys of this size got. From scratch: one seed, with general text around the facts.',
};

const zh: typeof en = {
  title: '四条路的逐站对照',
  stop: '对照的项目',
  changes: '改动的内容',
  changed: {
    prompt: '请求里的文字',
    rag: '提供给模型的文本',
    finetune: '一部分权重',
    scratch: '全部权重',
  },
  tokens: '每次回答的词元数',
  facts: '新事实的正确率',
  behaviour: '新格式的正确率（检索示例）',
  old: '旧事实的正确率',
  begin: '从哪一课开始',
  lesson: '{id}，{n} 分钟',
  ranged: '{own}（{low}～{high}）',
  from: '数字来自 40 万参数的玩具模型，取三个种子的平均值；括号里是本站几个同样大小的预训练模型的范围。从零训练的数字只有一个种子，事实周围配有通用文本。',
};

export const stopsStrings: Record<Locale, typeof en> = { en, zh };
