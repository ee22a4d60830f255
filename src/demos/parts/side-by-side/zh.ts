import type { SideStrings } from './en';

/** 同一条提示词给几个模型。`{…}` 是占位符。 */
export const zh: SideStrings = {
  title: '同一条提示词，几个模型并排看',
  intro:
    '模型写下一个词元之前，给它认得的每个词元都估了一个概率。加载一个模型，问一问，它的概率就留下一列；再加载一个大些的，也问一问。我们的小模型约有 40 万个参数，列表里接下来的三个有 1.35 亿、3.6 亿和 5 亿个。',
  neverRun: '这里我们只跑过自己的小模型。测试本站的地方取不到真正的权重。',
  open: '加载模型来问',
  noscript: '这一部分要用 JavaScript：模型在你的浏览器里运行。',
  prompt: '让模型接着写的话',
  promptHelp: '模型照原样读。我们的小模型只认得它那个世界的词，可以从这几句开始：',
  presets: {
    memory: '它记得的城镇',
    note: '给它一段资料',
    untold: '没人写过的城镇',
  },
  word: '要找的词',
  wordHelp: '每一列下面会写出它的概率。查找时区分大小写。',
  run: '问已加载的模型',
  asking: '正在问“{model}”……',
  asked: '“{model}”问过了。这条提示词现在有 {n} 列。',
  problems: {
    'no-model': '还没有加载模型。请先在上面加载一个，再按一次。',
    'no-text': '请先写一段话。',
    server: '服务器给出的下一个词元的概率，不是本页能比较的形式。请在这个标签页里加载一个模型。',
  },
  failed: '模型停了。请重新加载，再按一次；已有的列都留着。',
  earlier: '问过的提示词',
  caption: '“{prompt}”之后，下一个词元的概率',
  unit: '概率的单位是 %，所有的条用同一个刻度。对齐时略去开头的空格；带 ␣ 的，表示这个模型的词元以空格开头。各个模型切词元的办法不同：同一段字，在这个模型里是一个完整的词，在那个模型里可能只是好几个词共有的开头。',
  token: '词元',
  parameters: '{n} 个参数',
  untold: '至多 {least}',
  noToken: '这个模型没有这个词元',
  untoldLong: '不在概率最高的 {n} 个里',
  entropy: '熵',
  bits: '{n} 比特',
  bitsLeast: '至少 {n} 比特；还有 {rest} 的概率散在没有列出的词元上',
  wordRow: '“{word}”的概率',
  wordSaid: {
    whole: '{chance}',
    beginning: '切开了：先写“{text}”，{chance}',
    untold: '没有列出，至多 {chance}',
    none: '这个模型没有词元能写出它的开头',
  },
  goesOn: '接着写，每次取概率最高的词元',
  empty: '（马上就结束）',
  remove: '去掉',
  removeLong: '去掉“{model}”这一列',
  entropyHelp:
    '熵说的是概率散得多开：全在一个词元上，是 0 比特；两个各占一半，是 1 比特；八个均分，是 3 比特。各个模型的词元不同，拿它们的熵相比要当心。',
};
