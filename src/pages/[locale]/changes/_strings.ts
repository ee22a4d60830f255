import type { Locale } from '~/lib/locale';

const en = {
  title: 'What changed',
  description:
    'Conclusions of this site that moved, newest first: what it said, what it says now, why, and where.',
  lead: 'Been here before? These conclusions have moved since, newest first. New pages and features aren’t listed, only what we now see differently.',
  conclusions: 'Conclusions',
  verdicts: 'Verdicts on claims',
  claim: 'Claim {id}',
  was: 'It said',
  now: 'It says',
  why: 'Why',
  all: 'All claims with their verdicts',
};

const zh: typeof en = {
  title: '哪些结论变了',
  description: '本站有变动的结论，新的在前：原来怎么说，现在怎么说，为什么改，在哪里看。',
  lead: '如果你以前来过，下面是此后有变动的结论，新的在前。这里不列新的页面和功能，只列我们改变了看法的地方。',
  conclusions: '结论',
  verdicts: '对论断的判定',
  claim: '论断 {id}',
  was: '原来的说法',
  now: '现在的说法',
  why: '改动的原因',
  all: '全部论断和判定',
};

export const changesStrings: Record<Locale, typeof en> = { en, zh };
