import type { Locale } from '~/lib/locale';
import type { Vectors } from '~/lib/embedding/vectors';
import { fillSlot } from '~/demos/kit/props';
import type { EmbeddingMapSettings } from '../../core/settings';
import type { Grouping } from '../../groups';
import type { Given, ProjectionWorker, Session } from '../../session';
import type { EmbeddingMapStrings } from '../../words/en';

/** What a tool below the map may ask of the demo. */
export interface Bench {
  worker: ProjectionWorker;
  strings: EmbeddingMapStrings;
  locale: Locale;
  questions: Record<string, string>;
  /** The map that stands; undefined if there is none. */
  session(): Session | undefined;
  form(): EmbeddingMapSettings;
  given(): Given;
  encode(text: string): Promise<Vectors>;
  groups(): Grouping;
  /** The sentence for what went wrong. */
  explain(error: unknown): string;
  /** A question has landed on the map. */
  landed(session: Session): void;
  /** Says aloud what the table of an answer lists first. */
  told(title: string, nearest: readonly { point: number }[]): void;
}

/** A form below the map. */
export interface Tool {
  run(): Promise<void>;
}

export const fieldOf = (form: HTMLFormElement, name: string) =>
  form.elements.namedItem(name) as HTMLInputElement;

/** Says what is wrong beside the form's fields; without a sentence, that nothing is. */
export function complain(form: HTMLFormElement, sentence = ''): void {
  fillSlot(form.querySelector<HTMLElement>('[data-problem]')!, sentence);
}
