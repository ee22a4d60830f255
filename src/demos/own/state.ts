import { signal, type Signal } from '@preact/signals-core';
import type { Currency } from '~/lib/cost/level';
import { USUAL, type Cell, type Room, type Spot, type Variant } from '~/lib/own/cells';
import type { Results, RoadResult } from '~/lib/own/results';
import type { AskedTable } from './core/asked';

/** The four parts of the place, each with an anchor of its own. */
export const PARTS = ['shelf', 'search', 'answers', 'verdict'] as const;
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

export interface OwnState {
  part: Signal<PartName>;
  material: Signal<Results['material']>;
  room: Signal<Room>;
  cells: Signal<readonly Cell[]>;
  /** Cells that are shown with another k, too. */
  variants: Signal<readonly Variant[]>;
  price: Signal<OwnPrice>;
  /** The cell that the reader looks at, whose search answers questions. */
  chosen: Signal<Spot>;
  roads: Signal<readonly RoadResult[]>;
  /** The reader's own prompt: what a model is told, and how many solved questions come first. */
  prompt: Signal<{ instruction: string; examples?: number }>;
  wordings: Signal<readonly string[]>;
  /** The rows that are asked where there are no questions. */
  table: Signal<AskedTable | undefined>;
  /** The figure of each part, in the strip; empty for what the strip says before there is one. */
  told: Record<PartName, Signal<string>>;
  /** Computes some cells, once the part that searches is open. @returns a sentence where that failed, else '' */
  measure: Signal<((spots: readonly Spot[]) => Promise<string>) | undefined>;
  /** Counted up when the reader asks for the table of cuts. */
  wanted: Signal<number>;
  /** What is said to those who listen alone. */
  said: Signal<string>;
}

/** @param prices in order of price: at first the middle one is shown */
export const openState = (prices: readonly OwnPrice[]): OwnState => ({
  part: signal('shelf'),
  material: signal([]),
  room: signal({ k: 4, budget: 2_400 }),
  cells: signal([]),
  variants: signal([]),
  price: signal(prices[Math.floor(prices.length / 2)]!),
  chosen: signal(USUAL),
  roads: signal([]),
  prompt: signal({ instruction: '' }),
  wordings: signal([]),
  table: signal(undefined),
  told: { shelf: signal(''), search: signal(''), answers: signal(''), verdict: signal('') },
  measure: signal(undefined),
  wanted: signal(0),
  said: signal(''),
});
