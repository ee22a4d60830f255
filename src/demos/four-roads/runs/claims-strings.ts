import type { Locale } from '~/lib/locale';
import type { Measure } from '../core/claim-tests';
import type { ClaimFinding } from '../core/claims';

const en = {
  title: 'What the articles say, and this run',
  lead: 'By the figures of the run that is drawn above, with its settings: another setting can turn a verdict round. A small model in an invented world tests what can be, not what mostly is; our own verdict rests on the literature.',
  verdict: {
    supported: 'Supported here',
    against: 'Not supported here',
    untested: 'Not tested by this',
  } as Record<ClaimFinding['verdict'], string>,
  /** Used if the deciding spread is that of a single figure. */
  spreadAlone: 'The figure lies too close to the limit to tell: its spread reaches across.',
  reason: {
    roads: 'A road it speaks of was not run.',
    spread: 'The figures lie too close together to tell: they differ by less than their spread.',
    few: 'There are too few answers to tell: it takes 20 or more.',
    ceiling: 'The road it is set against leaves no room to be ahead of it.',
    taught: 'More examples were taught than it speaks of.',
    nothing: 'This run gives nothing to see it by.',
  } as Record<NonNullable<ClaimFinding['reason']>, string>,
  measure: {
    right: '{road} {value} right',
    wrong: '{road} {value} wrong',
    old: '{road} keeps {value} of the old facts',
    reached: '{road} finds the answer for {value}',
    changed: '{road} {value} right on changed facts',
    unchanged: '{road} {value} right on unchanged facts',
    change: '{road} {value} operations for a change',
  } as Record<Measure, string>,
  oneSeed:
    'One seed: luck in the draw of towns is in no interval that these verdicts rest on. Three seeds or more tell it apart.',
  ours: 'Our verdict: {verdict}',
  /** Introduces a claim on which a run and the ledger disagree. */
  parted: 'Supported by this run, in our ledger {verdict}:',
  listed: '; ',
  stop: '.',
};

export type ClaimsStrings = typeof en;

const zh: ClaimsStrings = {
  title: '文章的说法，这次的结果',
  lead: '只按上面这一次的数字和设置来看：换个设置，结论可能反过来。虚构世界里的小模型，检验的是可能发生什么，不是多半发生什么；我们自己的判断以文献为准。',
  verdict: { supported: '这里成立', against: '这里不成立', untested: '这次没有检验到' },
  spreadAlone: '这个数字离界线太近，分不出来：波动跨过了界线。',
  reason: {
    roads: '它说到的路，这次没有跑。',
    spread: '数字太接近，分不出来：差别小于波动。',
    few: '答案太少，至少 20 个才分得出来。',
    ceiling: '拿来比的那条路已经到顶，没有领先的余地。',
    taught: '教的示例比它说的多。',
    nothing: '这次的结果里看不出来。',
  },
  measure: {
    right: '{road}答对 {value}',
    wrong: '{road}答错 {value}',
    old: '{road}还记得旧事实的 {value}',
    reached: '{road}找到答案的占 {value}',
    changed: '{road}答对改过的事实 {value}',
    unchanged: '{road}答对没改的事实 {value}',
    change: '{road}改一次要 {value} 次运算',
  },
  oneSeed: '只有一个种子：换一批城镇会差多少，这些判断没有算进去。三个以上的种子才看得出来。',
  ours: '我们的判断：{verdict}',
  parted: '这次的结果支持，我们的判断是“{verdict}”：',
  listed: '；',
  stop: '。',
};

export const claimsStrings: Record<Locale, ClaimsStrings> = { en, zh };
