/** The support of a source for a sentence: all of its claim, a part, or none. */
export const SUPPORTS = ['full', 'part', 'none'] as const;
export type Support = (typeof SUPPORTS)[number];

export interface Judgement {
  /** False for a sentence that claims nothing, such as a greeting. */
  needed: boolean;
  /** Each citation separately, in the order of the marks [1] [2]. */
  citations: readonly Support[];
  /** All citations together; `none` without citations. */
  together: Support;
}

/** A question about a sentence; `together` is asked only if there are two or more citations. */
export type Item =
  | { kind: 'citation'; citation: number }
  | { kind: 'together' }
  | { kind: 'needed' };

export function itemsOf(citations: number): Item[] {
  if (citations === 0) return [{ kind: 'needed' }];
  const each = Array.from({ length: citations }, (_, citation): Item => {
    return { kind: 'citation', citation };
  });
  return citations === 1 ? each : [...each, { kind: 'together' }];
}

/** The answer to an item: a support, or, for an uncited sentence, whether it needs a source. */
const NEEDS = ['yes', 'no'] as const;
export type Mark = Support | (typeof NEEDS)[number];

export function markOf(judgement: Judgement, item: Item): Mark {
  if (item.kind === 'needed') return judgement.needed ? 'yes' : 'no';
  return item.kind === 'together' ? judgement.together : judgement.citations[item.citation]!;
}

export const marksFor = ({ kind }: Item): readonly Mark[] => (kind === 'needed' ? NEEDS : SUPPORTS);

/**
 * The judgement composed of a reader's marks, or undefined while one is missing. A sentence with a citation counts as
 * claiming something.
 *
 * @param marks one for each of `itemsOf(citations)`, in that order
 */
export function judgementFrom(
  citations: number,
  marks: readonly (Mark | undefined)[],
): Judgement | undefined {
  const given = itemsOf(citations).map((_, i) => marks[i]);
  if (given.includes(undefined)) return undefined;
  if (citations === 0) return { needed: given[0] === 'yes', citations: [], together: 'none' };
  const supports = given as Support[];
  return { needed: true, citations: supports.slice(0, citations), together: supports.at(-1)! };
}
