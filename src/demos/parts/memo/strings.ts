import type { Locale } from '~/lib/locale';

/** The labels of a memo's buttons, which are in the page from the start. */
const en = {
  name: 'Memo',
  open: 'One-page memo',
  print: 'Print or save as PDF',
  download: 'Download (Markdown)',
  close: 'Close',
};

const zh: typeof en = {
  name: '备忘',
  open: '一页备忘',
  print: '打印或存成 PDF',
  download: '下载（Markdown）',
  close: '关闭',
};

export const memoStrings: Record<Locale, typeof en> = { en, zh };
