import type { Locale } from '~/lib/locale';
import type { Vectors } from '~/lib/embedding/vectors';
import { lazyEncoderPanel, unreadText } from '../parts/encoder-lazy';
import type { EncoderPanel } from '../parts/encoder-panel';

interface Place {
  root: HTMLElement;
  demo: string;
  locale: Locale;
}

/** The encoder of a map: its panel, and the sentence about texts that it does not read. */
export class MapEncoder {
  private readonly panel: EncoderPanel;
  /** The texts that it has embedded for the current map. */
  private embedded: { points?: readonly string[]; question?: readonly string[] } = {};

  /**
   * @param ready called once an encoder is loaded
   * @param unread shows the sentence about unread texts, which may be empty
   */
  constructor(
    { root, demo, locale }: Place,
    ready: () => void,
    private readonly unread: (nodes: string) => void,
  ) {
    const gone = () => undefined;
    this.panel = lazyEncoderPanel(root, { demo, locale }, { ready, gone });
  }

  /** The vectors of the texts of a map. */
  async points(
    texts: readonly string[],
    signal: AbortSignal,
    onProgress: (done: number, of: number) => void,
  ): Promise<Vectors> {
    const vectors = await this.panel.embed(texts, 'passage', { signal, onProgress });
    this.tell({ points: texts });
    return vectors;
  }

  /** The vector of a question to the current map. */
  async question(text: string): Promise<Vectors> {
    const vectors = await this.panel.embed([text], 'query');
    this.tell({ ...this.embedded, question: [text] });
    return vectors;
  }

  /** Forgets the texts of the previous map. */
  clear(): void {
    this.tell({});
  }

  dispose(): void {
    this.panel.dispose();
  }

  private tell(embedded: typeof this.embedded): void {
    this.embedded = embedded;
    const { question = [], points = [] } = embedded;
    this.unread(unreadText(this.panel.loaded(), question, points));
  }
}
