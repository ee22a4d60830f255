import type { Verdict } from '~/lib/ladder/verdict';
import type { Locale } from '~/lib/locale';
import type { LargerRoad } from './roads';

/** What becomes of the tiny model's order on the real one; `open` where it is too close to call. */
export type Held = Exclude<Verdict, 'not-run'> | 'open';

const en = {
  /** Whose a number is. */
  told: {
    real: 'SmolLM2, 135 M weights, {road}: {right} of {n} right ({share}).',
    differ:
      'Its texts and questions differ from those of the tiny model: compare the order of the roads, not the numbers.',
    roads: {
      'paste-all': 'all facts in the prompt',
      'few-shot': 'examples in the prompt',
      'minilm-4': 'four passages found by vector search',
      lora: 'tuned by LoRA',
    } satisfies Record<LargerRoad, string>,
  },
  toy: 'Our toy has 0.4 M weights and knows only an invented world.',
  /** What becomes of the first two roads; those of the real model, best first, with their numbers of 100. */
  held: {
    reversed: 'On a real model of 135 M it is the other way round: {first}, {second} of 100.',
    holds: 'On a real model of 135 M the same road leads: {first}, {second} of 100.',
    weaker: 'On a real model of 135 M the same road leads by less: {first}, {second} of 100.',
    tie: 'On a real model of 135 M the two are too close to tell apart: {first}, {second} of 100.',
    open: 'On a real model of 135 M: {first}, {second} of 100.',
  } as Record<Held, string>,
  larger: 'We have run nothing larger than 135 M: {own}.',
  own: 'run it on yours',
  offOn: 'A real model, with fine-tuning and without: {demo}.',
  offOnName: 'the switch on the first page',
};

export type LadderWords = typeof en;

const zh: LadderWords = {
  told: {
    real: 'SmolLM2（1.35 亿参数），{road}：{n} 题中答对 {right} 题（{share}）。',
    differ: '这次测试只用英文，文本和题目也与小模型的不同，因此请比较各条路的先后，不要比较数值。',
    roads: {
      'paste-all': '全部事实放进提示词',
      'few-shot': '提示词中给出示例',
      'minilm-4': '语义检索四段',
      lora: '用 LoRA 微调',
    },
  },
  toy: '玩具模型只有 40 万个参数，只读过一个虚构的世界。',
  held: {
    reversed: '在 1.35 亿参数的真实模型上（英文题），结果正好相反：每 100 题，{first}，{second}。',
    holds: '在 1.35 亿参数的真实模型上（英文题），领先的是同一条路：每 100 题，{first}，{second}。',
    weaker:
      '在 1.35 亿参数的真实模型上（英文题），领先的是同一条路，但差距更小：每 100 题，{first}，{second}。',
    tie: '在 1.35 亿参数的真实模型上（英文题），这两条路难分高下：每 100 题，{first}，{second}。',
    open: '在 1.35 亿参数的真实模型上（英文题）：每 100 题，{first}，{second}。',
  },
  larger: '我们没有测试过超过 1.35 亿参数的模型：{own}。',
  own: '请用你的模型测试',
  offOn: '真实的模型微调前后有什么不同？请看{demo}。',
  offOnName: '首页的开关',
};

export const ladderWords: Record<Locale, LadderWords> = { en, zh };
