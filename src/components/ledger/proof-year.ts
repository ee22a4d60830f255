import { evidence, source, type ClaimEntry } from '~/content/lookup';

/** The year of the youngest work that a verdict rests on; 0 where only the article decides. */
export async function proofYear(claim: ClaimEntry): Promise<number> {
  const rows = await Promise.all(claim.evidence.map(evidence));
  const ids = [...claim.sources, ...rows.flatMap(({ sourceIds }) => sourceIds)];
  const works = await Promise.all(ids.map(source));
  return Math.max(0, ...works.map(({ year = 0 }) => year));
}
