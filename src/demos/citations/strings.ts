import type { Bilingual, Locale } from '~/i18n/locales';
import type { Mark } from '~/lib/citations/judgement';

/** What the element says; `{n}` and the like are filled in the page. */
export interface CitationStrings {
  marks: Record<Mark, string>;
  cases: Record<string, string>;
  citation: string;
  together: string;
  needed: string;
  yours: string;
  ours: string;
  notMarked: string;
  share: string;
  nothing: string;
  waiting: string;
  progress: string;
  progressAll: string;
  agree: string;
  kappa: string;
  noKappa: string;
  table: string;
  answer: string;
  allAsked: string;
  recall: string;
  precision: string;
  yoursPartly: string;
  said: string;
  saidOurs: string;
  overlapSaid: string;
  counts: string;
  sound: string;
  unsound: string;
  passes: string;
  held: string;
  byWords: string;
  byUs: string;
  measuresTable: string;
  measure: string;
  measureBy: string;
  next: string;
  fewMarks: string;
  whose: { yours: string; ours: string };
  cited: string;
  wrongOf: string;
  baseline: string;
  curves: string;
  chart: string;
  missedName: string;
  alarmsName: string;
  thresholdAt: string;
  missedTitle: string;
  alarmsTitle: string;
  none: string;
  absent: string;
  found: string;
  every: string;
  sentence: string;
  words: string;
  verdict: string;
  recorded: string;
  cleared: string;
  kept: string;
  forgotten: string;
  keepRefused: string;
  imported: string;
  notMarks: string;
  list: string;
}

