import type { Locale } from '~/lib/locale';
import { encoder, type Joins } from '~/lib/text/byte-pairs/encode';
import type { Learnt } from '~/lib/text/byte-pairs/learn';
import { BYTES } from '~/lib/text/byte-pairs/merge';
import type { Comparison } from './core/snapshot';
import { vocabularyOf } from '~/lib/text/byte-pairs/vocabulary';
import {
  LANGUAGES,
  type Language,
  type TokenizerFields,
  type TokenizerSettings,
} from './core/settings';
import type { TokenizerStrings } from './words';
import type { KitProps } from '~/demos/kit/props';

/** What a run brings: merges from the first to the last that can be asked for, and what texts cost. */
export interface TokenizerResult {
  learnt: Learnt;
  compared: Comparison;
}

/** A sentence as tokens, and what each merge that is applied, or could be, joins in it. */
export interface Cut {
  text: string;
  tokens: number[];
  joins: Joins;
}

/** Everything the figure shows. */
export interface TokenizerState extends TokenizerResult {
  /** Parallel passages that are measured. */
  passages: number;
  locale: Locale;
  t: TokenizerStrings;
  form: TokenizerSettings;
  /** Merges that are applied: those asked for, or as many as the text gave. */
  applied: number;
  /** Bytes of every token, by its number. */
  vocabulary: number[][];
  cuts: Record<Language, Cut>;
  /** In the page, where buttons work. */
  live: boolean;
  playing: boolean;
}

export function stateOf(
  result: TokenizerResult,
  form: TokenizerSettings,
  shown: Pick<TokenizerState, 'locale' | 't' | 'live' | 'playing' | 'passages'>,
): TokenizerState {
  const { merges } = result.learnt;
  const applied = Math.min(form.merges, merges.length);
  const now = encoder(merges, applied);
  const later = encoder(merges);
  const cut = (text: string): Cut => ({
    text,
    tokens: now.encode(text),
    joins: later.trace(text).joins,
  });
  const cuts = { en: cut(form.en), zh: cut(form.zh) };
  return { ...result, ...shown, form, applied, vocabulary: vocabularyOf(merges), cuts };
}

/** The token that a merge makes; merges count from 0. */
export const tokenOf = (merge: number): number => BYTES + merge;

/** How often a merge joins something in the reader's sentences. */
export const joinsOf = ({ cuts }: TokenizerState, merge: number): number =>
  LANGUAGES.reduce((sum, language) => sum + (cuts[language].joins.get(merge) ?? 0), 0);

/** Merges that have joined something in the sentences, the last one first. */
export const builders = (state: TokenizerState): number[] =>
  touching(state)
    .filter((merge) => merge < state.applied)
    .reverse();

/** How many merges to apply so that the sentences change next; undefined if none does. */
export function nextChange(state: TokenizerState): number | undefined {
  const next = touching(state).find((merge) => merge >= state.applied);
  return next === undefined ? undefined : next + 1;
}

function touching({ cuts }: TokenizerState): number[] {
  const merges = LANGUAGES.flatMap((language) => [...cuts[language].joins.keys()]);
  return [...new Set(merges)].sort((a, b) => a - b);
}

/** What the page gives the element, and the words that come with it. */
export interface TokenizerProps extends KitProps<TokenizerFields> {
  strings: TokenizerStrings;
  /** Address of the built-in text. */
  handbook: string;
  /** How many parallel passages it has. */
  passages: number;
}
