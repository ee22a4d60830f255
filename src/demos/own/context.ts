import type { ReadonlySignal } from '@preact/signals-core';
import type { FigureElement } from '~/lib/figure';
import type { Results } from '~/lib/own/results';
import type { Fields } from '~/lib/settings/table';
import type { DemoState } from '../kit/demo-state';
import type { Given, PageProps } from '../kit/page';
import type { Shelf } from '../parts/shelf/shelf';
import type { openTexts } from './texts';
import type { OwnPrice, OwnState, PartName } from './state';
import type { Words as OwnStrings } from 'words:own';

export interface OwnPage extends PageProps<Fields> {
  kit: string;
  vocabulary: string;
  examples: { handbook: string; keys: string; tickets: string };
  /** The folder of rows to tune on, and the page of programs at the one that tunes. */
  tuning: string;
  program: string;
  /** How the second line of a memo begins, in each language. */
  memoSigns: readonly string[];
  literature: readonly { text: string; source: string; href: string }[];
  prices: readonly OwnPrice[];
}

export interface OwnContext {
  given: Given<Fields, OwnStrings> & { props: OwnPage };
  demo: DemoState<Fields, never>;
  state: OwnState;
  shelf: Shelf;
  texts: ReturnType<typeof openTexts>;
  measured: ReadonlySignal<Results>;
  /** Fetches a part without showing it. */
  fetchPart: (part: Exclude<PartName, 'shelf'>) => Promise<void>;
  imported: {
    chooser: () => FigureElement;
    /** Judges these files alone, in place of those that were judged before. */
    open: (files: readonly File[]) => Promise<void>;
    judging: ReadonlySignal<{ view: (chooser: FigureElement) => FigureElement } | undefined>;
  };
}

/** Opens a part. @returns what draws it, again after each change */
export type OpenPart = (context: OwnContext) => Promise<() => FigureElement>;
