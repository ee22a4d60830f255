import { absolute } from '~/browser/page';
import type { Sheet } from './core/answering/sheet';
import type { Complaint } from './core/clinic/complaint';
import type { Finding } from './core/clinic/findings';
import type { OwnQuestion } from './core/own-questions';
import type { Both, Locale } from '~/lib/locale';
import {
  connectRetriever,
  type HandbookResult,
  type OwnResult,
  type VectorRequest,
} from '~/workers';
import type { Progress } from '~/demos/kit/demo-element';
import type { EncoderPanel } from '../parts/encoder-panel';
import type { RetrieverForm } from './core/settings';
import type { OwnMarks } from './own-marks';
import type { OwnText } from './own-text';
import type { ShippedVectors } from './props';
import type { LoadedEncoder } from '~/workers/encoder';

/** The key for vectors of the page's encoder; empty while none is loaded. */
function encoderName(encoder: LoadedEncoder | undefined): string {
  return encoder?.model ?? '';
}

/** True if this site ships vectors of the handbook by this encoder. */
const isShipped = (encoder: LoadedEncoder | undefined, { models }: ShippedVectors): boolean =>
  encoder !== undefined && models.includes(encoder.model);

/** Embeds the texts that the worker lacks with the page's encoder, and sends it the vectors. */
async function embedMissing(
  texts: Record<'passage' | 'query', string[]>,
  encoder: EncoderPanel,
  worker: ReturnType<typeof connectRetriever>,
  progress?: Progress,
): Promise<void> {
  const model = encoderName(encoder.loaded());
  if (!model) return;
  for (const kind of ['passage', 'query'] as const) {
    if (texts[kind].length === 0) continue;
    const vectors = await encoder.embed(texts[kind], kind, progress);
    const given = { model, kind, texts: texts[kind], vectors };
    await worker.embedded(given, { transfer: [vectors.values.buffer] });
  }
}

export type Result = HandbookResult | OwnResult;

/** Values that do not change while the page is open. */
interface Page {
  locale: Locale;
  /** Address of the built-in text. */
  handbook: string;
  /** Address of the course vectors. */
  course: string;
  vectors: ShippedVectors;
  /** The instruction that a language model gets before the passages. */
  instructions: Both<string>;
}

/** Sends questions to the worker; if necessary, sends the reader's text and an encoder's vectors first. */
export class Searches {
  private readonly worker = connectRetriever();

  constructor(
    private readonly page: Page,
    private readonly own: OwnText,
    private readonly marks: OwnMarks,
    private readonly encoder: EncoderPanel,
  ) {}

  stop(): void {
    this.worker.stop();
    this.own.forgetLoaded();
  }

  /** Results from the current text; for the reader's own, including how the methods do on its marks. */
  async find(form: RetrieverForm, progress: Progress): Promise<Result> {
    if (form.source !== 'own')
      return this.worker.ask(await this.ofHandbook(form, progress), progress);
    const asked = await this.ofOwn(form, () => this.marks.questions, progress);
    const result = await this.worker.askOwn(asked, progress);
    // No newer mark was set in the meantime.
    if (asked.marked === this.marks.questions) this.marks.put(result.marked);
    return result;
  }

  /** A sheet for every built-in question. */
  async sheets(form: RetrieverForm): Promise<Sheet[]> {
    return this.worker.sheets(await this.ofHandbook(form));
  }

  /** Examines a complaint against the current text and settings. */
  async examine(form: RetrieverForm, complaint: Complaint): Promise<Finding[]> {
    const { source } = form;
    const asked =
      source === 'own'
        ? await this.ofOwn(form, () => [])
        : { ...(await this.ofHandbook(form)), marked: [] };
    return this.worker.examine({ ...asked, source, complaint });
  }

  private async ofHandbook(form: RetrieverForm, progress?: Progress) {
    const asked = this.asked(form);
    if (asked.encoder) await this.embed(await this.worker.textsOfHandbook(asked), progress);
    return asked;
  }

  private async ofOwn(
    form: RetrieverForm,
    marked: () => readonly OwnQuestion[],
    progress?: Progress,
  ) {
    await this.load(progress);
    const asked = { ...this.asked(form), marked: marked() };
    if (asked.encoder) await this.embed(await this.worker.textsOfOwn(asked, progress), progress);
    return asked;
  }

  /** A request without the text, which is sent to the worker only once after a change, not with every question. */
  private asked(form: RetrieverForm) {
    const { instructions, locale, handbook, course, vectors } = this.page;
    const encoder = this.encoder.loaded();
    const { query, question } = form;
    return {
      ...{ query, question, locale },
      settings: { ...form, text: '' },
      instruction: instructions[locale],
      encoder: encoderName(encoder),
      site: isShipped(encoder, vectors) ? absolute(vectors.base) : '',
      // A worker has no page to resolve relative addresses against.
      url: absolute(handbook),
      course: absolute(course),
    };
  }

  private embed(texts: VectorRequest, progress?: Progress): Promise<void> {
    return embedMissing(texts, this.encoder, this.worker, progress);
  }

  private async load(progress?: Progress): Promise<void> {
    if (!this.own.changed) return;
    const { version, typed, files, refused } = await this.own.read();
    const transfer = files.map(({ bytes }) => bytes.buffer);
    const read = await this.worker.load({ version, typed, files }, { ...progress, transfer });
    this.own.loaded(version, read.loaded, [...refused, ...read.refused]);
  }
}
