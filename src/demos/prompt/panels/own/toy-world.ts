import { fill } from '~/i18n/format';
import { toyBench, TOY_VARIANTS } from '../../core/own/toy-bench';
import { h, type FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { TOKEN_KINDS, type World } from '~/lib/world';
import { modelWords } from '~/demos/parts/language-model/lazy';
import { ToyWorlds, unknownListed } from '~/demos/parts/language-model/toy-worlds';
import type { Filling } from './desk';
import { SHORT } from './form';
import type { OwnStrings } from './strings';

export { ToyWorlds };

/** The twenty questions of a world. */
export function toyFilling(world: World, t: OwnStrings): Filling {
  const { variants, table } = toyBench(world);
  const named = TOY_VARIANTS.map((name) => ({ name: t.toyVariants[name], text: variants[name] }));
  return { variants: named, table, kind: 'equals', expected: '', anyCase: true, most: SHORT };
}

/** Every token of a model by kind, with a note on other words. */
export function vocabularyView({ lexicon }: World, t: OwnStrings): FigureElement[] {
  const { tokens } = lexicon.vocabulary;
  const kinds = TOKEN_KINDS.flatMap((kind) => {
    const texts = tokens.flatMap((token) => (token.kind === kind ? [token.text] : []));
    if (texts.length === 0) return [];
    const named = h(
      'dt',
      { lang: lexicon.grammar.language },
      lexicon.grammar.kinds[kind],
      ' ',
      h('small', {}, `${texts.length}`),
    );
    return [h('div', {}, named, h('dd', { translate: 'no' }, texts.join(' ')))];
  });
  return [
    h('summary', {}, fill(t.vocabulary, { n: tokens.length })),
    h('p', { class: 'help' }, t.vocabularyLead),
    h('dl', { class: 'tokens' }, ...kinds),
  ];
}

/** The words of a text that the tiny model of a language does not know. */
export function unknownSaid(text: string, world: World, language: Locale, t: OwnStrings): string {
  const words = unknownListed(text, world, modelWords()!);
  return fill(words ? t.unknown : t.allKnown, { language: t.languages[language], words });
}
