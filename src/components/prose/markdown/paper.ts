import type { Figure } from '~/lib/drawing/figure';
import type { Asked } from '~/lib/lesson/asked';
import type { MdxTag } from '~/lib/lesson/mdx';
import type { Locale } from '~/lib/locale';

export interface Paper {
  /** The id of the lesson, such as `R3`. */
  id: string;
  locale: Locale;
  page: URL;
  /** The full address of a path below the base. */
  address: (path: string) => string;
  /** Ids of the sources in the order of their numbers. */
  sources: readonly string[];
  /** Figures and demos in the order of their numbers, by id or by run. */
  figures: readonly string[];
  drawings: ReadonlyMap<string, Figure>;
  asked: Asked | undefined;
  /** The path of the lesson's source file. */
  file: string;
  /** Texts for the end of the file: a line for each guess so far, and the parts under the challenge. */
  guesses: string[];
  solutions: string[];
}

/** Writes a tag in Markdown; `inner` writes its children, or some of them. */
export type Written = (
  tag: MdxTag,
  paper: Paper,
  inner: (children?: MdxTag['children']) => Promise<string>,
) => string | Promise<string>;
