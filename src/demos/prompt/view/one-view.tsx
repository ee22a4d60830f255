import { fill, formatNumber } from '~/i18n/format';
import type { ShownAnswer } from '../core/bench';
import type { AnswerVerdict } from '../core/score';
import { entry, promptParts } from './parts-view';
import type { StateOf } from '../state';

/** One mark per verdict; the marks differ in shape, not in colour. */
export const MARKS: Record<AnswerVerdict, string> = {
  right: '●',
  format: '◐',
  unknown: '?',
  wrong: '×',
};
export const VERDICTS = Object.keys(MARKS) as AnswerVerdict[];

export const oneView = (state: StateOf<'one'>) => [
  <div class="one-bench as-grid gap-5 at-top stacks-below-54">
    {opened(state)}
    {score(state)}
  </div>,
];

function opened({ result, t, open }: StateOf<'one'>) {
  const { parts, said, expected, verdict } = result.answers[open]!;
  const name = `${MARKS[verdict]} ${t.verdicts[verdict]}`;
  return (
    <section class="opened" key={parts.map(({ block }) => block).join()}>
      {promptParts(parts, t)}
      <dl class="prompt told">
        {entry(t.said, <b data-said={verdict}>{said}</b>, ' ', <small>{name}</small>)}
        {entry(t.expected, expected)}
      </dl>
    </section>
  );
}

function score(state: StateOf<'one'>) {
  const { result, t, locale } = state;
  const { shares, answers } = result;
  return (
    <section class="score" key="score" data-score={String(shares.right)}>
      <h3 class="sr" id="prompt-grid">
        {t.gridHelp}
      </h3>
      <div class="grid as-grid" role="group" aria-labelledby="prompt-grid">
        {answers.map((answer, i) => markOf(answer, i, state))}
      </div>
      <dl class="verdicts as-grid gap-1-4 f14">
        {VERDICTS.map((name) => (
          <div class="as-row gap-2 ends-apart" data-verdict={name}>
            <dt>
              <span class="as-word heavy" aria-hidden="true">
                {MARKS[name]}
              </span>
              {t.verdicts[name]}
            </dt>
            <dd class="heavy">{formatNumber(Math.round(shares[name] * answers.length), locale)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function markOf({ verdict }: ShownAnswer, i: number, { t, open, live, before }: StateOf<'one'>) {
  const label = fill(t.questionNamed, { n: i + 1, verdict: t.verdicts[verdict] });
  return (
    <button
      class="holds-place as-grid may-shrink no-padding ink-box on-plate in-ink"
      type="button"
      data-question={i}
      data-verdict={verdict}
      data-turned={before !== undefined && before[i] !== verdict}
      aria-label={label}
      aria-pressed={i === open ? 'true' : 'false'}
      disabled={!live}
      onClick={() => live?.onOpen?.(i)}
    >
      {MARKS[verdict]}
    </button>
  );
}
