import type { Locale } from '~/lib/locale';

export const demoStrings = {
  en: {
    title: 'Demos that compute what they show',
    head: 'Play',
    play: 'See it work',
    measure: 'Measure it',
    decide: 'Decide and build',
    description:
      'Live figures that run in your own tab: the lab, the toy retriever, the map of terms, the trainer. Nothing is sent anywhere.',
    lead: 'Each runs in your own tab.',
    own: 'Your own documents, questions and prompts',
    ladder: 'On a real model',
    lessons: 'Used in {n|lesson|lessons}',
    codeOf: 'Code of: {name}',
    codeAbout: 'The files that run behind the demo “{name}”, as they stand in the repository.',
  },
  zh: {
    title: '当场计算的演示',
    head: '动手',
    play: '看它运行',
    measure: '自己测量',
    decide: '选择和搭建',
    description:
      '在你自己的标签页里运行的图：实验室、玩具检索器、嵌入地图、小模型训练器。什么也不往外传。',
    lead: '每个演示都在你自己的标签页里运行。',
    own: '用你自己的文档、问题和提示词',
    ladder: '换成真实模型',
    lessons: '用在 {n} 课里',
    codeOf: '代码：{name}',
    codeAbout: '演示“{name}”背后运行的文件，与代码仓库里的一字不差。',
  },
} satisfies Record<Locale, Record<string, string>>;
