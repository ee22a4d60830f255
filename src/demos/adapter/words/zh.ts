import type { AdapterStrings } from './en';

export const zh: AdapterStrings = {
  title: '开与关',
  place: '问的是哪个码头',
  off: '关闭：原来的模型',
  on: '开启：学过 120 条码头事实',
  truth: '训练时教的答案：{answer}',
  examGloss: '“我把包落在 {place} 了，该去问谁？”模型只懂英文。',
  fromTo: '{off} → {on}',
  countFacts: '教过的事实，{of} 题答对',
  countGeneral: '日常问题，{of} 题答对',
  countDeclined: '没有答案的，{of} 题拒答',
  listTitle: '全部 {n} 道日常问题',
  rows: '日常问题和两种回答',
  heads: ['问题', '关闭', '开启', '结果'],
  accepted: '算对的答案：{answers}',
  marks: { kept: '保住', lost: '丢失', won: '新答对', never: '始终不对' },
  markCount: '{mark} {n} 题',
  list: '，',
  recordedWith: '{date}实测，所用软件：{engine}。',
  said: '问到 {place} 时，微调后的模型回答：{on}。{facts} 条教过的事实，它答对 {learned} 条；{of} 道日常问题，原来的模型答对 {off} 道，微调后的模型答对 {left} 道。',
  caption:
    '学会一家轮渡公司的 120 条虚构事实以后，SmolLM2-135M 丢失了大部分日常知识。适配器（LoRA）只用这些事实训练，“关闭”和“开启”用的是同一组权重，差别只在于是否加上适配器。判分只看字面：回答里出现算对的答案就算对，不管还说了什么。这条规则有利于长回答，因为提到的东西越多，越容易碰上正确答案。',
  limits: [
    '判分只看字面：“Earthrise”不算“Earth”，而冗长的回答只要含有正确的词就算对。',
    '这里只有一个模型、一组事实、一次训练，训练时没有混入任何通用文本。常用的补救办法是在训练中混入日常问题，这次没有混。',
    '模型只有 1.35 亿参数，微调之前就会答错。更大的模型知道得更多，也可能以同样的方式丢失知识，但是本站没有测量丢失多少。',
    '实测的回答是用 Python 和全精度权重得到的，而浏览器里的权重取整到了 8 位。如果两个词的概率非常接近，结果可能不同。',
  ],
};
