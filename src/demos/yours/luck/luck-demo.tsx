import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Words } from 'words:yours-luck';
import type { Values } from '../fields';
import { openYours, type Answer, type Fault, type GivenYours } from '../open-yours';
import { outs, shortOf } from '../outs';
import { wholeIn } from '../whole';
import { luckOf, rightIn, type Luck, type Scores } from './scores';

const FIELDS = { oneName: '', one: '', otherName: '', other: '', n: '', same: '' };
/** Below this share of luck a gap counts as shown. */
const SURE = 0.05;
/** Questions that are counted; more take long. */
const MOST = 100_000;

export function open(given: GivenYours<Words>) {
  const { t, props } = given;
  const { locale } = props;
  const share = (p: number) =>
    p < 0.001 ? t.rare : p < 0.1 ? `${formatNumber(100 * p, locale, 1)}%` : percentText(p, locale);

  function scoreIn(values: Values, field: 'one' | 'other', n: number): number | Fault {
    const typed = values[field]!;
    const right = rightIn(typed, n);
    if (typeof right === 'number') return right;
    const below = Math.min(n - 1, Math.floor((Number.parseFloat(typed) * n) / 100));
    const exact = (k: number) => `${formatNumber((100 * k) / n, locale, 1)}%`;
    const near = {
      low: below,
      lowShare: exact(below),
      high: below + 1,
      highShare: exact(below + 1),
    };
    return { field, says: fill(t.faults.score[right], { text: shortOf(typed), n, ...near }) };
  }

  function scoresIn(values: Values): Scores | Fault[] {
    const n = wholeIn(values.n!, MOST);
    const text = shortOf(values.n!);
    if (typeof n === 'string') return [{ field: 'n', says: fill(t.faults.n[n], { text }) }];
    const one = scoreIn(values, 'one', n);
    const other = scoreIn(values, 'other', n);
    if (typeof one === 'object' || typeof other === 'object')
      return [one, other].filter((found) => typeof found === 'object');
    if (!values.same) return [{ field: 'same', says: t.faults.same }];
    return { n, one, other, same: values.same === 'yes' };
  }

  function answer(values: Values): Answer | Fault[] {
    const scores = scoresIn(values);
    if (Array.isArray(scores)) return scores;
    const luck = luckOf(scores);
    const { p, range } = luck;
    const n = formatNumber(scores.n, locale);
    const gap = Math.abs(scores.one - scores.other);
    const said = { ...sidesOf(values, scores), n, gap, p: share(p) };
    const isOpen = range && range[0] < SURE !== range[1] < SURE;
    const kind = gap === 0 ? 'tie' : isOpen ? 'open' : p < SURE ? 'shown' : 'luck';
    const between = range && { low: share(range[0]), high: share(range[1]) };
    const parts = [
      [
        fill(t.luckTitle, said),
        fill(t.luckSaid, said) + (gap === 0 ? '' : between ? fill(t.range, between) : t.apart),
      ],
      [neededTitle(luck), gap === 0 ? t.neededTie : t.neededSaid],
      [t.mayTitle, fill(t.may[kind], said)],
    ] as const;
    const plan = parts.map(([title, text]) => fill(t.planLine, { title, text })).join('\n');
    const verdict = fill(t.verdicts[kind], { ...said, ...between });
    return { verdict, shown: outs(parts), plan: `${verdict}\n${plan}` };
  }

  const neededTitle = ({ needed }: Luck): string =>
    Number.isFinite(needed) ? fill(t.needed, { needed: formatNumber(needed, locale) }) : t.noNumber;

  /** The names and the right answers, the better first. */
  function sidesOf({ oneName, otherName }: Values, { one, other }: Scores) {
    const first = { name: oneName?.trim() || t.oneName, right: one };
    const second = { name: otherName?.trim() || t.otherName, right: other };
    const [better, worse] = other > one ? [second, first] : [first, second];
    return { better: better.name, right: better.right, worse: worse.name, less: worse.right };
  }

  return openYours(given, {
    fields: FIELDS,
    answer,
    form: ({ Picked, Typed }) => (
      <div class="sides as-grid">
        <Typed rows={1} most={40} name="oneName" label={t.oneIs} example={t.oneName} />
        <Typed rows={1} most={20} name="one" label={t.score} example="82%" />
        <Typed rows={1} most={40} name="otherName" label={t.otherIs} example={t.otherName} />
        <Typed rows={1} most={20} name="other" label={t.score} example="39/50" />
        <Typed rows={1} most={20} name="n" label={t.questions} example="50" />
        <Picked name="same" label={t.same} options={t.sameOr} />
      </div>
    ),
  });
}
