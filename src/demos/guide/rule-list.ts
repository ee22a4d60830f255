import { fill } from '~/i18n/format';
import type { Condition } from './core/rules';
import type { RuleTexts } from './core/texts';
import { h, type FigureElement } from '~/lib/figure';
import { WAYS } from './core/ways';
import { references } from './references';
import { namesOf, type ToldWords } from './state';
import { effectSaid } from './view/reasons';

/** Every rule: its conditions, its effects, its reason, and its references. */
export const ruleList = (words: ToldWords): FigureElement =>
  h(
    'ol',
    { class: 'all-rules', 'data-rules': '' },
    ...words.rules.map((rule) => entry(rule, words)),
  );

function entry(rule: RuleTexts, words: ToldWords): FigureElement {
  const { strings, roads } = words;
  const todo = WAYS.flatMap((road) => {
    const [task, other] = [rule.do[road], rule.instead[road]];
    const texts = [task, other?.step, other && words.strings.onlyIf + other.enter];
    return texts.flatMap((text) =>
      text ? [h('p', {}, fill(words.strings.todo, { road: roads[road] }), text)] : [],
    );
  });
  return h(
    'li',
    { 'data-rule': rule.id },
    h('p', { class: 'when' }, whenSaid(rule.when, words)),
    h('p', {}, h('b', {}, effectsSaid(rule, words)), rule.reason),
    ...todo,
    rule.risk !== undefined && h('p', {}, strings.risk, h('span', { 'data-risk': '' }, rule.risk)),
    references(rule, undefined, words),
  );
}

function effectsSaid(rule: RuleTexts, words: ToldWords): string {
  const said = WAYS.filter((road) => rule.roads[road] !== undefined).map(
    (road) => words.roads[road] + effectSaid(rule, road, words),
  );
  return said.length > 0 ? said.join(words.strings.list) + words.strings.colon : '';
}

/** “If Task is “a” or “b”; and Volume is “c”.” */
function whenSaid(when: readonly Condition[], words: ToldWords): string {
  const { strings } = words;
  const ways = when.map((condition) =>
    Object.entries(condition)
      .map(([question, options]) => {
        const named = options.map((option) => namesOf(words, question, option));
        return fill(strings.is, {
          question: named[0]!.question,
          options: named.map(({ option }) => option).join(strings.or),
        });
      })
      .join(strings.and),
  );
  return strings.when + ways.join(strings.whenOr);
}
