import type { Locale } from '~/lib/locale';
import type { Vectors } from '~/lib/embedding/vectors';
import { fillSlot } from '~/demos/kit/props';
import type { EmbeddingMapSettings } from '../../core/settings';
import type { Grouping } from '../../groups';
import type { Given, ProjectionWorker, Session } from '../../session';
import type { EmbeddingMapStrings } from '../../words/en';

/** The interface of the demo for the tools below the map. */
export interface Bench {
  worker: ProjectionWorker;
  strings: EmbeddingMapStrings;
  locale: Locale;
  questions: Record<string, string>;
  /** The current map; undefined if there is none. */
  session(): Session | undefined;
  form(): EmbeddingMapSettings;
  given(): Given;
  encode(text: string): Promise<Vectors>;
  groups(): Grouping;
  /** An error as a sentence. */
  explain(error: unknown): string;
  /** A question has landed on the map. */
  landed(session: Session): void;
  /** Announces the first entries of an answer's table. */
  told(title: string, nearest: readonly { point: number }[]): void;
}

/** A form below the map. */
export interface Tool {
  run(): Promise<void>;
}

export const fieldOf = (form: HTMLFormElement, name: string) =>
  form.elements.namedItem(name) as HTMLInputElement;

/** Shows a problem next to the form's fields; without a sentence, clears it. */
export function complain(form: HTMLFormElement, sentence = ''): void {
  fillSlot(form.querySelector<HTMLElement>('[data-problem]')!, sentence);
}
