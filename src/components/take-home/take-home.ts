import { onReturn } from '~/browser/page';
import { save } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import { kitContents, SEARCHED_PASSAGES } from '~/lib/kit/contents';
import { cutInto } from '~/lib/kit/own-data';
import type { Locale } from '~/lib/locale';
import { Problem } from '~/lib/problem';
import type { Words as TakeHomeStrings } from 'words:take-home';
import { savedThings, MOST_MEGABYTES, thingsIn, together, type OwnThings } from './own-things';

/** The props that the page passes to its script. */
export interface TakeHomeProps {
  locale: Locale;
  /** Base address of the files. */
  base: string;
  rule: string;
  /** How the second line of a memo begins, in each language. */
  memoSigns: readonly string[];
  words: Pick<TakeHomeStrings, 'packing' | 'done' | 'failed'> & { own: TakeHomeStrings['own'] };
}

const ARCHIVE = 'crossroads-kit';

const NOTHING: OwnThings = { documents: [], questions: [] };

function passagesIn(documents: OwnThings['documents']): number | undefined {
  try {
    return cutInto(documents, 'paragraph', 'en').length;
  } catch {
    return undefined;
  }
}

/** The kit as one archive, filled with the reader's data. */
class TakeHome extends HTMLElement {
  /** Data chosen on this page; the rest is read from the storage of this device. */
  private imported: OwnThings = NOTHING;
  private props!: TakeHomeProps;

  connectedCallback(): void {
    this.props = JSON.parse(this.dataset.props!) as TakeHomeProps;
    const zip = this.piece<HTMLButtonElement>('[data-zip]');
    const chooser = this.piece<HTMLInputElement>('input[type=file]');
    for (const control of [zip, chooser, this.piece<HTMLTextAreaElement>('textarea')])
      control.disabled = false;
    zip.addEventListener('click', () => void this.pack(zip));
    const forget = this.piece('[data-forget] button');
    forget.addEventListener('click', () => this.takeOut(chooser));
    chooser.addEventListener('change', () => void this.add(chooser));
    if (chooser.files?.length) void this.add(chooser);
    onReturn(() => void this.show());
    void this.show();
  }

  private async own(): Promise<OwnThings> {
    return together(await savedThings(), this.imported);
  }

  private piece<T extends Element>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }

  private say(sentence: string): void {
    this.piece('[role=status]').textContent = sentence;
  }

  private async add(chooser: HTMLInputElement): Promise<void> {
    const { own: t } = this.props.words;
    const parts: string[] = [];
    for (const file of chooser.files ?? []) {
      const added = await thingsIn(file, this.props.memoSigns);
      const about = {
        name: file.name.slice(0, 60),
        mb: (file.size / 2 ** 20).toFixed(1),
        limit: MOST_MEGABYTES,
      };
      if ('refused' in added) parts.push(fill(t[added.refused], about));
      else {
        this.imported = together(this.imported, added.things);
        if (added.skipped) parts.push(fill(t.badMarks, { ...about, n: added.skipped }));
      }
    }
    chooser.value = '';
    await this.show();
    this.say(parts.join(' '));
  }

  /** Removes the data chosen here; the data stored on the device stays. */
  private takeOut(chooser: HTMLInputElement): void {
    this.imported = NOTHING;
    void this.show();
    this.say(this.props.words.own.forgotten);
    chooser.focus();
  }

  private async show(): Promise<void> {
    const { own: t } = this.props.words;
    const { documents, questions, memo } = await this.own();
    this.piece<HTMLElement>('[data-forget]').hidden = this.imported === NOTHING;
    const lines = [
      documents.length > 0 ? fill(t.text, { n: passagesIn(documents) ?? '…' }) : t.noText,
      questions.length > 0 ? fill(t.marks, { n: questions.length }) : t.noMarks,
      ...(documents.length > 0 && questions.length === 0 ? [t.needsMarks] : []),
      ...(memo ? ['memo.md'] : []),
    ];
    const items = lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    });
    this.piece('[data-own]').replaceChildren(...items);
  }

  /** All files of the kit, and notes about missing ones. @throws Problem if there are too many passages, or with the name of a file that cannot be fetched */
  private async contents() {
    const { locale, base, rule, words } = this.props;
    const { own: t } = words;
    const typed = this.piece<HTMLTextAreaElement>('textarea').value.trim();
    const own = { ...(await this.own()), rule: typed && typed !== rule ? typed : undefined };
    const {
      files,
      leftOut,
      lost,
      with: kit,
    } = await kitContents(own, locale, async (name) => {
      const response = await fetch(base + name).catch(() => undefined);
      if (!response?.ok) throw new Problem('unfetched', { name });
      return response.text();
    });
    const notes = [
      ...(kit?.questions === 0 ? [t.needsMarks] : []),
      ...(kit && lost > 0 ? [fill(t.lost, { n: lost })] : []),
      ...(leftOut.length > 0 ? [fill(t.noSearch, { limit: SEARCHED_PASSAGES })] : []),
    ];
    return { files, notes };
  }

  private async pack(zip: HTMLButtonElement): Promise<void> {
    const { words } = this.props;
    zip.setAttribute('aria-busy', 'true');
    this.say(words.packing);
    try {
      const { files, notes } = await this.contents();
      const { zipOf } = await import('~/browser/archive');
      const packed = files.map(({ path, text }) => ({ path, content: text }));
      save({ file: `${ARCHIVE}.zip`, type: 'application/zip', body: zipOf(ARCHIVE, packed) });
      const done = fill(words.done, { name: `${ARCHIVE}.zip`, n: files.length });
      this.say([done, ...notes].join(' '));
    } catch (problem) {
      const { code, values = {} } = problem as Partial<Problem>;
      const isTooMany = code === 'too-many-chunks';
      const sentence = isTooMany ? words.own.tooMany : words.failed;
      this.say(fill(sentence, { name: ARCHIVE, ...values }));
    } finally {
      zip.removeAttribute('aria-busy');
    }
  }
}

customElements.define('x-take-home', TakeHome);
