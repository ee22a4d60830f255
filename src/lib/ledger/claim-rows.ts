import { tableOf, type InBoth } from './table';

/** A claim in the format of `/data/claims.json`. */
export interface LedgerClaim {
  id: string;
  article: string;
  lines: string;
  kind: string;
  topic: string;
  claim: InBoth;
  verdict: string;
  reason: InBoth;
  remains?: InBoth | undefined;
  doubt?: InBoth | undefined;
  evidence: readonly string[];
  sources: readonly string[];
  lessons: readonly string[];
}

const COLUMNS = {
  single: ['id', 'article', 'lines', 'kind', 'topic', 'verdict'],
  bilingual: ['claim', 'reason', 'remains', 'doubt'],
  lists: ['evidence', 'sources', 'lessons'],
} as const;

/** Claims as a table with the column names first. */
export const claimRows = (claims: readonly LedgerClaim[]): string[][] => tableOf(COLUMNS, claims);
