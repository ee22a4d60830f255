import type { ReadonlySignal } from '@preact/signals-core';
import type { Currency } from '~/lib/cost/level';
import type { FigureElement } from '~/lib/figure';
import type { Results } from '~/lib/own/results';
import type { Fields } from '~/lib/settings/table';
import type { DemoState } from '../kit/demo-state';
import type { Given, PageProps } from '../kit/page';
import type { Shelf } from '../parts/shelf/shelf';
import type { OwnState } from './state';
import type { Words as OwnStrings } from 'words:own';

/** A model on sale, with its prices for a million tokens on a day. */
export interface OwnPrice {
  id: string;
  model: string;
  currency: Currency;
  on: string;
  input: number;
  /** Of text that is read from the cache. */
  cacheRead: number;
  /** Most tokens of a prompt and its answer. */
  window: number;
}

/** What the page of the place says beside its form. */
export interface OwnPage extends PageProps<Fields> {
  /** The address of the kit's files. */
  kit: string;
  /** The file of the vocabulary that counts. */
  vocabulary: string;
  /** What the example sets are made of. */
  examples: { handbook: string; keys: string; tickets: string };
  /** How the second line of a memo begins, in each language. */
  memoSigns: readonly string[];
  /** What others have measured, for the memo. */
  literature: readonly { text: string; source: string; href: string }[];
  prices: readonly OwnPrice[];
}

/** What each part of the place is opened with. */
export interface OwnContext {
  given: Given<Fields, OwnStrings> & { props: OwnPage };
  demo: DemoState<Fields, never>;
  state: OwnState;
  shelf: Shelf;
  /** What is measured now. */
  measured: ReadonlySignal<Results>;
}

/** Opens a part. @returns what draws it, again after each change */
export type OpenPart = (context: OwnContext) => Promise<() => FigureElement>;
