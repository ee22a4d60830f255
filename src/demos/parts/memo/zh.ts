import type { MemoStrings } from './en';

export const zh: MemoStrings = {
  name: '备忘',
  open: '一页备忘',
  print: '打印或存成 PDF',
  download: '下载（Markdown）',
  close: '关闭',
};
