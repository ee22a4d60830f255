import type { Locale } from '~/lib/locale';
import type { EmbeddingMapSettings } from './core/settings';
import type { Taken } from './labels';
import type { Given, ProjectionWorker, Session } from './session';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';

/** The interface of the element that contains a live map. */
export interface LiveHost {
  worker: ProjectionWorker;
  strings: EmbeddingMapStrings;
  locale: Locale;
  form(): EmbeddingMapSettings;
  given(): Given;
  root: HTMLElement;
  piece(name: string): HTMLElement;
  /** Names of parts that are abbreviated. */
  parts: Record<string, string>;
  /** The label of the point to select first, if the map has it. */
  chosen?: string;
  /** Redraws the figure under the map, and reports a sentence. */
  tell(session: Session, text: string): void;
  /** Sets the marks to show scores. */
  shadeByScore(): void;
  /** Runs work alongside a run, and reports its failure. */
  beside(work: Promise<unknown>): void;
  /** Called to show the neighbours of a chosen point. Returns whether the page has a sentence about them. */
  looked(): boolean;
  /** True if the neighbours of the chosen point are drawn. */
  shows(): boolean;
  /** Called with the screen positions of the twelve words on the map of names. */
  drawn(places: readonly (readonly [number, number] | undefined)[]): readonly Taken[];
}
