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
  moved?: { on: string; from: string; why: InBoth } | undefined;
  reason: InBoth;
  remains?: InBoth | undefined;
  doubt?: InBoth | undefined;
  evidence: readonly string[];
  sources: readonly string[];
  lessons: readonly string[];
}

const COLUMNS = {
  single: ['id', 'article', 'lines', 'kind', 'topic', 'verdict', 'movedOn', 'movedFrom'],
  bilingual: ['claim', 'movedWhy', 'reason', 'remains', 'doubt'],
  lists: ['evidence', 'sources', 'lessons'],
} as const;

/** A table holds texts side by side, so the three parts of a move become columns, empty where nothing moved. */
const flat = ({ moved, ...claim }: LedgerClaim) => ({
  ...claim,
  movedOn: moved?.on ?? '',
  movedFrom: moved?.from ?? '',
  movedWhy: moved?.why,
});

export const claimRows = (claims: readonly LedgerClaim[]): string[][] =>
  tableOf(COLUMNS, claims.map(flat));
