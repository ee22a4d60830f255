import type { Locale } from '~/lib/locale';

const en = {
  title: '{name}: a booklet to print',
  description:
    'The {n} lessons of the part “{name}” on paper: guesses to write down, figures with their numbers, quizzes, and the answers at the end.',
  lead: '{n} lessons, about {minutes} minutes.',
  print:
    'This page is made for paper: print it, or save it as a PDF. Every lesson starts on a page of its own.',
  use: 'Take a pencil. Where a lesson asks for your guess, write it down before you read on, because the figure below it shows what came out. Live figures need a screen, so the booklet names their address. The answers of the quizzes are at the end.',
  answers: 'Answers of the quizzes',
  colophon: 'Checked {date}. Text CC BY 4.0. The same lessons with live figures:',
};

const zh: typeof en = {
  title: '{name}：可打印的分册',
  description:
    '“{name}”部分的 {n} 课，印在纸上读：先写下猜测，再看图和图里的数字，每课有小测验，答案在册末。',
  lead: '{n} 课，大约 {minutes} 分钟。',
  print: '这一页是为打印准备的：打印出来，或者存成 PDF。每一课都从新的一页开始。',
  use: '请备一支铅笔。课文让你猜的时候，先把猜测写下来再往下读，因为下面的图就是结果。能动手操作的图离不开屏幕，册子里写了网址。小测验的答案在册末。',
  answers: '小测验答案',
  colophon: '核对于 {date}。文字以 CC BY 4.0 授权。网页版同样的课，图可以动手操作：',
};

/** The words of a booklet. */
export const bookletStrings: Record<Locale, typeof en> = { en, zh };
