import type { Locale } from '~/lib/locale';

/** Words that the list needs during filtering; they are sent to the page as JSON. */
export interface ListWords {
  /** `{shown}` of `{total}`. */
  count: string;
  groupCount: string;
  /** The note on a claim named in the URL that the filters would hide. */
  pinned: string;
  /** A button that drops the filter `{name}`, which hides `{n}` entries. */
  drop: string;
  none: string;
  noneSingle: string;
  saved: string;
  notLoaded: string;
  barOf: string;
}

/** The words of a list of claims, findings or works. */
const listEn = (entry: string): Omit<ListWords, 'count' | 'pinned'> => ({
  groupCount: '{shown} of {total}',
  drop: 'Remove “{name}” ({n} would match)',
  none: `No ${entry} matches all filters. Any of these would help:`,
  noneSingle: `No ${entry} matches, and removing one filter is not enough. Clear them all, or try other words.`,
  saved: 'Saved {file}, {n} claims.',
  notLoaded: 'The file did not load. Check the connection and press the button again.',
  barOf: 'of {n}',
});

const listZh = (entry: string): Omit<ListWords, 'count' | 'pinned'> => ({
  groupCount: '{shown} / {total}',
  drop: '去掉“{name}”（有 {n} 条）',
  none: `没有同时符合全部条件的${entry}。去掉下面任意一项就有：`,
  noneSingle: `没有符合的${entry}，只去掉一项也不够。请清除全部条件，或换个词。`,
  saved: '已保存 {file}，共 {n} 条。',
  notLoaded: '文件没有加载成功。请检查网络，再按一次。',
  barOf: '/ {n}',
});

