import type { ToolStrings } from './en';

export const zh: ToolStrings = {
  landing: '我的问题落在哪里？',
  questionLead: '问题和文字用同一个模型变成向量；它与一个点的得分，就是两个向量的余弦。',
  query: '问题或几个词',
  ask: '看它落在哪',
  problems: {
    'no-map': '请先画上面的地图。',
    'no-way-from-text':
      '这些向量只属于这些点，一句话变不成这样的向量。请改画术语、段落，或者你自己的文字。',
    'lands-nowhere': '它的词在这里都没有向量，所以落不到任何地方。请用这些点用到的词。',
    'no-question': '请先写点什么。',
  },
};
