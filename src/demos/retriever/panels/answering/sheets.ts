import { sheetOf, type Sheet } from '../../core/answering/sheet';
import type { Answer, ShownHit } from '../../core/answer';
import type { HandbookAnswer } from '../../core/ask';
import { memoized } from '~/lib/memo';
import { keysAt, withKeys } from './sources';

/** The demo above, as far as the answers need it. */
export interface Store {
  /** The result in the figure; runs the search first if there is none. */
  shown(): Promise<{ answer: Answer | HandbookAnswer; holds: (hit: ShownHit) => boolean }>;
  /** A sheet for every built-in question under the retriever's current settings. */
  sheets(): Promise<Sheet[]>;
  explain(problem: unknown): string;
}

/** Questions with their retrieved passages and the statements that their answers must contain. */
export class Sheets {
  private readonly keys;

  /** @param address of the statements that answers must contain */
  constructor(
    private readonly store: Store,
    address: string,
  ) {
    this.keys = memoized(() => keysAt(address));
  }

  /** The figure's question. @throws Problem `keys-missing`, or an error of the search above */
  async shown(): Promise<Sheet> {
    const { answer, holds } = await this.store.shown();
    const [sheet] = await this.keyed([sheetOf(answer, holds)]);
    return sheet!;
  }

  /** The built-in questions. @throws as `shown` does */
  builtIn = async (): Promise<Sheet[]> => this.keyed(await this.store.sheets());

  private async keyed(sheets: readonly Sheet[]): Promise<Sheet[]> {
    return withKeys(sheets, await this.keys());
  }
}
