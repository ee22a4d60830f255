import { fill, formatNumber } from '~/i18n/format';
import type { WrittenAnswer } from '~/lib/language-model/writing';
import { paceText, sentences } from './panel-words';
import type { ModelStrings } from './strings';

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
  const pace = rest > 0 ? paceText((1000 * rest) / Math.max(restTook, 0.1), t) : '';
  const values = { tokens: tokens.length, first: seconds(firstAfter), pace };
  const fast = fill(rest > 0 ? t.facts : t.factsOne, {
    ...values,
    seconds: seconds(firstAfter + restTook),
  });
  const prompt = promptTokens === undefined ? '' : fill(t.promptFacts, { n: promptTokens });
  const isThoughtOnly = thought > 0 && tokens.length === 0;
  const why = isThoughtOnly && ended !== 'stopped' ? '' : t.ended[ended];
  const thoughtText = fill(isThoughtOnly ? t.thoughtOnly : t.thoughtFirst, { n: thought });
  const before = thought > 0 ? thoughtText : '';
  const chance = answer.isByChance ? t.byChance : '';
  return sentences([why, before, tokens.length > 0 ? fast : '', prompt, chance], t);
}