export const ledgerStrings = {
  en: {
    title: '{total} claims, one line each',
    description:
      'Every claim of the four articles this site starts from, with a verdict, the reason, what remains right and the sources.',
    lead: 'Four short articles stand at the beginning of this site. Here is every claim they make, in our words, with a sign for the verdict. Open a line for the reason. Sentences are judged, never their authors.',
    jump: 'On this page',
    signs: 'The seven verdicts',
    hedged:
      '“Can”, “may” and “sometimes” ask for one measured case: with one, the sentence is supported, and what speaks against it as a rule stands under “In doubt”. Where another part of it says more, such as “extremely” or “any”, we judge that part apart, and the whole can be partly right.',
    profiles: 'Four profiles',
    bar: 'Article {article}, {verdict}:',
    article: 'Article {id}',
    articleCount: '{n} claims',
    disagreements: '{n} questions on which the articles disagree',
    data: 'Files',
    figure: 'Fig. 1',
    caption:
      'Verdicts by article. The number counts claims, the bar is their share of the article; choose one to list them. With a filter set, the solid part is what fits it.',
    form: 'Find claims',
    byArticle: 'Article',
    byVerdict: 'Verdict',
    byTopic: 'Topic',
    byRoad: 'Road',
    byLesson: 'Lesson',
    words: 'Words in the claim',
    wordsHelp: 'Stays in this tab; the other choices go into the address.',
    any: '{label}: any',
    hint: 'Find a word',
    clear: 'Clear all',
    exportShown: 'Save what is shown:',
    whole: 'The whole list:',
    report: 'Report a mistake',
    remains: 'What remains right. ',
    judged: '{verdict}.',
    moved: 'Moved on {date}, from “{from}” to “{to}”. ',
    doubt: 'In doubt. ',
    proofOf: 'proof of {year}',
    readAgain: 'Read again on {date} against newer evidence',
    byOrder: 'Order',
    asInText: 'In the order of the text',
    youngestFirst: 'Youngest proof first',
    evidence: 'Evidence',
    sources: 'Sources',
    lessons: 'Lessons',
    terms: 'Terms',
    cells: 'Matrix',
    contradictions: 'Disputed',
    said: 'The articles. ',
    measured: 'The evidence. ',
    claims: 'Claims',
    disagreeLead:
      'Where two articles answer one question differently, at least one sentence cannot stand. What was measured decides, or shows that the question needs a narrower wording.',
    profile: {
      '000':
        'A useful first map: most of what it says on effort and complexity holds; its {wrong} wrong sentences concern accuracy and made-up answers.',
      '001':
        'How retrieval works and how LoRA freezes weights is told soundly; the picture of three knowledge paths helps, yet misplaces fine-tuning. What claims nothing is missing figures and parts of the page.',
      '002':
        'The best supported of the four, {supported} of {total}: careful wording pays. What is wrong is the sentence that all three techniques train the model.',
      '003':
        'Search first, then answer: that outline holds. Of its {wrong} wrong sentences more than half concern the sample code, the rest what RAG is, what a tuned model can write and which road is more accurate.',
    },
    client: {
      ...listEn('claim'),
      count: '{shown} of {total} claims',
      pinned: 'Claim {id} does not fit the filters. It is shown because the address names it.',
    },
  },
  zh: {
    title: '{total} 条论断，一行一条',
    description: '本站所依据的四篇文章，每一条论断都列在这里：判定、理由、可取之处，还有出处。',
    lead: '本站从四篇短文出发。它们的每一条论断都列在这里，用我们的话转述，行首的符号是判定，点开一行看理由。判的是句子，不是作者。',
    jump: '本页内容',
    signs: '七种判定',
    hedged:
      '句子里有“可以”“可能”“有时”，只要有一个测得的例子就判为成立；不足以当成普遍规律的地方，写在“存疑”里。如果句子另有说得更重的部分，例如“非常”“任何”，那一部分单独判断，整句可能只是部分成立。',
    profiles: '四篇概貌',
    bar: '文章 {article}，{verdict}：',
    article: '文章 {id}',
    articleCount: '{n} 条',
    disagreements: '{n} 个各执一词的问题',
    data: '数据文件',
    figure: '图 1',
    caption:
      '各篇文章的判定。数字是条数，横条是占该篇的比例；点一下就列出这些论断。设了筛选条件后，实心部分是符合条件的。',
    form: '筛选论断',
    byArticle: '文章',
    byVerdict: '判定',
    byTopic: '主题',
    byRoad: '路',
    byLesson: '课',
    words: '论断里的字词',
    wordsHelp: '只留在这个标签页；其余选项会写进地址。',
    any: '{label}：不限',
    hint: '查一个词',
    clear: '全部清除',
    exportShown: '保存当前所列：',
    whole: '完整的论断表：',
    report: '报告错误',
    remains: '可取之处：',
    judged: '{verdict}。',
    moved: '{date}改判，从“{from}”改为“{to}”：',
    doubt: '存疑：',
    proofOf: '最新证据 {year} 年',
    readAgain: '{date}对照较新的证据重新核对',
    byOrder: '排列顺序',
    asInText: '按原文顺序',
    youngestFirst: '证据最新的在前',
    evidence: '证据',
    sources: '出处',
    lessons: '课',
    terms: '术语',
    cells: '对比表',
    contradictions: '各执一词',
    said: '文章怎么说：',
    measured: '证据怎么说：',
    claims: '论断',
    disagreeLead:
      '同一个问题，两篇文章答得不一样，总有一句站不住。谁对，看实测；有时实测说明，问题本身得先问得窄一些。',
    profile: {
      '000':
        '当入门地图好用：讲工作量和复杂度的话大多站得住；不成立的 {wrong} 条，说的是准确与编造。',
      '001':
        '检索怎样工作、LoRA 怎样冻结权重，讲得可靠；三条知识路径的图景有帮助，但微调摆错了地方。标为“并非论断”的，是缺失的插图和页面附件。',
      '002':
        '四篇里最站得住的一篇，{total} 条中 {supported} 条成立：措辞谨慎有好处。不成立的，是“三种技术都在训练模型”那一句。',
      '003':
        '先检索、再作答，这个梗概成立。不成立的 {wrong} 条里，一半以上出在示例代码，其余说的是 RAG 是什么、微调过的模型能写什么、哪条路更准。',
    },
    client: {
      ...listZh('论断'),
      count: '{total} 条论断中的 {shown} 条',
      pinned: '论断 {id} 不符合筛选条件，因为地址指向它才列在这里。',
    },
  },
} satisfies Record<Locale, Record<string, unknown>>;

