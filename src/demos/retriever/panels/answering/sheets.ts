import { memoized } from '~/lib/memo';
import { Problem } from '~/lib/problem';
import type { Grammar } from '~/lib/world';
import type { Answer, ShownHit } from '../../core/answer';
import type { Key } from '../../core/answering/key';
import { sheetOf, type Sheet } from '../../core/answering/sheet';
import type { ToySheet } from '../../core/answering/toy';
import type { HandbookAnswer } from '../../core/ask';

/** The demo above, as far as answers need it. */
export interface SheetsHost {
  stock(): Stock;
}

interface Stock {
  /** The result in the figure; runs the search first if there is none. */
  shown(): Promise<{ answer: Answer | HandbookAnswer; holds: (hit: ShownHit) => boolean }>;
  /** A sheet for every built-in question under the retriever's current settings. */
  sheets(): Promise<Sheet[]>;
  explain(problem: unknown): string;
}

/** Addresses of the answer keys and of the toy world's grammar. */
export interface Addresses {
  keys: string;
  world: string;
}

/** Questions with their retrieved passages and the statements that their answers must contain. */
export class Sheets {
  private readonly keys = memoized(() =>
    fetched<Record<string, Key>>(this.addresses.keys, 'keys-missing'),
  );
  private readonly toy = memoized(() => toyOf(this.addresses.world));
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

  /** A question of the toy's world by its id. @throws Problem `world-missing` */
  async toyAbout(id: string): Promise<Sheet> {
    return (await this.toy()).find((sheet) => sheet.id === id)!;
  }

  /** The built-in questions, or those of the toy's world. @throws as `shown` does; Problem `world-missing` */
  async all(isToy: boolean): Promise<readonly Sheet[]> {
    return isToy ? this.toy() : this.keyed(await this.stock.sheets());
  }

  /** The same without their keys, as they were first found: an estimate needs no more. */
  known(isToy: boolean): Promise<readonly Sheet[]> {
    return isToy ? this.toy() : this.found();
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

/** The questions of the toy world; the code that searches its text is loaded with them. */
async function toyOf(address: string): Promise<ToySheet[]> {
  const [{ toySheets }, grammar] = await Promise.all([
    import('../../core/answering/toy'),
    fetched<Grammar>(address, 'world-missing'),
  ]);
  return toySheets(grammar);
}

/** The sheet of medium length, which stands for a question whose passages are not known yet. */
export function mediumOf(sheets: readonly Sheet[]): Sheet {
  const length = ({ passages }: Sheet) => passages.reduce((sum, { text }) => sum + text.length, 0);
  const byLength = sheets.toSorted((a, b) => length(a) - length(b));
  return byLength[Math.floor(byLength.length / 2)]!;
}
