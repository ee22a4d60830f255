import type { Locale } from '~/lib/locale';

const en = {
  off: 'adapter off',
  on: 'adapter on',
  right: '{n} of {of} right',
  row: 'a training row',
  exam: 'asked in other words',
  replyOff: 'reply, adapter off',
  replyOn: 'reply, adapter on',
};

const zh: typeof en = {
  off: '附加权重关闭',
  on: '附加权重开启',
  right: '{of} 题答对 {n} 题',
  row: '一条训练样本',
  exam: '换一种问法',
  replyOff: '附加权重关闭时的回复',
  replyOn: '附加权重开启时的回复',
};

export const adapterViewWords: Readonly<Record<Locale, typeof en>> = { en, zh };
