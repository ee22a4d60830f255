import { memoized } from '~/lib/memo';
import { Problem } from '~/lib/problem';
import type { Answer, ShownHit } from '../../core/answer';
import type { Key } from '../../core/answering/key';
import { sheetOf, type Sheet } from '../../core/answering/sheet';
import type { HandbookAnswer } from '../../core/ask';

/** The demo above, as far as answers need it. */
export interface Stock {
  /** The result in the figure; runs the search first if there is none. */
  shown(): Promise<{ answer: Answer | HandbookAnswer; holds: (hit: ShownHit) => boolean }>;
  /** A sheet for every built-in question under the retriever's current settings. */
  sheets(): Promise<Sheet[]>;
  explain(problem: unknown): string;
}

/** Address of the answer keys. */
export interface Addresses {
  keys: string;
}

/** Questions with their retrieved passages and the statements that their answers must contain. */
export class Sheets {
  private readonly keys = memoized(() =>
    fetched<Record<string, Key>>(this.addresses.keys, 'keys-missing'),
  );
  private readonly found = memoized(() => this.stock.sheets());

  constructor(
    private readonly stock: Stock,
    private readonly addresses: Addresses,
  ) {}

  /** The figure's question. @throws Problem `keys-missing`, or an error of the search above */
  async shown(): Promise<Sheet> {
    const { answer, holds } = await this.stock.shown();
    const [sheet] = await this.keyed([sheetOf(answer, holds)]);
    return sheet!;
  }

  /** The built-in questions. @throws as `shown` does */
  async all(): Promise<readonly Sheet[]> {
    return this.keyed(await this.stock.sheets());
  }

  /** The same without their keys, as they were first found: an estimate needs no more. */
  known(): Promise<readonly Sheet[]> {
    return this.found();
  }

  /** The sentence for an error of the search above. */
  explain(problem: unknown): string {
    return this.stock.explain(problem);
  }

  private async keyed(sheets: readonly Sheet[]): Promise<Sheet[]> {
    const keys = await this.keys();
    return sheets.map((sheet) =>
      Object.hasOwn(keys, sheet.id) ? { ...sheet, key: keys[sheet.id]! } : sheet,
    );
  }
}

async function fetched<T>(address: string, code: string): Promise<T> {
  const response = await fetch(address).catch(() => undefined);
  const read = response?.ok ? await response.json().catch(() => undefined) : undefined;
  if (read === undefined) throw new Problem(code);
  return read as T;
}

/** The sheet of medium length, which stands for a question whose passages are not known yet. */
export function mediumOf(sheets: readonly Sheet[]): Sheet {
  const length = ({ passages }: Sheet) => passages.reduce((sum, { text }) => sum + text.length, 0);
  const byLength = sheets.toSorted((a, b) => length(a) - length(b));
  return byLength[Math.floor(byLength.length / 2)]!;
}
