import type { Locale } from '~/lib/locale';

const en = {
  learned: 'new facts, a square for each percent',
  kept: 'old facts, a square for each percent',
  right: 'right {n}',
  wrong: 'wrong {n}',
  said: '{name}: right {n}',
  asks: { unseen: 'taught now', old: 'taught long ago', unknown: 'in no text at all' },
  before: 'before',
  after: 'after',
};

export type FinetuneViewWords = typeof en;

const zh: FinetuneViewWords = {
  learned: '新事实，一格代表百分之一',
  kept: '旧事实，一格代表百分之一',
  right: '答对 {n}',
  wrong: '答错 {n}',
  said: '{name}，答对 {n}',
  asks: { unseen: '刚刚教过', old: '以前学过', unknown: '任何文本都没有写' },
  before: '微调之前',
  after: '微调之后',
};

export const finetuneViewWords: Readonly<Record<Locale, FinetuneViewWords>> = { en, zh };
