import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { encoder, type Joins } from '~/lib/text/byte-pairs/encode';
import type { Learnt } from '~/lib/text/byte-pairs/learn';
import { BYTES } from '~/lib/text/byte-pairs/merge';
import type { CountedBy } from '~/workers';
import type { Comparison } from './core/snapshot';
import type { VocabularyName } from '~/lib/text/vocabularies/names';
import { vocabularyOf } from '~/lib/text/byte-pairs/vocabulary';
import {
  LANGUAGES,
  type Language,
  type TokenizerFields,
  type TokenizerSettings,
} from './core/settings';
import type { Words as TokenizerStrings } from 'words:tokenizer';
import type { PageProps } from '~/demos/kit/page';

/** All merges the form can request, the costs of the passages, and the form that asked for them. */
export interface Answer {
  form: TokenizerSettings;
  learnt: Learnt;
  compared: Comparison;
  /** The sentences by published vocabularies, once these are loaded. */
  counted?: CountedBy;
}

export interface ListedVocabulary {
  name: VocabularyName;
  label: string;
  file: string;
  /** Chinese tokens per English token over the parallel passages. */
  ratio: number;
}

/** The published vocabularies, and the bytes of all their files together. */
interface PublishedList {
  vocabularies: ListedVocabulary[];
  bytes: number;
}

/** A sentence as tokens, with the pairs that each applied or later merge joins in it. */
export interface Cut {
  text: string;
  tokens: number[];
  joins: Joins;
}

export type Step = 'back' | 'forward' | 'change';

/** What the page shows, whatever its answer. */
interface Shown {
  passages: number;
  locale: Locale;
  t: TokenizerStrings;
  published: PublishedList;
  /** True in the page, where buttons work. */
  live: boolean;
  /** True in the page until a run: what the build has drawn of a recorded one stays. */
  kept?: boolean;
  loading?: boolean;
  typed?: (language: Language) => FigureElement;
  step?: (to: Step) => unknown;
  /** Loads the published vocabularies; their place takes the focus of the button. */
  load?: (place: HTMLElement) => unknown;
}

export type TokenizerState = Answer & Shown & ReturnType<typeof cutBy>;

export const stateOf = (answer: Answer, shown: Shown, cut = cutBy(answer)): TokenizerState => ({
  ...answer,
  ...shown,
  ...cut,
});

/** The merges that are applied, as many as the text yields of those requested, and the sentences cut by them. */
export function cutBy({ learnt: { merges }, form }: Answer) {
  const applied = Math.min(form.merges, merges.length);
  const now = encoder(merges, applied);
  const later = encoder(merges);
  const cut = (text: string): Cut => ({
    text,
    tokens: now.encode(text),
    joins: later.trace(text).joins,
  });
  return {
    applied,
    vocabulary: vocabularyOf(merges),
    cuts: { en: cut(form.en), zh: cut(form.zh) },
  };
}

/** The token made by a merge; merges count from 0. */
export const tokenOf = (merge: number): number => BYTES + merge;

/** The number of merges at which the sentences change next; undefined if they no longer do. */
export function nextChange({ cuts, applied }: TokenizerState): number | undefined {
  const touching = LANGUAGES.flatMap((language) => [...cuts[language].joins.keys()]);
  const next = Math.min(...touching.filter((merge) => merge >= applied));
  return next === Infinity ? undefined : next + 1;
}

export interface TokenizerPage extends PageProps<TokenizerFields> {
  /** Address of the built-in text. */
  handbook: string;
  passages: number;
  published: PublishedList;
  text: string;
}
