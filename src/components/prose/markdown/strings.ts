import type { Locale } from '~/lib/locale';

/** Words for the Markdown file of a lesson, in addition to those shared with its page. */
const en = {
  about: '{part} · {minutes} minutes · last checked {date}',
  page: 'This lesson as a page, with its live figures',
  other: 'In Chinese: the same lesson',
  guess: 'Your guess {n}.',
  between: 'A number from {min} to {max}.',
  oneOf: 'One of: {options}.',
  unit: ' ({unit})',
  comma: ', ',
  demo: '{number}, live: {name}.',
  runs: 'It runs in a browser, on the page of this lesson:',
  opens: 'open it with the settings of this lesson',
  answers: 'Answers',
  guesses: 'The guesses',
  answer: 'Guess {n}: {value}.',
  open: 'Guess {n}: nothing was measured, it is yours to judge.',
  from: {
    run: 'measured in our recorded run',
    paper: 'reported by the paper',
    formula: 'by the formula',
    ours: 'our judgement',
  },
  because: ' ({origin})',
  quiz: 'The quiz',
  right: 'Right: {letter}.',
  why: '{letter}: {why}',
  licence:
    'From Crossroads, a course on the four roads to make a language model do your job. Text CC BY 4.0.',
};
type MarkdownStrings = typeof en;

const zh: MarkdownStrings = {
  about: '{part} · {minutes} 分钟 · 最近核对 {date}',
  page: '网页版，图可以动手操作',
  other: '英文版同一课',
  guess: '第 {n} 猜。',
  between: '一个数，从 {min} 到 {max}。',
  oneOf: '选一个：{options}。',
  unit: '（{unit}）',
  comma: '、',
  demo: '{number}（可以操作）：{name}。',
  runs: '在浏览器里运行，就在这一课的网页上：',
  opens: '按这一课的设置打开',
  answers: '答案',
  guesses: '各处的猜测',
  answer: '第 {n} 猜：{value}。',
  open: '第 {n} 猜：没有实测，由你自己判断。',
  from: {
    run: '本站实测',
    paper: '论文测得',
    formula: '由公式算出',
    ours: '我们的判断',
  },
  because: '（{origin}）',
  quiz: '小测验',
  right: '正确的是 {letter}。',
  why: '{letter}：{why}',
  licence: '出自《十字路口》：让语言模型办好你的事，四条路怎么选。文字以 CC BY 4.0 授权。',
};

export const markdownStrings: Record<Locale, MarkdownStrings> = { en, zh };
