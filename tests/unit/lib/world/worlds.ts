import { createWorld, type Grammar, type World } from '~/lib/world';
import { grammarOf } from '../../../../scripts/record/model';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

export const grammars: Record<Language, Grammar> = {
  en: grammarOf('en'),
  zh: grammarOf('zh'),
};

export const worlds: Record<Language, World> = {
  en: createWorld(grammars.en),
  zh: createWorld(grammars.zh),
};

/** The tokens as their texts: `the mayor of Ar len is To va .` */
export const spelled = ({ lexicon }: World, tokens: readonly number[]): string =>
  tokens.map((token) => lexicon.vocabulary.tokens[token]!.text).join(' ');

/** The opposite: tokens whose texts, joined by spaces, give the text. Halves of names by their place. */
export function tokensOf({ lexicon }: World, text: string): number[] {
  const { tokens } = lexicon.vocabulary;
  const kindsBefore: Record<string, string> = {
    townSecond: 'townFirst',
    mayorSecond: 'mayorFirst',
  };
  return text.split(' ').reduce<number[]>((ids, word) => {
    const before = ids.length > 0 ? tokens[ids.at(-1)!]!.kind : '';
    const id = tokens.findIndex(
      (token) => token.text === word && (kindsBefore[token.kind] ?? before) === before,
    );
    if (id < 0) throw new Error(`No token is written "${word}" here.`);
    return [...ids, id];
  }, []);
}

/** The number of a name that is written so, `Arlen` or `制陶`. */
export function nameOf({ lexicon }: World, text: string): number {
  const { spelling, vocabulary } = lexicon;
  return spelling.findIndex(
    (ids) => ids.map((id) => vocabulary.tokens[id]!.text).join('') === text,
  );
}
