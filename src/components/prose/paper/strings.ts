import type { Locale } from '~/lib/locale';

/** Words of a lesson that are used only on paper. */
const en = {
  mine: 'My guess:',
  to: ' to ',
  live: '{number} is live: {name}.',
};

const zh: typeof en = {
  mine: '我猜：',
  to: '～',
  live: '{number}可以操作：{name}。',
};

export const paperStrings: Record<Locale, typeof en> = { en, zh };
