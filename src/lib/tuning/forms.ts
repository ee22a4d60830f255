/** A fact as a cell and the value it has. */
export type Fact = readonly [cell: number, value: number];

/** Question forms that tuning may use; the third is kept for asking. */
export const TAUGHT_FORMS = [0, 1] as const;
export const UNSEEN_FORM = 2;
