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

export const evidenceTable = (rows: readonly LedgerEvidence[]): string[][] =>
  tableOf(COLUMNS, rows);

/** The short citation of a work: `Lewis et al. 2020`, `Zhao & Li 2021`, `Microsoft 2021`. */
export function shortName({
  authors,
  year,
}: {
  authors: string;
  year?: number | undefined;
}): string {
  const names = authors.split(/, | and | et al\./).filter(Boolean);
  const many = names.length > 2 || authors.includes('et al.');
  const name = many ? `${names[0]} et al.` : names.join(' & ');
  return year === undefined ? name : `${name} ${year}`;
}
