import type { WritingStrings } from './en';

export const zh: WritingStrings = {
  summary: '让语言模型来写回答',
  intro:
    '语言模型读上面那一栏里的段落，回答你的问题，并注明出处。写好的回答放进上面的回答栏，由你来判断。',
  noModel: '还没有可用的模型。请在这里加载一个，或者选自己服务器上的。',
  ready: '由“{name}”作答。',
  tiny: '“{name}”只是个玩具模型，只认得自己小世界里的几百个词，读不懂你的段落，也不会注明出处。请换一个模型。',
  question: '你的问题',
  questionPlaceholder: '起雾到什么程度停航？',
  write: '写一份回答',
  stop: '停止',
  writing: '模型正在写……',
  noQuestion: '请先输入问题。',
  noPassages: '还没有段落可以拿来回答。请在上面粘贴几段，或者用示例。',
  done: '写好了，共 {n} 句，已经放进上面的回答栏。按“换回我的文本”就能恢复原来的内容。',
  stopped: '已停止。已经写出的内容在上面的回答栏里。',
  empty: '模型什么也没写。',
};
