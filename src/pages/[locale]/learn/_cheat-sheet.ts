import type { Locale } from '~/lib/locale';

const en = {
  title: 'The cheat sheet',
  description:
    'The four roads on two A4 sides: what each changes, when it wins, how it fails, what to measure first, five rules with their numbers, and formulas.',
  lead: 'All that fits on two sides: print it, or keep it open beside your work.',
  print: 'It prints on two A4 pages, in both languages.',
  roads: 'Four roads, three places',
  places: {
    store: 'documents',
    input: 'the request',
    weights: 'the weights',
    answer: 'the answer',
  },
  column: {
    road: 'road',
    changes: 'changes',
    wins: 'wins when',
    costs: 'costs',
    fails: 'fails by',
    first: 'measure first',
  },
  steps: 'What is missing?',
  stepsLead: 'Take ten failures. Try this in order, and stop where they disappear.',
  rules: 'Five rules, as measured',
  rulesLead:
    'Recorded runs of a tiny model on invented towns: they show what can happen and why, not how large models score.',
  formulas: 'Formulas',
  verdicts: 'Seven words for a claim',
  mistakes: 'Six mistakes',
  colophon: 'Text CC BY 4.0.',
};

const zh: typeof en = {
  title: '速查表',
  description:
    '两面 A4 纸上的四条路：各自改什么、什么时候合算、怎么失败、先量什么，外加五条规律和数字，几个公式。',
  lead: '两面纸装得下的都在这里：打印出来，或者开着放在手边。',
  print: '中英文都正好印两面 A4。',
  roads: '四条路，三个地方',
  places: {
    store: '文档',
    input: '请求',
    weights: '权重',
    answer: '回答',
  },
  column: {
    road: '路',
    changes: '改什么',
    wins: '什么时候合算',
    costs: '花什么',
    fails: '怎么失败',
    first: '先量什么',
  },
  steps: '缺的是什么？',
  stepsLead: '拿十个答错的例子，照顺序一样样试，试到不再出错为止。',
  rules: '五条规律，附实测',
  rulesLead: '数字出自本站用小模型在虚构城镇上的实测：说明会发生什么、为什么，不代表大模型的得分。',
  formulas: '公式',
  verdicts: '判定论断的七个词',
  mistakes: '六个常见错误',
  colophon: '文字以 CC BY 4.0 授权。',
};

/** The words of the cheat sheet around the texts of content/cheat-sheet.yaml. */
export const cheatSheetStrings: Record<Locale, typeof en> = { en, zh };
