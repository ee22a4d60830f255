import { signal } from '@preact/signals-core';
import type { Currency } from '~/lib/cost/level';
import { USUAL, type Cell, type Room, type Spot, type Variant } from '~/lib/own/cells';
import type { Results, RoadResult } from '~/lib/own/results';
import type { AskedTable } from './core/asked';

export const PARTS = ['shelf', 'search', 'answers', 'tune', 'verdict'] as const;
export type PartName = (typeof PARTS)[number];

/** A model on sale, with its prices for a million tokens on a day. */
export interface OwnPrice {
  id: string;
  model: string;
  currency: Currency;
  on: string;
  input: number;
  cacheRead: number;
  /** Most tokens of a prompt and its answer. */
  window: number;
}

/** @param prices in order of price: at first the middle one is shown */
export const openState = (prices: readonly OwnPrice[]) => ({
  part: signal<PartName>('shelf'),
  material: signal<Results['material']>([]),
  room: signal<Room>({ k: 4, budget: 2_400 }),
  cells: signal<readonly Cell[]>([]),
  /** Cells that are shown with another k, too. */
  variants: signal<readonly Variant[]>([]),
  price: signal(prices[Math.floor(prices.length / 2)]!),
  /** The cell that the reader looks at, whose search answers questions. */
  chosen: signal<Spot>(USUAL),
  roads: signal<readonly RoadResult[]>([]),
  /** The reader's own prompt: what a model is told, and how many solved questions come first. */
  prompt: signal<{ instruction: string; examples?: number }>({ instruction: '' }),
  wordings: signal<readonly string[]>([]),
  /** The rows that are asked where there are no questions. */
  table: signal<AskedTable>(),
  /** The figure of each part, in the strip; empty for what the strip says before there is one. */
  told: {
    shelf: signal(''),
    search: signal(''),
    answers: signal(''),
    tune: signal(''),
    verdict: signal(''),
  },
  /** Computes some cells, once the part that searches is open. @returns a sentence where that failed, else '' */
  measure: signal<(spots: readonly Spot[]) => Promise<string>>(),
  /** True until all that was brought has been read, and its questions have their places. */
  isReading: signal(false),
  /** Whether a search has been opened in the retriever of the page. */
  isRetrieverOpen: signal(false),
  /** What the verdict says of the tuning of this page, once it is done. */
  tuned: signal(''),
  /** The kept tuning that the reader wants to see. */
  openedRun: signal<string>(),
  /** Counted up when the reader asks for the table of cuts. */
  wanted: signal(0),
});

export type OwnState = ReturnType<typeof openState>;
