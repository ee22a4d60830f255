import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { h, type FigureElement } from '~/lib/figure';
import type { WrittenAnswer, TokenChance } from '../../core/written-answer';
import type { AskStrings } from './en';

/** Longer answers are continued text, which is not shown token by token. */
const WEIGHED = 12;

/** The prompt, the text written, and for a short answer the probability of each token. */
export function answerView(told: WrittenAnswer, t: AskStrings, locale: Locale): FigureElement[] {
  const { prompt, text, written } = told;
  const line = (name: string, ...value: (string | FigureElement)[]) =>
    h('div', {}, h('dt', {}, name), h('dd', {}, ...value));
  const given = h('dl', {}, line(t.given, prompt), line(t.wrote, h('b', {}, text)));
  return written.length <= WEIGHED ? [given, weighed(told, t, locale)] : [given];
}

function weighed({ written }: WrittenAnswer, t: AskStrings, locale: Locale): FigureElement {
  const percent = ({ probability }: TokenChance) =>
    `${formatNumber(100 * probability, locale, 1)}%`;
  const others = ({ text, likeliest }: WrittenAnswer['written'][number]) =>
    likeliest
      .filter((other) => other.text !== text)
      .map((other) => h('span', {}, `${other.text} ${percent(other)}`));
  const rows = written.map((token) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, token.text),
      h('td', { class: 'num' }, percent(token)),
      h('td', { class: 'others' }, ...others(token)),
    ),
  );
  const heads = [
    h('th', { scope: 'col' }, t.token),
    h('th', { scope: 'col', class: 'num' }, t.sure),
    h('th', { scope: 'col' }, t.others),
  ];
  return h('table', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows));
}
