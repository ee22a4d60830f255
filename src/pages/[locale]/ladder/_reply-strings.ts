const en = {
  title: 'The replies, word for word',
  lead: 'This is what SmolLM2 wrote. Every road got the same questions, drawn by lot: {told} that a fact answers and {untold} that nothing answers. Read some before you trust a percentage.',
  counted: '{right} of these {n} right',
  read: 'It read:',
  readNothing: 'It read the question alone.',
  readMany: 'It read {n} facts.',
  right: 'right',
  wrong: 'wrong, the fact says {answer}',
  declined: 'declined, as is right',
  shouldDecline: 'wrong, nothing answers this',
};

const zh: typeof en = {
  title: '回答原文',
  lead: '下面是 SmolLM2 写出的回答，一字未改。各种方法回答的是同一组题，由抽签选出：{told} 道题的答案写在事实里，{untold} 道题没有答案。在相信百分比之前，请先读几条回答。模型只读英文，所以问题、事实和回答都保留英文原文。',
  counted: '这 {n} 题中答对 {right} 题',
  read: '模型读到的事实：',
  readNothing: '模型只读到问题。',
  readMany: '模型读到 {n} 条事实。',
  right: '正确',
  wrong: '错误，事实中的答案是 {answer}',
  declined: '正确地拒答',
  shouldDecline: '错误，这道题没有答案',
};

export const replyStrings = { en, zh };
