/** Words at the lines of the articles' scripts, and at the two programs that replace them. */
export const programStrings = {
  en: {
    title: 'The articles’ scripts, repaired',
    about:
      'Three scripts of articles 001 and 003 fail. Each line that does stands at its claim, with what Python said (transformers 5.18, small models with random weights) and with what to write instead. These two programs replace them; both were run on a model of 135 million weights, one run a question, which says little about quality.',
    stops: 'Python stops:',
    silent: 'No message was recorded for this line alone.',
    write: 'Write instead:',
    whole: 'the whole program',
    download: 'Download {file}',
    printed: 'What {file} printed',
    printedBy: 'As it came, with {models}, by {engine}, on a processor, {date}.',
    taughtBy:
      'As it came, with {models}, by {engine}, on a processor, {date}. It was taught {examples} questions of the handbook; then answer.py put its own questions to what it saved.',
  },
  zh: {
    title: '文章里的脚本，修好了',
    about:
      '文章 001 和 003 里有三份脚本跑不通。出错的每一行都写在对应的论断里：Python 报了什么错（transformers 5.18，随机权重的小模型），应该怎么写。下面两份程序可以代替它们；都在 1.35 亿参数的模型上真正运行过，每个问题只问了一次，看不出质量高低。',
    stops: 'Python 报错：',
    silent: '单看这一行，没有记录到报错。',
    write: '应该这样写：',
    whole: '完整的程序',
    download: '下载 {file}',
    printed: '{file} 的实际输出',
    printedBy: '原样输出。模型：{models}；运行环境：{engine}，只用 CPU；{date}。',
    taughtBy:
      '原样输出。模型：{models}；运行环境：{engine}，只用 CPU；{date}。先用手册的 {examples} 个问题微调，再用 answer.py 把自己的问题拿去问存下来的模型。',
  },
};
