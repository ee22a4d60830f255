import type { Locale } from './locales';

/** What every demo says while it works; `Demo.astro` passes it to the element. */
export interface KitStrings {
  running: string;
  runningOf: string;
  secondsLeft: string;
  cancelled: string;
  failed: string;
  invalid: string;
  invalidWhole: string;
  empty: string;
  emptySet: string;
  copied: string;
  copiedText: string;
  notCopied: string;
  exported: string;
}

export const KIT_STRINGS: Record<Locale, KitStrings> = {
  en: {
    running: 'Computing…',
    runningOf: '{done} of {of}, about {left} left',
    secondsLeft: '{n} s',
    cancelled: 'Cancelled. The figure shows the result before.',
    failed: 'Try again. If it fails again, reload the page.',
    invalid: '“{value}” does not fit here. Give a number from {min} to {max}.',
    invalidWhole: '“{value}” does not fit here. Give a whole number from {min} to {max}.',
    empty: 'Nothing stands here. Give a number from {min} to {max}.',
    emptySet: 'Nothing is ticked. Tick at least one.',
    copiedText: 'Copied.',
    copied: 'The link is copied. It holds the settings, never your text.',
    notCopied: 'The browser refused the clipboard; the address bar holds the same link.',
    exported: 'Saved {file}.',
  },
  zh: {
    running: '正在计算……',
    runningOf: '{done} / {of}，大约还要 {left}',
    secondsLeft: '{n} 秒',
    cancelled: '已取消，图中仍是之前的结果。',
    failed: '请再试一次；还是不行，就重新加载页面。',
    invalid: '这里不能填“{value}”。请填 {min} 到 {max} 之间的数。',
    invalidWhole: '这里不能填“{value}”。请填 {min} 到 {max} 之间的整数。',
    empty: '这里还空着。请填 {min} 到 {max} 之间的数。',
    emptySet: '一个也没有勾。请至少勾一个。',
    copiedText: '已复制。',
    copied: '链接已复制。里面有设置，没有你的文字。',
    notCopied: '浏览器不许写剪贴板；地址栏里就是同一个链接。',
    exported: '已保存 {file}。',
  },
};
