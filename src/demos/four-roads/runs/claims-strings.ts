import type { Locale } from '~/i18n/locales';
import type { ClaimFinding, Measure } from '~/lib/roads/claims';

const en = {
  title: 'What the articles say, and this run',
  lead: 'By the figures of the run that is drawn above, with its settings: another setting can turn a verdict round. A small model in an invented world tests what can be, not what mostly is; our own verdict rests on the literature.',
  verdict: {
    supported: 'Supported here',
    against: 'Not supported here',
    untested: 'Not tested by this',
  } as Record<ClaimFinding['verdict'], string>,
  reason: {
    roads: 'A road it speaks of was not run.',
    spread: 'The figures lie too close together to tell: they differ by less than their spread.',
    nothing: 'This run gives nothing to see it by.',
  } as Record<NonNullable<ClaimFinding['reason']>, string>,
  measure: {
    right: '{road} {value} right',
    wrong: '{road} {value} wrong',
    old: '{road} keeps {value} of the old facts',
    reached: '{road} finds the answer for {value}',
    changed: '{road} {value} right on changed facts',
    unchanged: '{road} {value} right on unchanged facts',
  } as Record<Measure, string>,
  ours: 'Our verdict: {verdict}',
  listed: '; ',
  stop: '.',
};

export type ClaimsStrings = typeof en;

const zh: ClaimsStrings = {
  title: '文章的说法，这次的结果',
  lead: '只按上面这一次的数字和设置来看：换个设置，结论可能反过来。虚构世界里的小模型，检验的是可能发生什么，不是多半发生什么；我们自己的判断以文献为准。',
  verdict: { supported: '这里成立', against: '这里不成立', untested: '这次没有检验到' },
  reason: {
    roads: '它说到的路，这次没有跑。',
    spread: '数字太接近，分不出来：差别小于波动。',
    nothing: '这次的结果里看不出来。',
  },
  measure: {
    right: '{road}答对 {value}',
    wrong: '{road}答错 {value}',
    old: '{road}还记得旧事实的 {value}',
    reached: '{road}找到答案的占 {value}',
    changed: '{road}答对改过的事实 {value}',
    unchanged: '{road}答对没改的事实 {value}',
  },
  ours: '我们的判断：{verdict}',
  listed: '；',
  stop: '。',
};

export const claimsStrings: Record<Locale, ClaimsStrings> = { en, zh };
