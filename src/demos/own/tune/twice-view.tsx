import { fill } from '~/i18n/format';
import type { AskedTwice, Twice } from '~/lib/own/tuning/twice';
import { followArrow } from '../controls';
import { countsOf } from './outcome';
import { gloss, glossOf } from './rows-view';
import type { Tune } from './state';

type List = keyof AskedTwice;

/** What became of a question: right both times, newly right, newly wrong or wrong both times; before it is asked again, what it was. */
function turnOf({ before, after }: Twice): keyof Tune['t']['twice'] {
  if (!after) return before.right ? 'right' : 'wrong';
  if (after.right) return before.right ? 'kept' : 'won';
  return before.right ? 'lost' : 'never';
}

/** A list of questions as marks, each of which opens its prompt and both replies. */
export function twiceRow(list: List, all: readonly Twice[], tune: Tune) {
  const { t, pick } = tune;
  const values = { ...countsOf(all), of: all.length };
  const isDone = all[0]?.after !== undefined;
  const onKey = (event: KeyboardEvent) =>
    followArrow(event, (right) => `[data-twice="${list} ${pick.peek().at + right}"]`);
  return (
    <div class="tune-row hair-above" key={list} data-list={list}>
      <h4>
        {t.lists[list]}{' '}
        <small class="as-block soft">{fill(isDone ? t.beforeAfter : t.beforeOnly, values)}</small>
      </h4>
      <div class="own-squares" role="group" aria-label={t.lists[list]} onKeyDown={onKey}>
        {all.map((one, at) => square(one, at, list, tune))}
      </div>
    </div>
  );
}

function square(one: Twice, at: number, list: List, { t, pick }: Tune) {
  const turn = turnOf(one);
  const isOpen = pick.value.list === list && pick.value.at === at;
  const isStop = pick.value.list === list ? isOpen : at === 0;
  return (
    <button
      type="button"
      key={at}
      data-turn={turn}
      data-twice={`${list} ${at}`}
      aria-pressed={String(isOpen)}
      tabindex={isStop ? 0 : -1}
      aria-label={fill(t.square, { n: at + 1, mark: t.twice[turn] })}
      onClick={() => (pick.value = { list, at })}
    />
  );
}

/** What the marks mean. */
export const keyView = ({ t }: Tune) => (
  <p class="key" aria-hidden="true">
    {(['kept', 'won', 'lost', 'never'] as const).map((turn) => (
      <span class="as-chip mid-aligned gap-2">
        <i class="upright" data-turn={turn} /> {t.twice[turn]}
      </span>
    ))}
  </p>
);

/** The question that is open, with what the model wrote before and after. */
export function openTwice(outcome: AskedTwice, tune: Tune) {
  const { t, pick } = tune;
  const { list, at } = pick.value;
  const one = outcome[list][at];
  if (!one) return undefined;
  const { prompt, wanted, zh = glossOf(prompt, tune) } = one;
  return (
    <div class="tune-open" data-open-twice aria-live="polite">
      <h4 class="f13 soft">
        {t.lists[list]} {at + 1}
      </h4>
      <p class="prose-17 slanted breaks">{prompt}</p>
      {gloss(zh, tune)}
      <dl>
        {replyOf(t.before, one.before, t)}
        {one.after && replyOf(t.after, one.after, t)}
        <dt>{t.wanted}</dt>
        <dd class="breaks">{wanted || t.wantsDecline}</dd>
      </dl>
    </div>
  );
}

const replyOf = (when: string, { reply, right, cut }: Twice['before'], t: Tune['t']) => [
  <dt>{when}</dt>,
  <dd class="breaks">
    <span role="img" aria-label={right ? t.right : t.wrong}>
      {right ? '✓' : '✕'}
    </span>{' '}
    {writtenText(reply, cut, t)}
  </dd>,
];

/** A reply as the model wrote it, with a tag where it was cut. */
export const writtenText = (reply: string, cut: number | undefined, t: Tune['t']) => [
  reply.trim() || t.emptyReply,
  cut ? <small class="soft"> {fill(t.cutAt, { n: cut })}</small> : '',
];
