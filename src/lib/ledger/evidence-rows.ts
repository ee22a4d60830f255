import { tableOf, type InBoth } from './table';

/** An evidence row as `/data/evidence.json` holds it. */
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

/** Evidence as a table, the names of the columns first. */
export const evidenceTable = (rows: readonly LedgerEvidence[]): string[][] =>
  tableOf(COLUMNS, rows);
