import type { Locale } from '~/i18n/locales';

const en = {
  title: 'Ask it',
  lead: 'Write in the words of its world, first what it should know, then a question. Names of your own are welcome: each stands on a blank that means nothing until you say what it does.',
  words: 'Your words',
  names: 'Names of your own, with commas between them',
  who: 'Who answers',
  mine: 'the model above, as it is now',
  shipped: 'the model this site ships ({size} MB)',
  ask: 'Ask',
  examples: 'Begin with',
  fact: 'a fact it was told',
  note: 'a note with your names',
  stranger: 'a town it was never told of',
  noteText:
    'Gateside is led by Ada Marie. Quill Bay makes honey. Gateside wears blue. Who leads Gateside?',
  noteNames: 'Gateside, Ada Marie, Quill Bay',
  given: 'Given',
  wrote: 'It wrote',
  token: 'Token',
  sure: 'How sure',
  others: 'It also weighed',
  asking: 'Asking …',
  noRun:
    'There is no model of yours in this tab yet. Train one above, or ask the one this site ships.',
  empty: 'Write a few words first.',
  useName: 'It is a name of mine',
  problems: {
    'unknown-word':
      'It does not know the word “{word}”. Use one from the list of all words, or make it a name of your own.',
    'unknown-word-near':
      'It does not know the word “{word}”. Did you mean {nearest}? If it is a name of your own, say so.',
    'unknown-character': 'The text it learnt from has no “{character}”. Leave it out.',
    'prompt-too-long':
      'Your words make {tokens} tokens, and it reads {context} with its answer. Leave out a sentence.',
    'source-missing': 'The model did not come. Check the connection and ask again.',
    other: 'That did not work. Change your words, or load the page again.',
  },
};

export type AskStrings = typeof en;

const zh: AskStrings = {
  title: '问它',
  lead: '用它那个世界里的词来写：先写该让它知道的，再写问题。也可以用你自己起的名字：每个名字占一个空白词元，你没说之前，它什么意思也没有。',
  words: '你要说的',
  names: '你自己起的名字，用逗号隔开',
  who: '谁来答',
  mine: '上面的模型，以它现在的样子',
  shipped: '本站附带的模型（{size} MB）',
  ask: '问',
  examples: '先试试',
  fact: '一条教过的事实',
  note: '用你自己起的名字写资料',
  stranger: '一座没提过的城镇',
  noteText: '桃花源由李四主政。石头城的手艺是养蜂。桃花源的代表色是天青。桃花源归谁管？',
  noteNames: '桃花源，李四，石头城',
  given: '给它的',
  wrote: '它写的',
  token: '词元',
  sure: '把握',
  others: '它还掂量过',
  asking: '正在问……',
  noRun: '这个标签页里还没有你训练的模型。请先在上面训练一个，或者问本站附带的那个。',
  empty: '请先写几个词。',
  useName: '这是我起的名字',
  problems: {
    'unknown-word': '它不认识“{word}”。请换成词表里的词，或者把它算作你自己起的名字。',
    'unknown-word-near': '它不认识“{word}”。是不是想写 {nearest}？如果是你自己起的名字，请说明。',
    'unknown-character': '它学过的文字里没有“{character}”。请删掉这个字。',
    'prompt-too-long': '你写的有 {tokens} 个词元，它连答案在内只读得下 {context} 个。请删掉一句。',
    'source-missing': '模型没有加载成功。请检查网络再问一次。',
    other: '没有成功。请换个说法，或者重新打开本页。',
  },
};

export const askStrings: Record<Locale, AskStrings> = { en, zh };
