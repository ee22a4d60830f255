import type { Row } from './rows';

const SLOT = /\{([a-z]+)\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?\}/g;

/**
 * Fills the slots of a text with shares of right answers at 135 million weights: a task, a road, and the variant if there is one.
 *
 * @param said the share in the language of the text
 * @throws if there is no such row
 * @example withShares('{facts/lora} right', rows, percent) → '90% right'
 */
export const withShares = (
  text: string,
  rows: readonly Row[],
  said: (share: number) => string,
): string =>
  text.replace(SLOT, (slot: string, task: string, road: string, variant?: string) => {
    const row = rows.find(
      (one) =>
        one.size === '135m' && one.task === task && one.road === road && one.variant === variant,
    );
    if (row) return said(row.right / row.n);
    throw new Error(
      `The ladder has no row ${slot} at 135 million weights. Name a task and a road of content/runs/ladder/ladder-whole.json.`,
    );
  });

/** What became of a judgement that was weighed again, in one language. */
export interface WeighedTexts {
  /** A sentence that says when, and why then. */
  readonly dated: string;
  readonly said: string;
}
