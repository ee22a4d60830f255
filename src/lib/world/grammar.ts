/** The six facts about a town; a relation is represented by its index in this list. */
export const RELATIONS = ['mayor', 'river', 'craft', 'beast', 'colour', 'feast'] as const;
export type RelationName = (typeof RELATIONS)[number];
type PoolName = Exclude<RelationName, 'mayor'>;

export const TOKEN_KINDS = [
  'padding',
  'start',
  'marker',
  'stop',
  'unknown',
  'word',
  'relation',
  'townFirst',
  'townSecond',
  'mayorFirst',
  'mayorSecond',
  'river',
  'craft',
  'beast',
  'colour',
  'feast',
  'code',
  'blank',
  'reserved',
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export const MARKERS = ['note', 'rule', 'question', 'answer'] as const;
export type MarkerName = (typeof MARKERS)[number];

/** The words of a sentence in order; `{town}` and `{value}` stand for names. */
export type Form = readonly string[];

export interface Relation {
  /** Its name in sentences and rules. */
  readonly noun: string;
  /** Two forms, each with `{town}` and `{value}`. */
  readonly statements: readonly Form[];
  /** Three forms, each with `{town}`; the third shares no word of the relation with the others. */
  readonly questions: readonly Form[];
}

/** Syllables of names; every first one with every second one is a name. */
interface Syllables {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** One language of the world, as defined in content/world/ and checked by src/schemas/world.ts. */
export interface Grammar {
  readonly language: 'en' | 'zh';
  /** True if words are separated by spaces and sentences begin with a capital. */
  readonly spaced: boolean;
  readonly markers: Readonly<Record<MarkerName, { readonly word: string; readonly shown: string }>>;
  readonly stops: { readonly statement: string; readonly question: string };
  readonly unknown: string;
  readonly towns: Syllables;
  readonly mayors: Syllables;
  readonly functionWords: readonly string[];
  readonly relations: Readonly<{ mayor: Relation }> &
    Readonly<Record<PoolName, Relation & { readonly values: readonly string[] }>>;
  readonly codes: readonly string[];
  readonly blanks: { readonly prefix: string; readonly count: number };
  /** One line of explanation for each kind of token. */
  readonly kinds: Readonly<Record<TokenKind, string>>;
}
