import type { Locale } from '~/lib/locale';

export const learnStrings = {
  en: {
    heading: 'The course',
    title: 'The course, lesson by lesson',
    description:
      '{lessons} lessons in {parts} parts on prompting, retrieval, fine-tuning and training from scratch, with four reading paths.',
    paths: 'Four ways through',
    pathsLead: 'Only some of it:',
    all: 'All of it',
    makes: 'What you make:',
    partLead: '{n} lessons, {minutes} min',
    summaries: 'Summaries',
    cheatSheet: 'Cheat sheet',
    rests: 'What it rests on:',
  },
  zh: {
    heading: '全部课程',
    title: '全部课程',
    description: '提示工程、检索、微调、从零训练，{parts} 个部分 {lessons} 课，另有四条阅读路线。',
    paths: '四条阅读路线',
    pathsLead: '只读其中一部分：',
    all: '显示全部',
    makes: '最后完成：',
    partLead: '{n} 课，{minutes} 分钟',
    summaries: '内容简介',
    cheatSheet: '速查表',
    rests: '课程的依据：',
  },
} satisfies Record<Locale, Record<string, string>>;

/** Words about the reader's progress, sent to the page unchanged. */
export const progressStrings = {
  en: {
    title: 'Your progress',
    none: '0 of {lessons} lessons.',
    count: '{read} of {lessons} lessons read, {left} minutes left.',
    begin: 'Begin with {id}',
    continue: 'Go on with {id}',
    again: 'All read. Again from {id}',
    keepPlace: 'Remember where I stopped',
    export: 'Keep my progress as a file',
    import: 'Bring a saved file',
    reset: 'Forget my progress',
    undo: 'Undo',
    forgotten:
      'Forgotten: {lessons|lesson|lessons} read. “Undo” brings them back until you leave this page.',
    restored: 'Your progress is back.',
    brought: '“{name}” holds {lessons|lesson|lessons} read, added to what was here.',
    refused:
      'This browser keeps nothing for this site, so your progress is lost when you leave the page. Allow storage for this site to keep it.',
    otherFile:
      '“{name}” is not a file of progress. Choose one that “Keep my progress as a file” wrote here.',
    tooLarge:
      '“{name}” is larger than 1 MB. A file of progress has a few kilobytes; choose that one.',
    unreadable:
      '“{name}” could not be read. Choose it again, or save it again and choose that one.',
  },
  zh: {
    title: '学习进度',
    none: '已读 0 课，共 {lessons} 课。',
    count: '已读 {read} 课，共 {lessons} 课，还剩 {left} 分钟。',
    begin: '从 {id} 开始',
    continue: '接着读 {id}',
    again: '全部读完了。再从 {id} 读起',
    keepPlace: '记住我读到哪里',
    export: '把进度存成文件',
    import: '读入存好的进度',
    reset: '清除进度',
    undo: '撤销',
    forgotten: '已清除 {lessons} 课的标记。离开本页之前，按“撤销”可以找回。',
    restored: '进度已经找回。',
    brought: '“{name}”里有 {lessons} 课已读，已并入这里的进度。',
    refused: '这个浏览器不让本站存东西，离开本页后进度就没有了。想留住进度，请允许本站存储。',
    otherFile: '“{name}”不是进度文件。请选用“把进度存成文件”存下来的那个。',
    tooLarge: '“{name}”超过 1 MB。进度文件只有几 kB，请选那一个。',
    unreadable: '读不了“{name}”。请重新选一次，或者另存一份再选。',
  },
} satisfies Record<Locale, Record<string, string>>;

export type ProgressStrings = Record<keyof (typeof progressStrings)['en'], string>;
