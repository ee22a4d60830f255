import { fill, formatNumber } from '~/i18n/format';
import { intervalBar } from '~/lib/drawing/interval';
import { shareOf } from '~/lib/own/apart';
import { comparedOf, lostOf, rightsOf, type AskedTwice } from '~/lib/own/tuning/twice';
import { chosenStep } from '~/lib/own/tuning/run';
import { SHORT_REPLY } from '~/lib/own/tuning/settings';
import { LOCALES } from '~/lib/locale';
import { ends, pText } from '../figures';
import { countsOf, outcomeNow } from './outcome';
import { keyView, openTwice, twiceRow } from './twice-view';
import type { Tune } from './state';

const LISTS = ['held', 'everyday', 'refusals'] as const;

export function resultView(tune: Tune) {
  const { t } = tune;
  const outcome = outcomeNow(tune);
  if (!outcome) return undefined;
  const isDone = outcome.held[0]?.after !== undefined;
  const { lost, known } = lostOf(outcome.everyday);
  return (
    <section class="ink-above" data-tuning-result>
      <h3 class="head-17" tabindex={-1}>
        {t.result}
      </h3>
      <p class="prose-19" role="status" data-tuning-told>
        {isDone && sentenceOf(outcome, tune)}
      </p>
      <div class="tune-shares" data-forgotten={isDone && `${lost}/${known}`}>
        {shareView('before', outcome, tune)}
        {isDone && shareView('after', outcome, tune)}
      </div>
      {LISTS.map((list) => twiceRow(list, outcome[list], tune))}
      {isDone && keyView(tune)}
      {openTwice(outcome, tune)}
      {isDone && forgottenView(outcome, tune)}
      {isDone && cannotView(tune)}
    </section>
  );
}

/** Brings the result into view, unless the reader types; the focus of a button that is gone moves to its heading. */
export function showResult(): void {
  const heading = document.querySelector<HTMLElement>('[data-tuning-result] > h3');
  const { activeElement, body } = document;
  if (activeElement?.matches('input, textarea')) return;
  heading?.scrollIntoView();
  if (activeElement === body) heading?.focus({ preventScroll: true });
}

function shareView(when: 'before' | 'after', { held }: AskedTwice, { t, locale }: Tune) {
  const { right, of, interval } = shareOf(rightsOf(held, when))!;
  return (
    <div {...{ [`data-held-out-${when}`]: `${right}/${of}` }}>
      <p>
        {t[when]} <b class="f22">{fill(t.share, { right, of })}</b>{' '}
        <small class="soft">{fill(t.interval, ends(interval, locale))}</small>
      </p>
      {intervalBar({ share: right / of, ...interval })}
    </div>
  );
}

/** The sentence that may be said of what was held out, and of the stop. */
function sentenceOf({ held }: AskedTwice, { t, locale, current }: Tune): string {
  const { run, split } = current.value!;
  const { won, lost, of, p, apart } = comparedOf(held);
  const kind = won + lost === 0 ? 'alike' : apart ? (won > lost ? 'apart' : 'worse') : 'few';
  const compared = fill(t[kind], { ...countsOf(held), of, p: pText(p, locale) });
  const stopped =
    split.stop.length > 0
      ? fill(t.chosen, {
          n: split.stop.length,
          step: formatNumber(chosenStep(run), locale),
          steps: formatNumber(run.steps, locale),
        })
      : t.fixed;
  return compared + LOCALES[locale].space + stopped;
}

function forgottenView({ everyday, refusals }: AskedTwice, { t }: Tune) {
  const values = { ...lostOf(everyday), ...countsOf(refusals), asked: refusals.length };
  return (
    <p class="prose-17" data-forgotten-said>
      {fill(t.forgot, { ...values, most: SHORT_REPLY })}
    </p>
  );
}

const cannotView = ({ t }: Tune) => (
  <details class="own-way hair-above">
    <summary class="half-finger">{t.cannot}</summary>
    <ul>
      {t.cannots.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  </details>
);
