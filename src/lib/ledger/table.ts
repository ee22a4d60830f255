export interface InBoth {
  en: string;
  zh: string;
}

/** The columns by type: one text, a text in both languages, or a list of ids. */
interface Columns<Single extends string, Bilingual extends string, List extends string> {
  single: readonly Single[];
  bilingual: readonly Bilingual[];
  lists: readonly List[];
}

type Entry<Single extends string, Bilingual extends string, List extends string> = {
  readonly [name in Single]: string;
} & { readonly [name in Bilingual]?: InBoth | undefined } & {
  readonly [name in List]: readonly string[];
};

/**
 * Entries as a table with the column names first: a bilingual `claim` gives `claim.en` and
 * `claim.zh`, empty if an entry has none; lists are joined by spaces.
 */
export function tableOf<Single extends string, Bilingual extends string, List extends string>(
  { single, bilingual, lists }: Columns<Single, Bilingual, List>,
  entries: readonly Entry<Single, Bilingual, List>[],
): string[][] {
  const head = [...single, ...bilingual.flatMap((name) => [`${name}.en`, `${name}.zh`]), ...lists];
  const row = (entry: Entry<Single, Bilingual, List>): string[] => [
    ...single.map((name) => entry[name]),
    ...bilingual.flatMap((name) => [entry[name]?.en ?? '', entry[name]?.zh ?? '']),
    ...lists.map((name) => entry[name].join(' ')),
  ];
  return [head, ...entries.map(row)];
}
