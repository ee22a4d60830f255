import type { Locale } from '~/lib/locale';

export const learnStrings = {
  en: {
    mark: 'I',
    sheet: 'All lessons',
    title: 'The course, lesson by lesson',
    description:
      '{lessons} lessons in {parts} parts on prompting, retrieval, fine-tuning and training from scratch, with four reading paths.',
    lead: '{lessons} lessons in {parts} parts. Each asks for a guess, runs its experiment in your tab, and settles a case.',
    paths: 'Four ways through',
    pathsLead: 'Filled squares are lessons that you have read in this browser.',
    makes: 'What you make:',
    teach: 'For teachers: a lesson plan for each of them',
    partLead: '{n} lessons, {minutes} minutes.',
    booklet: 'A booklet to print',
    cheatSheet: 'The cheat sheet: four roads on two printed sides',
  },
  zh: {
    mark: '目',
    sheet: '课程目录',
    title: '全部课程',
    description: '提示工程、检索、微调、从零训练，{parts} 个部分 {lessons} 课，另有四条阅读路线。',
    lead: '{parts} 个部分，{lessons} 课。每一课都先让你猜，再在你的标签页里做实验，最后了结一个案例。',
    paths: '四条阅读路线',
    pathsLead: '填实的方格是你在这个浏览器里读过的课。',
    makes: '最后做出：',
    teach: '给老师：每一课的教案',
    partLead: '{n} 课，共 {minutes} 分钟。',
    booklet: '可打印的分册',
    cheatSheet: '速查表：四条路，印在两面纸上',
  },
} satisfies Record<Locale, Record<string, string>>;

/** How far the reader has come; they travel to the page as they are. */
export const progressStrings = {
  en: {
    title: 'Your progress',
    lead: 'A button at the end of each lesson marks it as read. The marks are kept in this browser and nowhere else.',
    count: '{read} of {lessons} lessons read, {spent} of {minutes} minutes.',
    begin: 'Begin with {id}: {title}',
    continue: 'Continue with {id}: {title}',
    again: 'All read. Start again with {id}: {title}',
    keepPlace: 'Remember on this device where I stopped in a lesson',
    export: 'Save my progress as a file',
    import: 'Bring a saved file',
    reset: 'Forget my progress',
    undo: 'Undo',
    forgotten:
      'Forgotten: {lessons|lesson|lessons} read and {guesses|guess|guesses}. “Undo” brings them back until you leave this page.',
    restored: 'Your progress is back.',
    brought:
      '“{name}” holds {lessons|lesson|lessons} read and {guesses|guess|guesses}. They were added to what was here.',
    refused:
      'This browser keeps nothing for this site, so your progress is lost when you leave the page. Allow storage for this site to keep it.',
    otherFile:
      '“{name}” is not a file of progress. Choose one that “Save my progress as a file” wrote here.',
    tooLarge:
      '“{name}” is larger than 1 MB. A file of progress has a few kilobytes; choose that one.',
    unreadable:
      '“{name}” could not be read. Choose it again, or save it again and choose that one.',
  },
  zh: {
    title: '学习进度',
    lead: '每课末尾有一个按钮，按下就标为“已读”。标记只存在这个浏览器里。',
    count: '已读 {read} 课，共 {lessons} 课；已学 {spent} 分钟，共 {minutes} 分钟。',
    begin: '从 {id} 开始：{title}',
    continue: '接着学 {id}：{title}',
    again: '全部读完了。再从 {id} 读起：{title}',
    keepPlace: '在这台设备上记住我读到哪里',
    export: '把进度存成文件',
    import: '读入存好的进度',
    reset: '清除进度',
    undo: '撤销',
    forgotten: '已清除 {lessons} 课的标记和 {guesses} 次猜测。离开本页之前，按“撤销”可以找回。',
    restored: '进度已经找回。',
    brought: '“{name}”里有 {lessons} 课已读、{guesses} 次猜测，已并入这里的进度。',
    refused: '这个浏览器不让本站存东西，离开本页后进度就没有了。想留住进度，请允许本站存储。',
    otherFile: '“{name}”不是进度文件。请选用“把进度存成文件”存下来的那个。',
    tooLarge: '“{name}”超过 1 MB。进度文件只有几 kB，请选那一个。',
    unreadable: '读不了“{name}”。请重新选一次，或者另存一份再选。',
  },
} satisfies Record<Locale, Record<string, string>>;

export type ProgressStrings = Record<keyof (typeof progressStrings)['en'], string>;

/** The reader's own guesses, drawn; they travel to the page as they stand. */
export const calibrationStrings = {
  en: {
    title: 'How sure, how right',
    lead: 'Your guesses in the lessons and in the lab, kept on this device. If you know how much you know, you are right about 70 times in 100 whenever you say 70%.',
    empty:
      'Nothing is kept yet. With the switch on, each lesson and the lab also ask how sure you are, and your guesses are drawn here.',
    kept: '{n|guess|guesses} kept.',
    miss: 'Numbers were off by {points} points on average (100 points are the whole axis).',
    rated: '{sure}% sure: right {right} of {count}.',
    unrated: 'Say how sure you are when you guess, and a mark appears here.',
    picture: 'How often you were right, by how sure you said you were',
    across: 'how sure you were',
    up: 'right',
    diagonal: 'as right as sure',
    forget: 'Forget my guesses',
    forgotten: 'Forgotten. No more guesses are kept.',
  },
  zh: {
    title: '几分把握，几分准',
    lead: '你在各课和实验室里的猜测，只存在这台设备上。真正心里有数的人，每次说有 70% 的把握，一百次里大约对七十次。',
    empty:
      '这里还没有猜测。打开开关以后，各课和实验室还会问你有多大把握，你的猜测就会在这里画成图。',
    kept: '保留了 {n} 次猜测。',
    miss: '猜数字平均差 {points} 点（整条轴为 100 点）。',
    rated: '说有 {sure}% 把握的 {count} 次里，对了 {right} 次。',
    unrated: '猜的时候顺手选一下有多大把握，这里就会出现标记。',
    picture: '按当时说的把握，看实际猜对的比例',
    across: '当时说的把握',
    up: '猜对',
    diagonal: '说几分就准几分',
    forget: '删除我的猜测',
    forgotten: '已删除，以后也不再保留。',
  },
} satisfies Record<Locale, Record<string, string>>;

export type CalibrationStrings = Record<keyof (typeof calibrationStrings)['en'], string>;
