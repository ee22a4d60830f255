import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import { paceSaid, sentences } from './panel-words';
import type { ModelStrings } from './strings';
import { LOCALES } from '~/lib/locale';

/** Probabilities below which a token is shaded, the lightest shade first. */
const SHADES = [0.9, 0.6, 0.3, 0.1];
/** Maximum number of other tokens that a line names, and how likely they must be; the table has them all. */
const NAMED = 4;
const WORTH_NAMING = 0.001;

/** One token; Tab reaches the first of an answer, and the arrow keys move on from it to the others. */
export function tokenNode(token: WrittenToken, at: number, t: ModelStrings): FigureElement {
  const { text, chance } = token;
  if (chance === undefined) return h('span', { 'data-token': true }, text);
  return h(
    'span',
    {
      'data-token': true,
      'data-chance': chance.toFixed(4),
      'data-shade': SHADES.filter((from) => chance < from).length,
      'data-weighed': weighedSaid(token, t),
      tabindex: at === 0 ? 0 : -1,
    },
    text,
  );
}

const percent = (chance: number, t: ModelStrings): string => {
  const of100 = 100 * chance;
  return of100 > 0 && of100 < 0.1
    ? `< ${formatNumber(0.1, t.locale, 1)}%`
    : `${formatNumber(of100, t.locale, of100 < 10 || (of100 > 99 && of100 < 99.95) ? 1 : 0)}%`;
};

/** A token as a sentence quotes it: invisible characters have a sign. */
const shown = (text: string): string =>
  text.replaceAll('\n', '↵').replaceAll('\t', '⇥').replace(/^ | $/g, '␣');

/** The most likely tokens except the one written, which may have a leading space that its entry in the list lacks. */
const othersOf = ({ text, chance, likeliest }: WrittenToken) =>
  likeliest.filter(
    (other) => other.text !== text && (other.text !== text.trim() || other.chance !== chance),
  );

function weighedSaid(token: WrittenToken, t: ModelStrings): string {
  const said = { token: shown(token.text), chance: percent(token.chance ?? 0, t) };
  const others = othersOf(token)
    .filter(({ chance }) => chance >= WORTH_NAMING)
    .slice(0, NAMED);
  if (others.length === 0) return fill(t.tokenAlone, said);
  const named = others.map(({ text, chance }) =>
    fill(t.otherSaid, { token: shown(text), chance: percent(chance, t) }),
  );
  return fill(t.tokenSaid, { ...said, others: named.join(LOCALES[t.locale].listComma) });
}

/** Number of digits for a time in seconds: a tiny model takes a few thousandths for its first token. */
function digitsFor(milliseconds: number): number {
  if (milliseconds < 100) return 3;
  return milliseconds < 10_000 ? 2 : 1;
}

/** The number of tokens, the speed, and the reason why it ended. */
export function answerFacts(answer: WrittenAnswer, t: ModelStrings): string {
  const { tokens, firstAfter, restTook, promptTokens, ended, thought = 0 } = answer;
  const seconds = (ms: number) => formatNumber(ms / 1000, t.locale, digitsFor(ms));
  const rest = tokens.length - 1;
  const pace = rest > 0 ? paceSaid((1000 * rest) / Math.max(restTook, 0.1), t) : '';
  const values = { tokens: tokens.length, first: seconds(firstAfter), pace };
  const fast = fill(rest > 0 ? t.facts : t.factsOne, {
    ...values,
    seconds: seconds(firstAfter + restTook),
  });
  const prompt = promptTokens === undefined ? '' : fill(t.promptFacts, { n: promptTokens });
  const isThoughtOnly = thought > 0 && tokens.length === 0;
  const why = isThoughtOnly && ended !== 'stopped' ? '' : t.ended[ended];
  const thoughtSaid = fill(isThoughtOnly ? t.thoughtOnly : t.thoughtFirst, { n: thought });
  const before = thought > 0 ? thoughtSaid : '';
  return sentences([why, before, tokens.length > 0 ? fast : '', prompt], t);
}
