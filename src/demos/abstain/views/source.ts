import { evidence } from '~/content/lookup';
import type { Counted } from '.';

/** `o4-mini 24%, 75% and 1%`: right, wrong and not answered. */
const SHARES = /([\w.-]+) (\d+)%, (\d+)% and (\d+)%/g;

/** @throws Error if the row names no two models with their three shares */
async function published(row: string): Promise<Counted[]> {
  const { number } = await evidence(row);
  const models = [...number.en.matchAll(SHARES)].map(([, model, ...shares]): Counted => {
    const [right, wrong, silent] = shares.map(Number);
    return { model: model!, right: right!, wrong: wrong!, silent: silent! };
  });
  if (models.length !== 2)
    throw new Error(
      `${row} names ${models.length} models with three shares, as in “o4-mini 24%, 75% and 1%”, and the step of S3 shows two. Write the row’s number in this form.`,
    );
  return models;
}

export const sources = { abstain: () => published('E48') };
