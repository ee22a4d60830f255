import type { Signal } from '@preact/signals-core';
import type { Ranking, Spot } from '~/lib/own/cells';
import type { OwnContext } from '../context';
import type { OwnPrice } from '../state';
import type { Cells } from './runs';
import type { Saying } from './said';
import type { Filled, Table } from './table';

export interface Pressed {
  /** The question that is looked at, by its place in the list. */
  question: Signal<number | undefined>;
  /** True if all lost questions are listed. */
  all: Signal<boolean>;
  /** True if the encoder of the other language has a column. */
  second: Signal<boolean>;
}

export interface Scene extends Saying, Pick<OwnContext, 'state' | 'shelf' | 'demo'> {
  cells: Cells;
  pressed: Pressed;
  table: Table;
  price: OwnPrice;
  prices: readonly OwnPrice[];
  columns: readonly Ranking[];
  chosen: Spot;
  look: (spot: Spot) => void;
  fill: () => void;
  /** Adds the column of the other encoder, and fills it. */
  add: () => void;
  open: (one: Filled) => void;
}
