import { signal, type Signal } from '@preact/signals-core';
import type { Cell, Cut, Ranking, Room } from '~/lib/own/cells';
import type { Results, RoadResult } from '~/lib/own/results';

/** The four parts of the place, each with an anchor of its own. */
export const PARTS = ['shelf', 'search', 'answers', 'verdict'] as const;
export type PartName = (typeof PARTS)[number];

/** What the parts say to each other. */
export interface OwnState {
  part: Signal<PartName>;
  /** What a prompt may take. */
  room: Signal<Room>;
  cells: Signal<readonly Cell[]>;
  /** The cell that the reader looks at, whose search answers questions. */
  chosen: Signal<{ cut: Cut; ranking: Ranking }>;
  roads: Signal<readonly RoadResult[]>;
  /** Results that were brought back, oldest first. */
  history: Signal<readonly Results[]>;
  /** The figure of each part, in the strip; empty for what the strip says before there is one. */
  told: Record<PartName, Signal<string>>;
  /** How often the table was asked for, wherever that was pressed. */
  wanted: Signal<number>;
  /** What is said to those who listen alone. */
  said: Signal<string>;
}

export const openState = (): OwnState => ({
  part: signal('shelf'),
  room: signal({ k: 4, budget: 2_400 }),
  cells: signal([]),
  chosen: signal({ cut: 'paragraph', ranking: 'words' }),
  roads: signal([]),
  history: signal([]),
  told: { shelf: signal(''), search: signal(''), answers: signal(''), verdict: signal('') },
  wanted: signal(0),
  said: signal(''),
});
