import { tableOf, type InBoth } from './table';

/** An evidence row in the format of `/data/evidence.json`. */
interface LedgerEvidence {
  id: string;
  theme: string;
  finding: InBoth;
  number: InBoth;
  setting: InBoth;
  caution: InBoth;
  doubt?: InBoth | undefined;
  source: string;
  sourceIds: readonly string[];
  status: string;
  checkedOn: string;
}

const COLUMNS = {
  single: ['id', 'theme', 'source', 'status', 'checkedOn'],
  bilingual: ['finding', 'number', 'setting', 'caution', 'doubt'],
  lists: ['sourceIds'],
} as const;

/** Evidence as a table with the column names first. */
export const evidenceTable = (rows: readonly LedgerEvidence[]): string[][] =>
  tableOf(COLUMNS, rows);
