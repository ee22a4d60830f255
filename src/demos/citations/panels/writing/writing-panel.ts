import { fill } from '~/i18n/format';
import { WRITING, type WritingSettings } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';
import type { Settings } from '~/lib/settings/table';
import { wordsOf } from '~/demos/kit/words';
import { ModelRunPanel } from '~/demos/parts/answering/model-run';
import type { Writer } from '~/demos/parts/language-model/writer';
import { messagesFor } from '~/demos/retriever/core/answering/messages';
import { readWritten } from '~/demos/retriever/core/answering/read-written';
import type { CitationStrings } from '../../words/en';
import type { Passage } from '../../core/answer';
import { passagesText } from '../../core/own';
import { readPassages } from '../../core/own-passages';
import type { WritingStrings } from './en';
import { writingFields, type WritingHost } from './props';

/** At most this many tokens, about a dozen sentences. */
const SETTINGS: WritingSettings = { ...WRITING, most: 256 };

interface Written {
  /** Sentences of the answer; 0 if the model wrote nothing. */
  sentences: number;
  isWhole: boolean;
}

/** A language model that answers a question from the reader's passages, and writes into the field of the answer. */
class WritingPanel extends ModelRunPanel<typeof writingFields, WritingStrings, Written> {
  protected readonly fields = writingFields;

  protected met(): void {
    const { about } = this;
    const { ready, problems } = this.props.strings;
    const said = about?.tiny ? problems.tiny : about ? ready : problems['no-model'];
    this.findSlot('who').textContent = fill(said, { name: about?.name ?? '' });
  }

  protected async answer(
    writer: Writer,
    { asked }: Settings<typeof writingFields>,
  ): Promise<Written> {
    const { strings: t, locale } = this.props;
    if (writer.about.tiny) throw new Problem('tiny', { name: writer.about.name });
    const host = this.host<WritingHost>();
    const question = asked.trim();
    if (question === '') throw new Problem('no-question');
    const passages = numbered(readPassages(host.given()));
    if (passages.length === 0) throw new Problem('no-passages');
    this.sayRunning(t.writing);
    const prompt = messagesFor({ question, passages }, 'passages', locale);
    const [written] = await writer.write([prompt], SETTINGS);
    const { text, ended } = written!;
    if (text.trim() === '') return { sentences: 0, isWhole: ended !== 'stopped' };
    host.paste({ answer: text, passages: pastedAs(passages, host.given()) });
    const read = readWritten(
      text,
      passages.map((one) => ({ ...one, holds: false })),
    );
    return { sentences: read.sentences.length, isWhole: ended !== 'stopped' };
  }

  protected view(_form: unknown, { sentences: n, isWhole }: Written) {
    const { strings: t } = this.props;
    return { figure: [], said: n === 0 ? t.empty : isWhole ? fill(t.done, { n }) : t.stopped };
  }

  protected override problems(): Readonly<Record<string, string>> {
    return { ...wordsOf<CitationStrings>('citations').problems, ...super.problems() };
  }

  protected override faultOf(code: string): string | undefined {
    return code === 'no-question' ? 'asked' : undefined;
  }
}

/** The passages, numbered from 1 for the model. */
const numbered = (passages: readonly Passage[]): Passage[] =>
  passages.map((passage, i) => ({ ...passage, number: i + 1 }));

/** The passages under those numbers; unchanged if they already had them. */
function pastedAs(passages: readonly Passage[], given: string): string {
  const had = readPassages(given).every(({ number }, i) => number === i + 1);
  return had ? given : passagesText(passages);
}

customElements.define('x-writing', WritingPanel);