export const citationStrings: Record<Locale, CitationStrings> = {
  en: {
    marks: {
      full: 'fully',
      part: 'partly',
      none: 'not',
      yes: 'needs a source',
      no: 'needs none',
    },
    cases: {
      copy: 'close to the passage',
      paraphrase: 'said in other words',
      step: 'one step of reasoning',
      outdated: 'supported, but out of date',
      halves: 'two halves make a whole',
      padding: 'one citation too many',
      half: 'half of it made up',
      number: 'one number off',
      swapped: 'right number, wrong thing',
      negation: 'a “not” lost',
      exception: 'exception left out',
      neighbour: 'somebody else’s rule',
      elsewhere: 'stands in another passage',
      unsupported: 'true, but not there',
      uncited: 'claim without a citation',
      'no-claim': 'claims nothing',
    },
    citation: '[{n}]',
    together: 'together',
    needed: 'uncited',
    yours: 'You',
    ours: 'We',
    notMarked: 'not marked',
    share: '{count} of {of} ({percent}%)',
    nothing: 'nothing to count',
    waiting:
      'Read the passages, mark how far they support each sentence, then press the button. Our judgement shows only then.',
    progress: '{count} of {of} judged here, {all} of {total} in all six answers.',
    progressAll: '{all} of {total} judged.',
    agree: 'Marks on citations: {items}. You and we agree on {same} ({percent}%).',
    kappa:
      'Cohen’s kappa, which takes agreement by chance off, is {kappa}; 1 is full agreement, 0 is chance.',
    noKappa: 'Kappa cannot be given while all marks are alike.',
    table: 'Citation recall and precision, by your marks and by ours',
    answer: 'Answer',
    allAsked: 'All compared so far',
    recall: 'Recall',
    precision: 'Precision',
    yoursPartly: 'Yours count the sentences you marked in full; ours count all of them.',
    said: 'Recall {recall}, precision {precision} by our judgement; by yours {yourRecall} and {yourPrecision}.',
    saidOurs:
      'Recall {recall}, precision {precision} by our judgement; you have marked nothing here yet.',
    overlapSaid:
      'At {threshold}% of the words, of {of} sentences: unsupported that pass {missed}, sound held back {alarms}.',
    counts: 'What the check by words does with our judgement of {of} sentences',
    sound: 'Sound: fully supported, or claims nothing',
    unsound: 'Unsupported, or only in part',
    passes: 'Passes',
    held: 'Held back',
    byWords: 'Reported by the check',
    byUs: 'By our judgement',
    measuresTable: 'The two measures, as the check would report them',
    measure: 'Measure',
    measureBy: '{measure}, {who}',
    next: 'Next: {question}',
    fewMarks: 'With fewer than {n}, agreement beyond chance is not worth a number.',
    whose: { yours: 'yours', ours: 'ours' },
    cited: 'Cited: {titles}',
    wrongOf: 'Wrong about {wrong} of {of} sentences.',
    baseline: 'Letting every sentence pass would be wrong about {n}.',
    curves: 'Wrong sentences by threshold',
    chart:
      'Two curves over the threshold from 0 to 100%: unsupported sentences that pass fall from {missedFirst} to {missedLast}, sound ones held back rise from {alarmsFirst} to {alarmsLast}.',
    missedName: 'let through',
    alarmsName: 'held back wrongly',
    thresholdAt: '{n}%',
    missedTitle: 'Let through, though not fully supported: {n}',
    alarmsTitle: 'Held back, though sound: {n}',
    none: 'None at this threshold.',
    absent: 'Underlined: words that stand in no cited passage.',
    found: '{percent}% of the words found',
    every: 'All {n} sentences, with our judgement',
    sentence: 'Sentence',
    words: 'Words found',
    verdict: 'Our judgement',
    recorded: 'All six answers, judged by us (recorded)',
    cleared: 'Your marks are cleared, and nothing is kept.',
    kept: 'Your marks are kept in this browser until you clear them.',
    forgotten: 'Nothing is kept any more; the marks stay until you leave the page.',
    keepRefused: 'This browser refuses to keep anything; the marks stay until you leave the page.',
    imported: '{n} marks read from the file.',
    notMarks: 'This file holds no marks of these answers. Choose a JSON file that this demo saved.',
    list: ', ',
  },
  zh: {
    marks: {
      full: '完全支持',
      part: '部分支持',
      none: '不支持',
      yes: '要注出处',
      no: '不用注',
    },
    cases: {
      copy: '照着原文说',
      paraphrase: '换了说法',
      step: '多推一步',
      outdated: '有依据，但已过时',
      halves: '两段各撑一半',
      padding: '多注了一个',
      half: '一半是编的',
      number: '错了一个数',
      swapped: '张冠李戴',
      negation: '丢了“不”字',
      exception: '漏了例外',
      neighbour: '别人的规定',
      elsewhere: '写在别的段落',
      unsupported: '话没错，段落没说',
      uncited: '没注出处',
      'no-claim': '没说什么事',
    },
    citation: '[{n}]',
    together: '合起来',
    needed: '没注出处',
    yours: '你',
    ours: '我们',
    notMarked: '没有标',
    share: '{count} / {of}（{percent}%）',
    nothing: '没有可数的',
    waiting: '先读段落，标出每句话有没有依据，再按按钮。我们的判断到那时才揭晓。',
    progress: '这份答案 {of} 处标了 {count} 处；六份一共 {total} 处，标了 {all} 处。',
    progressAll: '{total} 处标了 {all} 处。',
    agree: '引用标注，你标了 {items} 处，和我们一致的有 {same} 处（{percent}%）。',
    kappa: '科恩 kappa 系数扣掉碰巧一致的部分，得 {kappa}；1 是完全一致，0 和碰巧一样。',
    noKappa: '标的全是同一种，算不出 kappa。',
    table: '引用召回率和引用精确率：按你标的，按我们判的',
    answer: '答案',
    allAsked: '比过的合计',
    recall: '召回率',
    precision: '精确率',
    yoursPartly: '你的只数标全了的句子，我们的数全部句子。',
    said: '按我们的判断，召回率 {recall}，精确率 {precision}；按你的，{yourRecall}，{yourPrecision}。',
    saidOurs: '按我们的判断，召回率 {recall}，精确率 {precision}；你在这里还什么都没标。',
    overlapSaid:
      '门槛定在 {threshold}%，{of} 句里放过了 {missed} 句没有充分依据的，扣下了 {alarms} 句没问题的。',
    counts: '{of} 句话：按词比对怎么处置，我们怎么判',
    sound: '没问题：完全有依据，或者没说什么事',
    unsound: '没有依据，或者只有一部分',
    passes: '放行',
    held: '扣下',
    byWords: '按词比对的',
    byUs: '我们判的',
    measuresTable: '两项指标，按词比对会怎么报',
    measure: '指标',
    measureBy: '{measure}（{who}）',
    next: '下一份：{question}',
    fewMarks: '不到 {n} 处，扣不扣碰巧都说明不了什么。',
    whose: { yours: '你', ours: '我们' },
    cited: '所引：{titles}',
    wrongOf: '{of} 句里判错 {wrong} 句。',
    baseline: '要是一概放行，错的是 {n} 句。',
    curves: '门槛定在哪里，错多少句',
    chart:
      '门槛从 0 到 100% 的两条曲线：放过的（没有充分依据）从 {missedFirst} 句降到 {missedLast} 句，错扣的（没有问题）从 {alarmsFirst} 句升到 {alarmsLast} 句。',
    missedName: '放过的',
    alarmsName: '错扣的',
    thresholdAt: '{n}%',
    missedTitle: '放过了，其实没有充分依据：{n} 句',
    alarmsTitle: '扣下了，其实没问题：{n} 句',
    none: '这个门槛下一句也没有。',
    absent: '划线的，是所引段落里没有的词。',
    found: '找到 {percent}% 的词',
    every: '全部 {n} 句，附我们的判断',
    sentence: '句子',
    words: '找到的词',
    verdict: '我们的判断',
    recorded: '六份答案，我们的判断（存档）',
    cleared: '你标的都清掉了，什么也没留。',
    kept: '你标的留在这个浏览器里，直到你清除。',
    forgotten: '留下的已经删掉；离开页面之前，标的都还在。',
    keepRefused: '这个浏览器不许保存；离开页面之前，标的都还在。',
    imported: '从文件里读出 {n} 处。',
    notMarks: '这个文件里没有这几份答案的标注。请选这个演示存下的 JSON 文件。',
    list: '、',
  },
};

