import type { KitStrings } from './en';

export const zh: KitStrings = {
  running: '正在计算……',
  runningOf: '{done} / {of}，大约还要 {left}',
  secondsLeft: '{n} 秒',
  cancelled: '运行已停止，图中仍是之前的结果。',
  stoppedEarly: '运行在第一步之前就停止了，图中仍是原来的内容。',
  took: '，{s} 秒',
  failed: '请再试一次；还是不行，就重新加载页面。',
  invalid: '这里不能填“{value}”。请填 {min} 到 {max} 之间的数。',
  invalidWhole: '这里不能填“{value}”。请填 {min} 到 {max} 之间的整数。',
  invalidDate: '日期没有填完整。年、月、日要么都填，要么都不填。',
  empty: '这里还空着。请填 {min} 到 {max} 之间的数。',
  emptySet: '一个也没有勾。请至少勾一个。',
  back: '换回我的文本',
  copiedText: '已复制。',
  copied: '链接已复制。里面有设置，没有你的文字。',
  notCopied: '浏览器不许写剪贴板；地址栏里就是同一个链接。',
  exported: '已保存 {file}。',
  problems: {
    'worker-died':
      '后台线程停了，或者它的脚本没有加载成功。设置和文字都还在，但算到一半的东西没了。再试一次，会另起一个。',
    'source-missing': '本站有个文件没有加载成功，设置都还在。请检查网络再试一次。',
    'weights-damaged': '模型的文件坏了，或者没有加载完整。再试一次，会重新加载。',
  },
  codeMissing: '代码没能加载。检查网络后再打开这个标签，或者直接点链接。',
};
