import type { KeptStrings } from './en';

export const zh: KeptStrings = {
  locale: 'zh',
  fold: '这台设备上存着的内容：{size}',
  nothing: '这台设备上存着的内容：无',
  intro:
    '下面是本站存在你的浏览器里的全部内容，都没有发送到任何地方。删除以后无法恢复，别的浏览器和设备不受影响。',
  forget: '删除',
  forgetOne: '删除：{name}',
  forgotten: '已删除：{name}。',
  notForgotten: '浏览器没有允许删除“{name}”。可以在浏览器的网站数据设置里删除。',
  models: {
    encoder: '{name}，编码器，{from}',
    writer: '{name}，语言模型，{from}',
  },
  started: '{name}：加载取消以后留下的部分',
  from: '取自 {host}',
  here: '取自本站',
  tiny: {
    tiny: '微型示例模型',
    'tiny-en': '微型英文模型',
    'tiny-zh': '微型中文模型',
  },
  own: {
    text: '你在检索器和嵌入地图里用的文本和文件',
    marks: '你针对这份文本提的问题，以及你标出的正确段落',
    citations: '你在引用核对里作的判断',
    prompts: '你在提示词工作台里写的提示词和数据行',
    criteria: '你在对比表里添加的标准',
    runs: '你在实验室里的运行结果',
    course: '你在课程里的位置，以及标为已读的课',
    settings: '你的设置：日间或夜间，以及语言',
  },
  unknown: '以“{name}”为名存下的内容',
};
