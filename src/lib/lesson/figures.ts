import type { Figure } from '../drawing/figure';
import type { Asked } from './asked';
import { lessonTree, nodesIn } from './tree';
import type { Step, Yours } from './walk';

export interface Reference {
  text: string;
  href: string;
}

export interface LessonContext {
  id: string;
  /** Its source file, for error messages. */
  file: string;
  locale: 'en' | 'zh';
  minutes: number;
  /** Sections in reading order, for the table of contents. */
  sections: { slug: string; text: string }[];
  /** Ids of the sources, in the order of their numbers. */
  sources: string[];
  /** Ids of figures and demos (or the runs of demos), in the order of their numbers. */
  figures: string[];
  asked?: Asked | undefined;
  steps: readonly Step[];
  yours?: Yours | undefined;
  /** The lesson that follows, or the guide behind the last. */
  next: Reference;
  drawings?: ReadonlyMap<string, Figure>;
  /** The id of the mark for each cell that is both in the text and in a drawing. */
  pairs?: ReadonlyMap<string, string>;
}

/** The ids of a lesson's figures and the runs of its demos, in the order of its source. */
export const numberedFigures = (mdx: string): string[] =>
  nodesIn(lessonTree(mdx)).flatMap(
    ({ name, attributes: { id, run } }) => (name === 'Figure' ? id : run) ?? [],
  );

/** `R3.1` for the first figure of R3; undefined outside lessons. */
export function figureNumber(
  lesson: Pick<LessonContext, 'id' | 'figures'> | undefined,
  id: string,
): string | undefined {
  const index = lesson?.figures.indexOf(id) ?? -1;
  return lesson && index >= 0 ? `${lesson.id}.${index + 1}` : undefined;
}
