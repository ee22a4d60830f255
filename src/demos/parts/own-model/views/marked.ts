import type { Asked, AskedRow, Sign } from '~/demos/parts/pictures/asked';
import type { Quoted } from '~/demos/parts/pictures/frame';
import { fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import words from 'words:asked';

/** Rows of marks, each with the places of its questions in the record. */
export interface MarkedRow {
  label?: string;
  places: readonly number[];
}

interface Marked {
  rows: readonly MarkedRow[];
  /** The sign of each question; none is shown before the press. */
  signOf: ((place: number) => Sign) | undefined;
  at: number;
  question: Quoted;
  /** `questions`, if they are not messages. */
  title?: string;
  /** What signs are called here, if not as usual. */
  names?: Asked['names'];
  /** `at` is the place of the question in the record, whatever row it is in. */
  isRegrouped?: boolean;
  /** `f` is told apart whatever the reply was before. */
  isApart?: boolean;
}

/** The question of the record that a mark stands for. */
export const placeAt = (rows: readonly MarkedRow[], at: number): number =>
  rows.flatMap(({ places }) => places)[at]!;

const SIGNS = ['r', 'w', 'u', 'd'] as const;
const AND_FORM = ['r', 'f', 'w', 'u', 'd'] as const;

/** A mark for each question of a step, in the words of the language. */
export function marked(
  { rows, signOf, at, question, title, names, isRegrouped, isApart }: Marked,
  locale: Locale,
  hasForm = false,
): Asked {
  const t = words[locale];
  const n = rows.reduce((sum, { places }) => sum + places.length, 0);
  const signs = signOf ? (hasForm || names?.f ? AND_FORM : SIGNS) : (['-'] as const);
  return {
    title: fill(title ?? t.title, { n }),
    hint: t.hint,
    /** Worked out where they are drawn: the build asks for a picture of every question, and for its marks once. */
    get rows() {
      return rows.map(({ label, places }): AskedRow => ({
        ...(label && { label }),
        signs: places.map((place) => signOf?.(place) ?? '-').join(''),
      }));
    },
    at,
    ...(isRegrouped && { order: rows.flatMap(({ places }) => places) }),
    question,
    ...(isApart && { isApart }),
    against: t.against,
    names: {
      ...Object.fromEntries(signs.map((sign) => [sign, t.signs[sign]])),
      ...(signOf && names),
    },
    said: t.said,
    previous: t.previous,
    next: t.next,
  };
}
