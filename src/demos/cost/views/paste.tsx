import type { View } from '~/demos/kit/view';
import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { requestOf } from '../core/bill';
import { costFields, planOf, type CostSettings } from '../core/settings';
import { monthOf, monthSaid } from './money';
import words from 'words:cost-walk';

type Way = 'prompt' | 'rag';

/** One question as squares as large as a passage, with everything pasted and with passages found, and a month of each. */
export const paste: View<unknown, CostSettings> = (settings, _, locale) => [
  <div class="stage sent">
    {sent('prompt', settings, locale)}
    {settings.passages > 0 ? sent('rag', settings, locale) : toCome(locale)}
    <p class="cap">{fill(words[locale].square, { n: formatNumber(settings.passage, locale) })}</p>
  </div>,
];

function sent(way: Way, settings: CostSettings, locale: Locale): FigureElement {
  const t = words[locale];
  const { prefix, rest, answer } = requestOf(way, planOf(settings));
  const tokens = prefix + rest + answer;
  const knowledge = way === 'prompt' ? settings.pasted : settings.passages * settings.passage;
  const name = way === 'prompt' ? t.pasted : fill(t.found, { n: settings.passages });
  const size = settings.passage;
  const all = Math.round(tokens / size);
  const filled = Math.round(knowledge / size);
  const told = { name, n: all, size: formatNumber(size, locale) };
  return (
    <div class="road" data-way={way}>
      <p class="cap">
        <b>{name}</b>
      </p>
      <div class="squares" role="img" aria-label={fill(t.squaresRead, told)}>
        {Array.from({ length: all }, (__, at) => (
          <i class={at < filled ? 'on' : undefined} />
        ))}
      </div>
      <p class="cap">
        {monthSaid(monthOf(way, settings), { locale, currency: settings.currency })}
        <small>{fill(t.question, { n: formatNumber(tokens, locale) })}</small>
      </p>
    </div>
  );
}

/** The places of the passages before any is found. */
const toCome = (locale: Locale): FigureElement => (
  <div class="road" data-way="rag">
    <p class="cap">{words[locale].nothingYet}</p>
    <div class="squares" aria-hidden="true">
      {Array.from({ length: costFields.passages.default }, () => (
        <i class="place" />
      ))}
    </div>
  </div>
);
