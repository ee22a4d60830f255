import type { CodeClinicStrings } from './en';

export const zh: CodeClinicStrings = {
  title: '代码诊所',
  run: '运行修好的检索',
  script: '示例',
  question: '问题',
  kHelp: '放到模型面前的有几段',
  caption:
    '一条是公开示例里的一处：它做什么，停在哪里，怎么写才对。下面是修好的程序，检索和提示词都在这个标签页里现算。报错信息是用 transformers 5.18 和随机权重的小模型看到的。',
  at: '文章 {article}，第 {at} 行',
  claim: '论断 {id}',
  says: '它做什么：',
  stops: 'Python 报错：',
  silent: '单看这一处，没有记录到报错。',
  reasons: '它做什么、为什么出错、哪些没错',
  why: '为什么：',
  remains: '可取之处：',
  write: '应该这样写：',
  rest: '另外 {n} 处',
  shown: '模型会读到什么',
  found: 'BM25 找到的段落：{list}。',
  nothing: '没有哪一段和问题有相同的词，模型什么段落也拿不到。',
  roles: { system: '规则', user: '消息' },
  said: '{title}：看了 {n} 处，其中 {stopped} 处有报错记录。{found}',
  download: '下载 {file}',
  program: '修好的程序：{file}',
  printed: '{file} 的实际输出',
  printedBy: '原样输出。模型：{models}；运行环境：{engine}，只用 CPU；{date}。',
  taughtBy:
    '原样输出。模型：{models}；运行环境：{engine}，只用 CPU；{date}。先用手册的 {examples} 个问题微调，再用 answer.py 拿诊所的问题问存下来的模型。',
  heads: ['文章', '行', '代码', '报错', '为什么', '应该这样写'],
  limits: [
    '文章的代码只引出错的那一小处，其余用自己的话转述，见各条论断。',
    '这个标签页里不运行 Python。两份程序都在 1.35 亿参数的模型上真正运行过，输出附在下面；每个问题只问了一次，看不出质量高低。另有测试用替身模型运行它们，核对调用和参数。',
    '报错信息以 transformers 5.18 为准，换个版本，措辞或出错的地方可能不同。检查点存不存在，是在公开代码里查的，没有到模型库里核对。',
    '这里的检索按词计分（BM25），answer.py 比的是向量；写给模型的消息一字不差。这里没有语言模型作答。',
  ],
};
