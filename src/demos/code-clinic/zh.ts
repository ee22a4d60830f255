import type { CodeClinicStrings } from './en';

export const zh: CodeClinicStrings = {
  title: '代码诊所',
  run: '运行修好的检索',
  script: '示例',
  question: '问题',
  k: '段落数',
  kHelp: '放到模型面前的有几段',
  caption:
    '一条是公开示例里的一处：它做什么，停在哪里，怎么写才对。下面是修好的程序，检索和提示词都在这个标签页里现算。报错信息是用 transformers 5.18 和随机权重的小模型看到的。',
  at: '文章 {article}，第 {at} 行',
  claim: '论断 {id}',
  says: '它做什么：',
  stops: 'Python 报错：',
  silent: '单看这一处，没有记录到报错。',
  why: '为什么：',
  remains: '可取之处：',
  write: '应该这样写：',
  shown: '模型会读到什么',
  found: 'BM25 找到的段落：{list}。',
  nothing: '没有哪一段和问题有相同的词，模型什么段落也拿不到。',
  roles: { system: '规则', user: '消息' },
  said: '{title}：看了 {n} 处，其中 {stopped} 处有报错记录。{found}',
  download: '下载 {file}',
  program: '修好的程序：{file}',
  heads: ['文章', '行', '代码', '报错', '为什么', '应该这样写'],
  limits: [
    '文章的代码只引出错的那一小处，其余用自己的话转述，见各条论断。',
    '这个标签页里不运行 Python。装了 Python 3 的机器上，有测试把两份程序都跑一遍；模型、索引和训练器用小替身，只查调用和参数，查不了质量。',
    '报错信息以 transformers 5.18 为准，换个版本，措辞或出错的地方可能不同。检查点存不存在，是在公开代码里查的，没有到模型库里核对。',
    '这里的检索按词计分（BM25），answer.py 比的是向量；写给模型的消息一字不差。这里没有语言模型作答。',
  ],
};
