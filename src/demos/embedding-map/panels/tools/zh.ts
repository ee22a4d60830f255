import type { ToolStrings } from './en';

export const zh: ToolStrings = {
  landing: '我的问题落在哪里？',
  questionLead: '问题和文字用同一个模型变成向量；它与一个点的得分，就是两个向量的余弦。',
  questionBuilt: '问手册的问题',
  questionOwn: '我自己的',
  query: '问题或几个词',
  ask: '看它落在哪',
  sum: '词的加减',
  sumLead:
    '把这些名字的向量加减起来，再按与结果的余弦给所有点排名，放进去的词也照排。这样的算式大多令人失望，书上只挑了成功的那几个。',
  plus: '加上',
  minus: '减去',
  plusPlaceholder: '点的名字，用逗号隔开',
  minusPlaceholder: '点的名字，用逗号隔开',
  compute: '算一算',
  putIn: '放进去的',
  sumOf: '离 {sum} 最近的',
  seeds: '三个种子并排看',
  seedsLead: '同样的向量和设置，换三个种子。换一张图就变的，不是数据的性质。',
  seedsRun: '画三张',
  seedsRunning: '种子 {seed}：第 {done} 步，共 {of} 步',
  seedsSame: 'PCA 里没有随机：换什么种子都是同一张图。',
  seedsOverlap:
    '换一个种子，一个点在图上最近的 {k} 个里平均只留下 {n} 个。它的真近邻，每张图留住 {kept} 个。',
  problems: {
    'no-map': '请先画上面的地图。',
    'no-way-from-text':
      '这些向量只属于这些点，一句话变不成这样的向量。请改画术语、段落，或者你自己的文字。',
    'lands-nowhere': '它的词在这里都没有向量，所以落不到任何地方。请用这些点用到的词。',
    'no-points': '请先写一个要加的点。',
    'nothing-left': '正好抵消了：什么也没剩下，谈不上离谁近。',
    'no-question': '请先写点什么。',
    'unknown-name': '没有叫“{name}”的点。',
    'unknown-name-near': '没有叫“{name}”的点。是不是“{near}”？',
  },
};
