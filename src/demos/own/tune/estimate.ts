import { durationText } from '~/demos/kit/duration';
import { fill } from '~/i18n/format';
import { SMOLLM2_BYTES } from '~/lib/llama/smollm2';
import { LOCALES } from '~/lib/locale';
import { roughSeconds, secondsLeft } from '~/lib/own/tuning/pace';
import { SHORT_REPLY } from '~/lib/own/tuning/settings';
import { LEAST_ROWS } from '~/lib/own/tuning/split';
import { estimateTokens } from '~/lib/retrieval/prompt';
import { sizeText } from '../../parts/quantities';
import { workersFor } from './fields';
import type { Tune } from './state';

/** Tokens of a row beside its words; questions that everybody is asked; and the rows of all that are written for and learnt from. */
const MARKS = 12;
const KNOWN = 30;
const HELD = 0.2;

/** What a press will take: bytes, and minutes as the page knows them, by a guess before a run and by its own pace after. */
export function costText(tune: Tune): string {
  const { t, locale, isStored, current } = tune;
  const size = sizeText(SMOLLM2_BYTES, { locale });
  return [
    isStored.value ? t.costStored : fill(t.costFetch, { size }),
    current.value ? leftText(tune) : expectedText(tune),
  ]
    .filter(Boolean)
    .join(LOCALES[locale].space);
}

/** The minutes of a run before anything was measured; nothing where there are too few rows for one. */
function expectedText({ t, read, form, isStored, keep }: Tune): string {
  const { rows } = read.value;
  if (rows.length < LEAST_ROWS) return '';
  const { passes, everyday, workers } = form.settings.value;
  const tokens = rows.reduce(
    (sum, { messages, reply }) =>
      sum + MARKS + estimateTokens([...messages.map(({ content }) => content), reply].join(' ')),
    0,
  );
  const learnt = (1 - HELD) * passes * tokens * (1 + Number(everyday));
  const written = 2 * SHORT_REPLY * (KNOWN + HELD * rows.length);
  const willKeep = isStored.value || keep.value;
  const count = willKeep ? workersFor({ workers }, navigator.hardwareConcurrency) : 1;
  const time = durationText(roughSeconds({ learnt, written }, count), t);
  return fill(t.takes, { time, workers: count });
}

/** What is left of a run that is computed or was stopped, by its own pace. */
export function leftText({ t, current, pace }: Tune): string {
  const run = current.value?.run;
  if (!run || run.after) return '';
  const seconds = secondsLeft(pace.value, run);
  return seconds === undefined ? '' : fill(t.left, { time: durationText(seconds, t) });
}
