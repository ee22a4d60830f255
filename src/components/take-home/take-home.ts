import { onReturn } from '~/browser/page';
import { element } from '~/browser/element';
import { save } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import { kitContents, SEARCHED_PASSAGES } from '~/lib/kit/contents';
import { cutInto, documentsOf, type OwnDocument } from '~/lib/kit/own-data';
import type { Locale } from '~/lib/locale';
import { Problem } from '~/lib/problem';
import type { Words as TakeHomeStrings } from 'words:take-home';
import { savedEarlier, savedShelf } from '~/browser/saved-shelf';
import type { ShelfContent } from '~/lib/own/shelf-content';
import { carriedOver, shelfIn } from '~/lib/own/shelf-record';
import type { OwnQuestion } from '~/lib/own/questions';

const ARCHIVE = 'crossroads-kit';

interface OwnThings {
  documents: OwnDocument[];
  questions: OwnQuestion[];
}

async function savedThings(): Promise<OwnThings> {
  const { files, questions } = (await savedContent().catch(() => undefined)) ?? NOTHING;
  const texts = files.filter(({ taken }) => taken === 'text');
  return {
    documents: await documentsOf(texts),
    questions: questions.map(({ query, answers }) => ({ query, answers })),
  };
}

const NOTHING = { files: [], questions: [] };

/** The kept shelf, also as versions before this one wrote it. */
async function savedContent(): Promise<ShelfContent | undefined> {
  const saved = await savedShelf();
  if (saved) return shelfIn(saved.record, (id) => saved.files.get(id));
  const earlier = await savedEarlier();
  return earlier && carriedOver(earlier);
}

export interface TakeHomeProps {
  locale: Locale;
  base: string;
  rule: string;
  words: Pick<TakeHomeStrings, 'packing' | 'done' | 'failed'> & { own: TakeHomeStrings['own'] };
}

function passagesIn(documents: OwnThings['documents']): number | undefined {
  try {
    return cutInto(documents, 'paragraph', 'en').length;
  } catch {
    return undefined;
  }
}

class TakeHome extends HTMLElement {
  private props!: TakeHomeProps;

  connectedCallback(): void {
    this.props = JSON.parse(this.dataset.props!) as TakeHomeProps;
    const zip = this.piece<HTMLButtonElement>('[data-zip]');
    for (const control of [zip, this.piece<HTMLTextAreaElement>('textarea')])
      control.disabled = false;
    zip.addEventListener('click', () => void this.pack(zip));
    onReturn(() => void this.show());
    void this.show();
  }

  private piece<T extends Element>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }

  private say(sentence: string): void {
    this.piece('[role=status]').textContent = sentence;
  }

  private async show(): Promise<void> {
    const { own: t } = this.props.words;
    const { documents, questions } = await savedThings();
    const lines = [
      documents.length > 0 ? fill(t.text, { n: passagesIn(documents) ?? '…' }) : t.noText,
      questions.length > 0 ? fill(t.marks, { n: questions.length }) : t.noMarks,
      ...(documents.length > 0 && questions.length === 0 ? [t.needsMarks] : []),
    ];
    this.piece('[data-own]').replaceChildren(...lines.map((line) => element('li', {}, line)));
  }

  /** All files of the kit, and notes about missing ones. @throws Problem if there are too many passages, or with the name of a file that cannot be fetched */
  private async contents() {
    const { locale, base, rule, words } = this.props;
    const { own: t } = words;
    const typed = this.piece<HTMLTextAreaElement>('textarea').value.trim();
    const own = { ...(await savedThings()), rule: typed && typed !== rule ? typed : undefined };
    const made = await kitContents(own, locale, async (name) => {
      const response = await fetch(base + name).catch(() => undefined);
      if (!response?.ok) throw new Problem('unfetched', { name });
      return response.text();
    });
    const { leftOut, lost, with: kit } = made;
    const notes = [
      kit?.questions === 0 && t.needsMarks,
      kit && lost > 0 && fill(t.lost, { n: lost }),
      leftOut.length > 0 && fill(t.noSearch, { limit: SEARCHED_PASSAGES }),
    ];
    return { files: made.files, notes: notes.filter((note) => typeof note === 'string') };
  }

  private async pack(zip: HTMLButtonElement): Promise<void> {
    const { words } = this.props;
    zip.setAttribute('aria-busy', 'true');
    this.say(words.packing);
    try {
      const { files, notes } = await this.contents();
      const { zipOf } = await import('~/browser/archive');
      const packed = zipOf(ARCHIVE, files);
      save(packed);
      const done = fill(words.done, { name: packed.file, n: files.length });
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
