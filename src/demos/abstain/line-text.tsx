import { fill, formatNumber } from '~/i18n/format';
import { inOneLine } from '~/i18n/in-one-line';
import { bestLine, lineAt, type Line } from './core/line';
import { judgedOf } from './core/summary';
import type { Locale } from '~/lib/locale';
import { emphasised } from '../parts/emphasis';
import type { AbstainState } from './state';

/** Points as a gain or a loss: `+15`, `−228`, `0`. */
export const signed = (points: number, locale: Locale): string =>
  (points > 0 ? '+' : '') + formatNumber(Math.round(points) + 0, locale);

export const lineOf = ({ result, look }: AbstainState): Line =>
  lineAt(judgedOf(result), look.from, look.price);

/** The place of the line and its result, for readers who drag it without seeing it. */
export const placeSentence = (state: AbstainState): string =>
  fill(state.t.line.place, { from: placeText(state), points: pointsOf(state) });

export const lineText = (state: AbstainState): string =>
  inOneLine(state.locale, scoreText(state), notes(state)).replaceAll('*', '');

export const lineView = (state: AbstainState) => [
  <p class="verdict-line prose-19">{emphasised(scoreText(state))}</p>,
  <p class="besides soft">{notes(state)}</p>,
];

const placeText = ({ look, locale }: AbstainState) => formatNumber(look.from, locale, 2);

const pointsOf = (state: AbstainState) => signed(lineOf(state).points, state.locale);

function scoreText(state: AbstainState): string {
  const { t } = state;
  const { from, right, wrong, silent } = lineOf(state);
  const counts = { right, wrong, silent, from: placeText(state), points: pointsOf(state) };
  return fill(from === 0 ? t.line.all : t.line.part, counts);
}

function notes(state: AbstainState): string {
  const { result, look, net, t, locale } = state;
  const judged = judgedOf(result);
  const best = bestLine(judged, look.price);
  const here = lineOf(state);
  const own = signed(net.policies.own.score * judged.length, locale);
  return inOneLine(
    locale,
    here.points >= best.points
      ? t.line.isBest
      : here.from === 0
        ? t.line.drag
        : fill(t.line.best, { best: signed(best.points, locale) }),
    fill(result.asked.says === 'may' ? t.line.own : t.line.count, { n: judged.length, own }),
  );
}
