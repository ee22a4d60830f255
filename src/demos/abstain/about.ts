import type { DemoPage } from '../page';

export const abstainPage: DemoPage = {
  slug: 'abstain',
  code: [
    'evaluation/abstention',
    'evaluation/calibration',
    'evaluation/wilson',
    'evaluation/temperature',
    'demos/abstain/answers',
    'demos/abstain/summary',
  ],
  run: 'r1-price',
  about: {
    en: 'Put a price on a wrong answer and see when guessing pays: a tiny model’s own confidence, measured on 240 questions with a reliability diagram and its calibration error.',
    zh: '给答错定一个价，看猜到什么时候还划算：用 240 道题量小模型自己的把握，画出可靠性图，算出校准误差。',
  },
  lead: {
    en: 'A right answer earns 1, a wrong one costs what you say, silence earns nothing. Move the price: where should the model stop answering?',
    zh: '答对得 1 分，答错扣多少由你定，不答不得分。拖动答错的代价：模型把握低到多少就该闭嘴？',
  },
};
