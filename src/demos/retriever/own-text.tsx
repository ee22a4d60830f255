import { Problem } from '~/lib/problem';
import { fill } from '~/i18n/format';

import type { LoadedFile, RefusedFile } from '~/workers';
import { keepFiles, savedFiles, type FileBytes } from '~/browser/saved-files';
import { readLocal, STORAGE_KEYS } from '~/browser/storage';
import { checkSize } from '~/lib/text/problem';
import { mount } from '~/demos/kit/mount';
import { MOST_CHARACTERS, KeepBox } from '../parts/keep-box';
import { findSlot } from '~/demos/kit/props';
import type { Words as RetrieverStrings } from 'words:retriever';

const KEY = STORAGE_KEYS.text;
/** Limits of the text stored between visits: laying out more would delay the next visit. */
const LIMITS = { characters: MOST_CHARACTERS, line: 20_000 } as const;

const canBeSaved = (text: string): boolean =>
  text.length <= LIMITS.characters && !new RegExp(`[^\\n]{${LIMITS.line + 1}}`).test(text);

/** The bytes of a file, or the reason why there are none: it is too large, or gone since it was chosen. */
async function bytesOf(file: File): Promise<FileBytes | RefusedFile> {
  const { name, size } = file;
  try {
    checkSize(name, size);
    const bytes = await file.arrayBuffer().catch(() => {
      throw new Problem('unreadable', { name });
    });
    return { name, bytes: new Uint8Array(bytes) };
  } catch (problem) {
    const { code, values } = problem as Problem;
    return { name, code, values };
  }
}

/** The reader's own text: the text box, the files, and the version that the worker has. */
export class OwnText {
  private version = 0;
  private loadedVersion = -1;
  private files: File[] = [];
  private refused: readonly string[] = [];
  /** The files whose keeping was tried last, one try after another. */
  private savedFiles: readonly File[] = [];
  private tried: Promise<string | void> = Promise.resolve();
  /** The sentence for the reader if the browser refused these files. */
  private lost: string | undefined;
  /** Ends when the files of an earlier visit are there. */
  private restored = Promise.resolve();
  private readonly box: HTMLTextAreaElement;
  private readonly chooser: HTMLInputElement;
  private readonly keeping: KeepBox;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly t: RetrieverStrings,
    /** The sentence for an error. */
    private readonly explain: (problem: unknown) => string,
  ) {
    this.box = form.querySelector('textarea[name=text]')!;
    this.chooser = form.querySelector('input[name=files]')!;
    const keepBox = form.querySelector<HTMLInputElement>('[data-keep]')!;
    this.keeping = this.keepBoxOf(keepBox);
    this.restore(keepBox);
    this.chooser.addEventListener('change', () => this.add([...(this.chooser.files ?? [])]));
    this.wireDrop();
  }

  get changed(): boolean {
    return this.version !== this.loadedVersion;
  }

  /** Called when the reader has typed something. */
  touch(): void {
    this.version++;
    void this.keeping.again();
  }

  /** The text to load, and the files that cannot be opened. */
  async read() {
    await this.restored;
    const { version } = this;
    const contents = await Promise.all(this.files.map(bytesOf));
    const files = contents.filter((file) => 'bytes' in file);
    const refused = contents.filter((file) => 'code' in file);
    return { version, typed: this.box.value, files, refused };
  }

  loaded(version: number, loaded: readonly LoadedFile[], refused: readonly RefusedFile[]): void {
    this.loadedVersion = version;
    this.refused = refused.map(({ name }) => name);
    const lines = loaded.map(({ name, ...file }) => fill(this.t.file, { name, ...file }));
    this.list(lines, refused.map(this.explain));
  }

  /** Names of the files that are not searched. */
  get leftOut(): readonly string[] {
    return this.refused;
  }

  /** A number that differs for every version of the text. */
  get state(): number {
    return this.version;
  }

  /** Call this when a new worker has started, which has loaded nothing. */
  forgetLoaded(): void {
    this.loadedVersion = -1;
  }

  removeFiles(): void {
    this.files = [];
    this.refused = [];
    this.chooser.value = '';
    this.version++;
    this.list([]);
    void this.keeping.again(this.t.keptText);
  }

  private add(files: File[]): void {
    if (files.length === 0) return;
    this.files = files;
    this.version++;
    this.list(files.map(({ name }) => name));
    void this.keeping.again(this.t.keptText);
  }

  /** Lists the files that were read, followed by the problems of the others. */
  private list(lines: readonly string[], faults: readonly string[] = []): void {
    const list = this.form.querySelector<HTMLElement>('[data-files]')!;
    const nodes = [
      ...lines.map((line) => <li>{line}</li>),
      ...faults.map((fault) => (
        <li class="error" data-refused>
          {fault}
        </li>
      )),
    ];
    mount(list, nodes);
    const remove = this.form.querySelector<HTMLElement>('[data-remove-files]')!;
    remove.hidden = nodes.length === 0;
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

  private keepBoxOf(box: HTMLInputElement): KeepBox {
    const { t, form } = this;
    const [kept, forgotten, refused] = [t.keptText, t.forgotten, t.keepRefused];
    return new KeepBox(box, {
      key: KEY,
      text: () => this.box.value,
      fits: canBeSaved,
      along: (isSaved) => this.keepFiles(isSaved),
      words: { saved: kept, forgotten, refused, tooLong: fill(t.keepTooLong, LIMITS) },
      say: (sentence) => (findSlot(form, 'kept').textContent = sentence),
    });
  }

  private restore(keepBox: HTMLInputElement): void {
    const text = readLocal(KEY);
    if (text === null || !canBeSaved(text)) return;
    keepBox.checked = true;
    if (this.box.value === '') this.box.value = text;
    this.version++;
    this.tried = this.restored = savedFiles().then((files) => this.takeSaved(files));
  }

  private takeSaved(files: readonly FileBytes[]): void {
    if (this.files.length > 0 || files.length === 0) return;
    this.savedFiles = this.files = files.map(({ name, bytes }) => new File([bytes], name));
    this.version++;
    this.list(files.map(({ name }) => name));
  }

  /** @returns the sentence for the reader if the browser refuses */
  private keepFiles(isSaved: boolean): Promise<string | void> {
    return (this.tried = this.tried.then(async () => {
      const files = isSaved ? this.files : [];
      if (files === this.savedFiles || files.length + this.savedFiles.length === 0)
        return this.lost;
      this.savedFiles = files;
      const contents = await Promise.all(files.map(bytesOf));
      const done = await keepFiles(contents.filter((file) => 'bytes' in file));
      return (this.lost = done || files.length === 0 ? undefined : this.t.filesRefused);
    }));
  }
}
