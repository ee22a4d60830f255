import { sheetOf, type Sheet } from '../../core/answering/sheet';
import type { Answer, ShownHit } from '../../core/answer';
import type { HandbookAnswer } from '../../core/ask';
import { lazily } from '~/lib/lazily';
import { keysAt, withKeys } from './sources';

/** What the answers ask of the demo above them. */
export interface Store {
  /** What the figure shows; it is asked first where nothing was asked yet. */
  shown(): Promise<{ answer: Answer | HandbookAnswer; holds: (hit: ShownHit) => boolean }>;
  /** Every built-in question with what is found for it as the retriever is set now. */
  sheets(): Promise<Sheet[]>;
  explain(problem: unknown): string;
}

/** Questions with what was found for them, and with what their answers must say. */
export class Sheets {
  private readonly keys;

  /** @param address of what answers must say */
  constructor(
    private readonly store: Store,
    address: string,
  ) {
    this.keys = lazily(() => keysAt(address));
  }

  /** The question of the figure. @throws Problem `keys-missing`, or what the search above throws */
  async shown(): Promise<Sheet> {
    const { answer, holds } = await this.store.shown();
    const [sheet] = await this.keyed([sheetOf(answer, holds)]);
    return sheet!;
  }

  /** Those that are built in. @throws as `shown` does */
  builtIn = async (): Promise<Sheet[]> => this.keyed(await this.store.sheets());

  private async keyed(sheets: readonly Sheet[]): Promise<Sheet[]> {
    return withKeys(sheets, await this.keys());
  }
}
