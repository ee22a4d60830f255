import type { DemoPage } from '../page';

export const trainerPage: DemoPage = {
  slug: 'trainer',
  code: [
    'demos/trainer/trainer',
    'tinylm/train',
    'tinylm/block',
    'tinylm/attention',
    'tinylm/optimiser',
  ],
  run: 'shipped',
  about: {
    en: 'Train a language model from random weights in your own tab, on invented towns or on your text; watch its loss, what it writes and what it can do.',
    zh: '在你自己的标签页里，从随机权重开始训练一个语言模型，读虚构的城镇，或者读你的文字；看损失怎么降，它写些什么，学会了什么。',
  },
  lead: {
    en: 'The curves below are those of the model this site ships. Train your own from random weights: a quick one takes seconds, the shipped one some minutes, and with its settings yours ends at the same loss, to the last digit.',
    zh: '下面是本站附带的模型训练时的曲线。你也可以从随机权重开始，训练自己的：快速版几秒就好，附带的那个要几分钟；设置一样，你最后的损失会和它一位不差。',
  },
};