export const citationPage = {
  title: { en: 'Does the passage say so?', zh: '段落里真这么说吗？' },
  run: { en: 'Compare', zh: '核对' },
  view: { en: 'Who checks', zh: '谁来核对' },
  views: {
    en: { judge: 'You, sentence by sentence', overlap: 'A count of shared words' },
    zh: { judge: '你，一句一句来', overlap: '按词比对' },
  },
  which: { en: 'Answer', zh: '答案' },
  all: { en: 'All six, one after another', zh: '六份依次看' },
  threshold: {
    en: 'A sentence passes from this share of its words (%)',
    zh: '找到多少词才放行（%）',
  },
  thresholdHelp: {
    en: 'Words of the sentence that stand in the passages it cites; each counts once.',
    zh: '句子里的词，在它所引的段落里找得到的；重复的只数一次。',
  },
  passages: { en: 'What the model was given', zh: '给模型看的段落' },
  written: { en: 'What it answered', zh: '它的回答' },
  asked: { en: 'Question', zh: '问' },
  support: { en: 'Does [{n}] support it?', zh: '[{n}] 支持这句吗？' },
  together: { en: 'And both together?', zh: '两段合起来呢？' },
  needed: { en: 'No citation. Does it need one?', zh: '没注出处。要不要注？' },
  keep: { en: 'Keep my marks on this device', zh: '把我标的留在这台设备上' },
  clear: { en: 'Clear all marks', zh: '全部清除' },
  load: { en: 'Read marks from a file', zh: '从文件读入' },
  caption: {
    en: 'A sentence counts for recall if its citations, taken together, support all it claims; a citation counts for precision if it does its share of that (Liu, Zhang and Liang 2023). The words of a sentence can all stand in a passage that says the opposite.',
    zh: '所引段落合起来支持整句，这句才算进召回率；一条引用标注出了该出的力，才算进精确率（Liu、Zhang 和 Liang，2023）。一句话的词全在段落里，意思也可能正相反。',
  },
  limits: {
    en: [
      'The answers were written by us with faults on purpose; no model wrote them. How often each fault occurs here says nothing about how often models commit it.',
      'Our judgement is one judgement. Where does a safe step end and an addition begin? People who judge real answers disagree too, which is why agreement is reported.',
      'Both measures look at support alone. One answer here is perfectly supported and still wrong, because a passage is out of date.',
      'Citation precision is that of Liu, Zhang and Liang 2023. ALCE (Gao and others 2023) counts a partial citation as useful only if it cannot be left out; with at most two citations a sentence, as here, both agree. The check by words uses the second rule, since it knows only yes and no.',
      'The check counts words and uses no list of stop words; Chinese is counted in pairs of characters. Real systems let a language model judge, which sees more and errs in its own way.',
      'Kappa on few marks is rough, and marks that you change after comparing count as changed.',
    ],
    zh: [
      '这些答案是我们写的，毛病也是故意留的，不出自模型。这里各种毛病有多少，说明不了模型犯得有多勤。',
      '我们的判断只是一家之言。往前多推一步，走到哪里还算稳，到哪里就是添油加醋？评真实回答的人也常有分歧，所以要报一致程度。',
      '两项指标只看有没有依据。这里有一份答案句句有据，却是错的，因为有一段已经过时。',
      '引用精确率照 Liu、Zhang 和 Liang（2023）的定义。ALCE（Gao 等，2023）规定，只支持一部分的引用标注，要去掉它整句就撑不住，才算有用；每句最多两条，像这里一样，两种算法结果相同。按词比对只会说是或否，用的是后一种。',
      '按词比对不用停用词表，中文按相邻两字一组来数。实际系统让语言模型来判，看得更深，也有它自己的错法。',
      '标得少，kappa 就粗；核对以后再改，按改过的算。',
    ],
  },
} satisfies Record<string, Bilingual | Record<Locale, unknown>>;
