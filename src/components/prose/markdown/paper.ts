import type { Figure } from '~/lib/drawing/figure';
import type { Asked } from '~/lib/lesson/asked';
import type { MdxTag } from '~/lib/lesson/mdx';
import type { Locale } from '~/lib/locale';

/** What the tags of a lesson know of the file that they are written into. */
export interface Paper {
  /** The id of the lesson, such as `R3`. */
  id: string;
  locale: Locale;
  /** Where the lesson is a page, in full. */
  page: URL;
  /** The full address of a path below the base. */
  address: (path: string) => string;
  /** Ids of the sources in the order of their numbers. */
  sources: readonly string[];
  /** Figures and demos in the order of their numbers, by id or by run. */
  figures: readonly string[];
  drawings: ReadonlyMap<string, Figure>;
  /** The guess of the lesson. */
  asked: Asked | undefined;
  /** Where the lesson is written. */
  file: string;
  /** What waits for the end of the file: a line for each guess so far, and the parts under the challenge. */
  guesses: string[];
  solutions: string[];
}

/** How a tag is written in Markdown; `inner` writes what stands in it, or a part of that. */
export type Written = (
  tag: MdxTag,
  paper: Paper,
  inner: (children?: MdxTag['children']) => Promise<string>,
) => string | Promise<string>;
