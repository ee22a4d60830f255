import type { Figure } from '../drawing/figure';
import type { Asked } from './asked';

/** What the parts of a lesson know about their page. */
export interface LessonContext {
  id: string;
  /** Where it is written, for whoever mends it. */
  file: string;
  locale: 'en' | 'zh';
  /** Of reading. */
  minutes: number;
  /** What a reader can do afterwards. */
  goals: readonly string[];
  /** In reading order, for the contents. */
  sections: { slug: string; text: string }[];
  /** Ids of the sources in the order of their numbers. */
  sources: string[];
  /** Figures and demos in the order of their numbers, by id or by run. */
  figures: string[];
  /** Its one guess. */
  asked?: Asked | undefined;
  /** The figures that are drawn, by their id. */
  drawings?: ReadonlyMap<string, Figure>;
  /** The id of the mark for each cell that both the running text and a drawing name. */
  pairs?: ReadonlyMap<string, string>;
  /** Before each id of a lesson that shares its page with others: `S1-`. */
  prefix?: string;
}

const NUMBERED = /<(?:Figure\b[^>]*?\bid|(?!Figure\b)[A-Z]\w*\b[^>]*?\brun)="([^"]+)"/g;

/** The ids of a lesson's figures and demos, in the order in which they stand in its source. */
export const numberedFigures = (source: string): string[] =>
  [...source.matchAll(NUMBERED)].map(([, id]) => id!);

/** `R3.1` for the first figure of R3; undefined outside lessons. */
export function figureNumber(lesson: LessonContext | undefined, id: string): string | undefined {
  const index = lesson?.figures.indexOf(id) ?? -1;
  return lesson && index >= 0 ? `${lesson.id}.${index + 1}` : undefined;
}
