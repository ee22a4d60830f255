import { LOCALES, type Locale } from '~/lib/locale';
import { RELATIONS, type Lexicon } from '~/lib/world';

/** Names of no real place or person, which the model has never seen. */
const NAMES: Record<Locale, { towns: string[]; people: string[] }> = {
  en: {
    towns: ['Gateside', 'Ashby Point', 'Low Harbour'],
    people: ['Ada Marie', 'Old Tom', 'Captain Reed'],
  },
  zh: { towns: ['望海镇', '青石坪', '北渡口'], people: ['林小满', '老周', '沈船长'] },
};

/** Example facts for the reader to start from, one per line, and one of them as a sentence. */
export function ownExample({ grammar }: Lexicon, locale: Locale) {
  const comma = LOCALES[locale].comma;
  const { towns, people } = NAMES[locale];
  const lines = towns.flatMap((town, i) =>
    RELATIONS.slice(0, 4).map((name, j) => {
      const value = name === 'mayor' ? people[i]! : valueOf(grammar.relations[name], 5 * i + 3 * j);
      return [town, grammar.relations[name].noun, value].join(comma);
    }),
  );
  const sentence = grammar.relations.mayor.statements[0]!.map((word) =>
    word === '{town}' ? towns[0]! : word === '{value}' ? people[0]! : word,
  );
  const space = LOCALES[locale].space;
  return { example: lines.join('\n'), sentence: sentence.slice(0, -1).join(space) };
}

const valueOf = ({ values }: { values: readonly string[] }, at: number): string =>
  values[at % values.length]!;
