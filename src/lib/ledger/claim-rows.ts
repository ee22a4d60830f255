interface InBoth {
  en: string;
  zh: string;
}
/** A claim as `/data/claims.json` holds it. */
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

const bilingual = ['claim', 'reason', 'remains', 'doubt'] as const;
const lists = ['evidence', 'sources', 'lessons'] as const;
const single = ['id', 'article', 'lines', 'kind', 'topic', 'verdict'] as const;

const head = [...single, ...bilingual.flatMap((name) => [`${name}.en`, `${name}.zh`]), ...lists];

/** Claims as a table, the names of the columns first; lists are joined by spaces. */
export function claimRows(claims: readonly LedgerClaim[]): string[][] {
  const row = (claim: LedgerClaim) => [
    ...single.map((name) => claim[name]),
    ...bilingual.flatMap((name) => [claim[name]?.en ?? '', claim[name]?.zh ?? '']),
    ...lists.map((name) => claim[name].join(' ')),
  ];
  return [head, ...claims.map(row)];
}
