import { fillSlot } from '~/demos/kit/props';
import { mount } from '~/demos/kit/mount';
import { h } from '~/lib/figure';
import { rowOf } from '~/lib/embedding/vectors';
import type { EmbedKind } from '~/lib/encoder/models';
import type { Locale } from '~/lib/locale';
import type { LoadedEncoder } from '~/workers/encoder';
import { encoderInSentence, lazyEncoderPanel, unreadSaid } from '../parts/encoder-lazy';
import type { EncoderPanel } from '../parts/encoder-panel';
import { nearnessOf, textsOf } from './core/meaning';
import { heldAgainst } from './held-against';
import type { CitationState } from './state';
import { meaningView } from './view/meaning-view';

type Embedded = Record<EmbedKind, Map<string, Float32Array>>;
const nothing = (): Embedded => ({ query: new Map(), passage: new Map() });

/** The fold in which an encoder tells how near each sentence is to its passages. */
export class Meaning {
  private readonly encoder: EncoderPanel;
  private embedded = nothing();
  /** The encoder that they come from. */
  private by: LoadedEncoder | undefined;
  /** Number of the latest drawing. */
  private turn = 0;

  /** @param state the current answers; undefined while there are none to look at */
  constructor(
    private readonly fold: HTMLDetailsElement,
    demo: string,
    locale: Locale,
    private readonly state: () => CitationState | undefined,
  ) {
    const draw = () => void this.draw();
    const panel = fold.querySelector<HTMLElement>('[data-encoder]')!;
    this.encoder = lazyEncoderPanel(panel, { demo, locale }, { ready: draw, gone: draw });
  }

  dispose(): void {
    this.encoder.dispose();
  }

  /** Draws the cosines; texts that the encoder has not seen are embedded first. */
  async draw(): Promise<void> {
    const turn = ++this.turn;
    const state = this.state();
    const loaded = this.encoder.loaded();
    if (!state || !loaded) return this.wait(state?.strings.meaningWait);
    const { answers } = heldAgainst(state);
    const texts = textsOf(answers);
    if (this.by !== loaded) [this.by, this.embedded] = [loaded, nothing()];
    try {
      await this.embed(texts);
    } catch {
      return; // the panel says why
    }
    if (turn !== this.turn) return;
    const { query, passage } = this.embedded;
    const near = nearnessOf(answers, {
      query: (text) => query.get(text)!,
      passage: (text) => passage.get(text)!,
    });
    fillSlot(this.piece('unread'), unreadSaid(loaded, texts.query, texts.passage));
    mount(this.piece('meaning'), meaningView(near, encoderInSentence(loaded.model), state));
  }

  private async embed(texts: Record<EmbedKind, readonly string[]>): Promise<void> {
    const { embedded } = this;
    for (const kind of ['query', 'passage'] as const) {
      const missing = texts[kind].filter((text) => !embedded[kind].has(text));
      if (missing.length === 0) continue;
      const vectors = await this.encoder.embed(missing, kind);
      missing.forEach((text, at) => embedded[kind].set(text, rowOf(vectors, at)));
    }
  }

  /** Shows what is missing before there can be cosines. */
  private wait(sentence = ''): void {
    fillSlot(this.piece('unread'), '');
    mount(this.piece('meaning'), sentence ? [h('p', { class: 'help' }, sentence)] : []);
  }

  private piece = (name: string) => this.fold.querySelector<HTMLElement>(`[data-${name}]`)!;
}