export const sourcesStrings = {
  en: {
    title: 'What was measured, and where we read it',
    description:
      'Every measured finding this site quotes, with number, setting and caution, and the bibliography: how each work was read and who cites it.',
    lead: '{rows} findings and {works} works. Each says how it was read: in its own text, in the abstract, or through somebody else.',
    secondary:
      'What is marked {level} was read in somebody else’s account: it gives a direction. Open the work itself before you quote a number.',
    jump: 'On this page',
    evidence: 'Evidence',
    bibliography: 'Bibliography',
    levels: 'How a work was read',
    data: 'Files',
    byTheme: 'Theme',
    byStatus: 'How read',
    words: 'Words in the finding',
    wordsOfWork: 'Author or title',
    form: 'Find evidence',
    formOfWorks: 'Find a work',
    wordsHelp: 'Stays in this tab; the other choices go into the address.',
    any: '{label}: any',
    hint: 'Find a word',
    clear: 'Clear all',
    number: 'Number. ',
    setting: 'Setting. ',
    caution: 'Caution. ',
    doubt: 'In doubt. ',
    direction: 'Second-hand: a direction, not a number to quote.',
    checked: 'checked {date}',
    citedBy: 'Cited by',
    notCited: 'Not cited yet.',
    claims: 'claims',
    cells: 'matrix',
    lessons: 'lessons',
    rows: 'evidence',
    terms: 'glossary',
    client: {
      ...listEn('finding'),
      count: '{shown} of {total} findings',
      pinned: '{id} does not fit the filters. It is shown because the address names it.',
    },
    clientOfWorks: {
      ...listEn('work'),
      count: '{shown} of {total} works',
      pinned: '{id} does not fit the filters. It is shown because the address names it.',
    },
  },
  zh: {
    title: '测出了什么，在哪里读到的',
    description: '本站引用的每一条实测：数字、条件、提醒；还有参考书目：每种是怎样读的，被谁引用。',
    lead: '{rows} 条证据，{works} 种文献。每一条都写明读的是什么：原文、摘要，还是别人的转述。',
    secondary: '标为“{level}”的，读的是别人的转述：只看方向。要引数字，请先去读原文。',
    jump: '本页内容',
    evidence: '证据',
    bibliography: '参考书目',
    levels: '怎样读的',
    data: '数据文件',
    byTheme: '主题',
    byStatus: '怎样读的',
    words: '结论里的字词',
    wordsOfWork: '作者或标题',
    form: '筛选证据',
    formOfWorks: '筛选文献',
    wordsHelp: '只留在这个标签页；其余选项会写进地址。',
    any: '{label}：不限',
    hint: '查一个词',
    clear: '全部清除',
    number: '数字：',
    setting: '条件：',
    caution: '提醒：',
    doubt: '存疑：',
    direction: '转述：只看方向，数字不要引用。',
    checked: '{date}核对',
    citedBy: '引用处',
    notCited: '还没有被引用。',
    claims: '论断',
    cells: '对比表',
    lessons: '课',
    rows: '证据',
    terms: '术语',
    client: {
      ...listZh('证据'),
      count: '{total} 条证据中的 {shown} 条',
      pinned: '{id} 不符合筛选条件，因为地址指向它才列在这里。',
    },
    clientOfWorks: {
      ...listZh('文献'),
      count: '{total} 种文献中的 {shown} 种',
      pinned: '{id} 不符合筛选条件，因为地址指向它才列在这里。',
    },
  },
} satisfies Record<Locale, Record<string, unknown>>;
