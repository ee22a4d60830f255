import { fill } from '~/i18n/format';
import { toyBench, TOY_VARIANTS } from '~/lib/demos/prompt/own/toy-bench';
import { MOST_UNKNOWN, unknownWords, type Unknown } from '~/lib/demos/prompt/own/unknown-words';
import { h, type FigureElement } from '~/lib/figure';
import { WORLD_SEED } from '~/lib/demos/trainer/world-source';
import type { Locale } from '~/lib/locale';
import { createWorld, TOKEN_KINDS, type Grammar, type World } from '~/lib/world';
import type { Filling } from './desk';
import { SHORT } from './form';
import type { OwnStrings } from './strings';

/** The worlds of the tiny models, each fetched once. */
export class ToyWorlds {
  private readonly worlds = new Map<Locale, Promise<World>>();

  constructor(private readonly addresses: Readonly<Record<Locale, string>>) {}

  /** @throws Error if its words cannot be fetched */
  of(language: Locale): Promise<World> {
    const world = this.worlds.get(language) ?? this.fetched(language);
    this.worlds.set(language, world);
    world.catch(() => this.worlds.delete(language));
    return world;
  }

  private async fetched(language: Locale): Promise<World> {
    const answer = await fetch(this.addresses[language]);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return createWorld((await answer.json()) as Grammar, WORLD_SEED);
  }
}

/** The twenty questions of a world. */
export function toyFilling(world: World, t: OwnStrings): Filling {
  const { variants, table } = toyBench(world);
  const named = TOY_VARIANTS.map((name) => ({ name: t.toyVariants[name], text: variants[name] }));
  return { variants: named, table, kind: 'equals', expected: '', anyCase: true, most: SHORT };
}

/** Every token of a model, kind by kind, with what becomes of other words. */
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

/** Which words of a text the tiny model of a language does not know. */
export function unknownSaid(text: string, world: World, language: Locale, t: OwnStrings): string {
  const unknown = unknownWords(world.lexicon, text);
  const values = { language: t.languages[language] };
  if (unknown.length === 0) return fill(t.allKnown, values);
  const said = ({ word, nearest }: Unknown) =>
    fill(nearest ? t.unknownNear : t.unknownWord, { word, nearest });
  const words = unknown.map(said).join(t.listed);
  const isCut = unknown.length === MOST_UNKNOWN;
  return fill(t.unknown, { ...values, words: isCut ? fill(t.andMore, { words }) : words });
}
