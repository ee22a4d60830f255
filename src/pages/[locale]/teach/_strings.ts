import type { Locale } from '~/lib/locale';

const en = {
  title: 'Lesson plans',
  description:
    'A plan of 45 and one of 90 minutes for each lesson: what the class guesses, runs, judges and answers.',
  lead: 'A plan of 45 and one of 90 minutes for each of the {n} lessons. One machine and a projector are enough; whoever has a phone can guess along. Nothing that anybody types or guesses leaves their device.',
  before:
    'Open the lesson once beforehand: a demo computes on the machine in front of you, and it is good to know how long that takes. Let everyone commit to a guess before anything runs, by a raised hand or on paper, because a class that has guessed wants to know.',
  printing: 'A plan that is open prints; closed ones do not.',
  planTitle: '{id} {title}: a lesson plan',
  markdown: 'This plan as Markdown',
  alone: 'Read alone, the lesson takes about {n} minutes.',
  aim: 'Afterwards the class can',
  belief: 'A belief to put to the class',
  verdict: 'Checked: {verdict}.',
  timetable: '{n} minutes',
  minutes: '{n} min',
  acts: {
    guess: 'Read the first question aloud, and let everyone write down a guess:',
    read: 'In pairs, read up to the demo, then ask one pair to tell the case in their own words:',
    figure:
      'Open the figure, compare it with the guesses, and have somebody say what it shows before the caption is read:',
    run: 'Run the demo on one machine. Before you turn a setting, ask what will change:',
    belief: 'Put the belief to the vote, then look up what was measured:',
    challenge: 'The challenge, in pairs:',
    quiz: 'The quiz, everybody alone; talk about the option that most chose wrongly:',
  },
  links: {
    lesson: 'the lesson',
    figure: 'figure {n}',
    claim: 'claim {id}',
    quiz: 'check yourself',
    challenge: 'with a hint and a solution',
  },
};
type TeachStrings = typeof en;

const zh: TeachStrings = {
  title: '教案',
  description: '每一课都有 45 分钟和 90 分钟两份教案：让学生猜什么、跑什么、判断什么、答什么。',
  lead: '{n} 课，每课都有 45 分钟和 90 分钟两份教案。一台电脑、一台投影仪就够用，带着手机的学生可以跟着一起猜。谁输入了什么、猜了什么，都不会离开各自的设备。',
  before:
    '上课前请先把这一课打开看一遍：演示就在讲台上的电脑里计算，要多久，最好心里有数。运行之前，先让每个学生举手或在纸上写下自己的猜测，因为猜过的人才想知道答案。',
  printing: '打印时只印展开的教案，收起的不印。',
  planTitle: '{id} {title}：教案',
  markdown: '这份教案的 Markdown 文件',
  alone: '自己阅读，这一课大约需要 {n} 分钟。',
  aim: '学完之后，学生能够',
  belief: '拿来让全班判断的一种说法',
  verdict: '查证结果：{verdict}。',
  timetable: '{n} 分钟',
  minutes: '{n} 分钟',
  acts: {
    guess: '念出第一道题，让每个人写下自己的猜测：',
    read: '两人一组读到第一个演示为止，再请一组用自己的话讲讲这个案例：',
    figure: '打开图，跟全班的猜测对照；先请一位同学说说图上画的是什么，再读图注：',
    run: '在讲台的电脑上运行演示；每改一项设置之前，先问问大家会有什么变化：',
    belief: '对这种说法举手表决，然后查看实测结果：',
    challenge: '两人一组做挑战题：',
    quiz: '每个人独立做小测验，再一起讨论选错最多的那个选项：',
  },
  links: {
    lesson: '课文',
    figure: '图 {n}',
    claim: '论断 {id}',
    quiz: '自测',
    challenge: '附提示和解答',
  },
};

export const teachStrings: Record<Locale, TeachStrings> = { en, zh };
