import type { Locale } from '~/lib/locale';

export const learnStrings = {
  en: {
    mark: 'I',
    sheet: 'All lessons',
    title: 'The course, lesson by lesson',
    description:
      'Thirty-five lessons in six parts on prompting, retrieval, fine-tuning and training from scratch, with four reading paths.',
    lead: '{lessons} lessons in {parts} parts. {written} are written and can be read now; the others say what they will cover.',
    paths: 'Four ways through',
    pathsLead: 'Filled squares are read, in this browser; dashed ones are not written yet.',
    partLead: '{n} lessons, {minutes} minutes.',
  },
  zh: {
    mark: '目',
    sheet: '课程目录',
    title: '全部课程',
    description: '提示工程、检索、微调、从零训练，六个部分三十五课，另有四条阅读路线。',
    lead: '{parts} 个部分，{lessons} 课。已写成 {written} 课，现在就能读；其余的先说明要讲什么。',
    paths: '四条读法',
    pathsLead: '填实的方格是你在这个浏览器里读过的；虚线的还没有写成。',
    partLead: '{n} 课，共 {minutes} 分钟。',
  },
} satisfies Record<Locale, Record<string, string>>;
