import { wordsOf } from '~/demos/kit/words';
import { PanelElement } from '~/demos/kit/panel-element';
import { encoderProblems } from '~/demos/parts/encoder-lazy';
import type { Vectors } from '~/lib/embedding/vectors';
import type { Fields } from '~/lib/settings/table';
import type { EmbeddingMapSettings } from '../../core/settings';
import type { Given, ProjectionWorker, Session } from '../../session';
import type { EmbeddingMapStrings } from '../../words/en';
import type { ToolStrings } from './en';

/** The part of the map that the tools below it need. */
export interface ToolMap {
  worker: ProjectionWorker;
  session: Session;
  form: EmbeddingMapSettings;
  /** The text of the chosen built-in question; empty if none is chosen. */
  question: string;
  given(): Given;
  encode(text: string): Promise<Vectors>;
  /** Shades the points by their scores for the session's question. */
  shade(): void;
}

export interface MapHost {
  /** The map as it is now. @throws Problem `no-map` if none is drawn */
  map(): ToolMap;
}

/** A form below the map that asks something of the map above it. */
export abstract class MapTool<T extends Fields, Result> extends PanelElement<
  T,
  ToolStrings,
  Result
> {
  protected map(): ToolMap {
    return this.host<MapHost>().map();
  }

  protected get mapStrings(): EmbeddingMapStrings {
    return wordsOf<EmbeddingMapStrings>('embedding-map');
  }

  protected override problems(): Readonly<Record<string, string>> {
    return { ...encoderProblems(), ...this.mapStrings.problems, ...super.problems() };
  }
}

/** A title, and the first names of the answer, whose table has the rest. */
export const firstNames = (title: string, names: readonly string[]): string =>
  `${title}: ${names.slice(0, SPOKEN).join(' · ')}`;

const SPOKEN = 3;
