import type { AskStrings } from './en';

export const zh: AskStrings = {
  title: '问它',
  lead: '用它那个世界里的词来写：先写该让它知道的，再写问题。也可以用你自己起的名字：每个名字占一个空白词元，你没说之前，它什么意思也没有。',
  words: '你要说的',
  names: '你自己起的名字，用逗号隔开',
  who: '谁来答',
  mine: '上面的模型，以它现在的样子',
  shipped: '本站附带的模型（{size} MB）',
  run: '问',
  presetNames: {
    fact: '一条教过的事实',
    note: '用你自己起的名字写资料',
    stranger: '一座没提过的城镇',
  },
  noteText: '桃花源由李四主政。石头城的手艺是养蜂。桃花源的代表色是天青。桃花源归谁管？',
  noteNames: '桃花源，李四，石头城',
  given: '给它的',
  wrote: '它写的',
  token: '词元',
  sure: '把握',
  others: '它还掂量过',
  useName: '这是我起的名字',
  problems: {
    'no-words': '请先写几个词。',
    'no-run': '这个标签页里还没有你训练的模型。请先在上面训练一个，或者问本站附带的那个。',
    'unknown-word': '它不认识“{word}”。请换成词表里的词，或者把它算作你自己起的名字。',
    'unknown-word-near': '它不认识“{word}”。是不是想写 {nearest}？如果是你自己起的名字，请说明。',
    'unknown-character': '它学过的文字里没有“{character}”。请删掉这个字。',
    'prompt-too-long': '你写的有 {tokens} 个词元，它连答案在内只读得下 {context} 个。请删掉一句。',
  },
};
