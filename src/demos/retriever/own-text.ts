import { Problem } from '~/lib/problem';
import { fill } from '~/i18n/format';
import type { LoadedFile } from '~/workers';
import { forget, keep, kept } from '~/browser/kept';
import { checkSize } from '~/lib/text/limits';
import type { RetrieverStrings } from './strings';

const KEY = 'retriever.text';
/** What is kept between visits: laying out more than this would hold up the next one. */
const KEPT = { characters: 200_000, line: 20_000 } as const;

const canBeKept = (text: string): boolean =>
  text.length <= KEPT.characters && !new RegExp(`[^\\n]{${KEPT.line + 1}}`).test(text);

async function bytesOf(file: File): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // moved, deleted or locked after it was chosen
    throw new Problem('unreadable', { name: file.name });
  }
}

/** The reader's own text: what stands in the box, the files beside it, and what the worker has of them. */
export class OwnText {
  private version = 0;
  private loadedVersion = -1;
  private files: File[] = [];
  private readonly box: HTMLTextAreaElement;
  private readonly chooser: HTMLInputElement;
  private readonly keepBox: HTMLInputElement;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly t: RetrieverStrings,
    private readonly say: (sentence: string) => void,
  ) {
    this.box = form.querySelector('textarea[name=text]')!;
    this.chooser = form.querySelector('input[name=files]')!;
    this.keepBox = form.querySelector('[data-keep]')!;
    this.restore();
    this.chooser.addEventListener('change', () => this.add([...(this.chooser.files ?? [])]));
    this.keepBox.addEventListener('change', () => this.keepText());
    this.wireDrop();
  }

  get changed(): boolean {
    return this.version !== this.loadedVersion;
  }

  /** Something was typed. */
  touch(): void {
    this.version++;
    if (this.keepBox.checked) this.keepNow();
  }

  /** @throws TextProblem `too-large` before a byte is read; `UnreadableFile` if a file has gone. */
  async read() {
    for (const { name, size } of this.files) checkSize(name, size);
    const { version } = this;
    const files = await Promise.all(this.files.map(bytesOf));
    return { version, typed: this.box.value, files };
  }

  loaded(version: number, files: readonly LoadedFile[]): void {
    this.loadedVersion = version;
    this.list(files.map(({ name, ...file }) => fill(this.t.file, { name, ...file })));
  }

  /** A fresh worker knows nothing. */
  forgetLoaded(): void {
    this.loadedVersion = -1;
  }

  removeFiles(): void {
    this.files = [];
    this.chooser.value = '';
    this.version++;
    this.list([]);
  }

  private add(files: File[]): void {
    if (files.length === 0) return;
    this.files = files;
    this.version++;
    this.list(files.map(({ name }) => name));
  }

  private list(lines: string[]): void {
    const list = this.form.querySelector<HTMLElement>('[data-files]')!;
    list.replaceChildren(
      ...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
    );
    this.form.querySelector<HTMLElement>('[data-remove-files]')!.hidden = lines.length === 0;
  }

  private wireDrop(): void {
    const zone = this.form.querySelector<HTMLElement>('[data-drop]')!;
    zone.addEventListener('dragover', (event) => event.preventDefault());
    zone.addEventListener('drop', (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      this.add(files);
      this.chooser.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  private restore(): void {
    const text = kept(KEY);
    if (text === null || !canBeKept(text)) return;
    this.keepBox.checked = true;
    if (this.box.value === '') this.box.value = text;
    this.version++;
  }

  private keepText(): void {
    if (!this.keepBox.checked) {
      forget(KEY);
      return this.say(this.t.forgotten);
    }
    this.say(this.keepNow());
  }

  /** @returns what became of it, in a sentence */
  private keepNow(): string {
    const { value } = this.box;
    if (!canBeKept(value)) {
      forget(KEY);
      return fill(this.t.keepTooLong, KEPT);
    }
    return keep(KEY, value) ? this.t.keptText : this.t.keepRefused;
  }
}
