interface InBoth {
  en: string;
  zh: string;
}
/** An evidence row as `/data/evidence.json` holds it. */
export interface LedgerEvidence {
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

const bilingual = ['finding', 'number', 'setting', 'caution', 'doubt'] as const;
const single = ['id', 'theme', 'source', 'status', 'checkedOn'] as const;

const head = [...single, ...bilingual.flatMap((name) => [`${name}.en`, `${name}.zh`]), 'sourceIds'];

/** Evidence as a table, the names of the columns first; lists are joined by spaces. */
export function evidenceTable(rows: readonly LedgerEvidence[]): string[][] {
  const line = (row: LedgerEvidence) => [
    ...single.map((name) => row[name]),
    ...bilingual.flatMap((name) => [row[name]?.en ?? '', row[name]?.zh ?? '']),
    row.sourceIds.join(' '),
  ];
  return [head, ...rows.map(line)];
}
