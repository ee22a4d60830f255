import type { Locale } from '~/lib/locale';
import type { LargerRoad } from './roads';

const en = {
  names: { tiny: '0.4 M', '135m': '135 M', literature: 'papers' },
  tiny: 'The tiny model, 0.4 M weights: {share}.',
  real: 'SmolLM2, 135 M weights, {road}: {right} of {n} right ({share}).',
  literature: '{model} ({road}): {share} of {n} right ({source}).',
  differ:
    'Its texts and questions differ from those of the tiny model: compare the order of the roads, not the numbers.',
  notRun: '{size}, {road}: not run.',
  against:
    'Against {rival}: {tiny} points with the tiny model, {real} at 135 M weights. To the ladder',
  untold: 'This comparison was not run at 135 M weights. To the ladder',
  roads: {
    'paste-all': 'all facts in the prompt',
    'few-shot': 'examples in the prompt',
    'minilm-4': 'four passages found by meaning',
    fact: 'passages in the prompt',
    lora: 'tuned by LoRA',
    full: 'all weights tuned',
  } satisfies Record<LargerRoad, string>,
  offOn: 'A real model, with fine-tuning and without: {demo}.',
  offOnName: 'Off and on',
};

type LadderWords = typeof en;

const zh: LadderWords = {
  names: { tiny: '40 万', '135m': '1.35 亿', literature: '论文' },
  tiny: '小模型（40 万参数）：{share}。',
  real: 'SmolLM2（1.35 亿参数），{road}：{n} 题中答对 {right} 题（{share}）。',
  literature: '{model}（{road}）：{n} 题中答对 {share}（{source}）。',
  differ: '这次测试只用英文，文本和题目也与小模型的不同，因此请比较各条路的先后，不要比较数值。',
  notRun: '{size}，{road}：未测。',
  against: '与{rival}相比：小模型上 {tiny} 个百分点，1.35 亿参数时 {real} 个百分点。查看阶梯',
  untold: '1.35 亿参数的模型尚未测试这项比较。查看阶梯',
  roads: {
    'paste-all': '全部事实放进提示词',
    'few-shot': '提示词中给出示例',
    'minilm-4': '语义检索四段',
    fact: '提示词中附上段落',
    lora: '用 LoRA 微调',
    full: '全量微调',
  },
  offOn: '真实的模型微调前后有什么不同？请看{demo}。',
  offOnName: '“开与关”',
};

export const ladderWords: Record<Locale, LadderWords> = { en, zh };
