import { mount } from '~/demos/kit/mount';
import { modelWords } from '~/demos/parts/language-model/lazy';
import {
  wireWriting,
  writingForm,
  writingLength,
  writingSettings,
} from '~/demos/parts/language-model/writing-form';
import { WRITING, type WritingSettings } from '~/lib/language-model/writing';

/** By default the most likely token is taken each time, so that a run can be repeated. Three short sentences fit. */
const ANSWER: WritingSettings = { ...WRITING, most: 120 };

/** The tiny model ends an answer with its own stop; two names take four tokens. */
const TOY_ANSWER: WritingSettings = { ...WRITING, most: 8 };

/** The fields for how answers are written. Their strings come with the panel's. */
export class WritingFields {
  private usual: WritingSettings | undefined;

  /** @param changed called when a setting changes */
  constructor(
    private readonly place: HTMLElement,
    private readonly changed: () => void,
  ) {}

  /** Switches to another model: sets its usual length, unless the reader has set one. */
  showFor({ tiny }: { tiny: boolean }): void {
    const usual = tiny ? TOY_ANSWER : ANSWER;
    if (!this.usual) this.draw(usual);
    else if (this.most.value === String(this.usual.most)) this.most.value = String(usual.most);
    this.usual = usual;
  }

  /** The values of the fields; undefined if one is invalid, which is then focused. */
  read = (): WritingSettings | undefined => writingSettings(this.place, modelWords()!);

  /** For an estimate, also while an invalid value is being typed. */
  length = (): Pick<WritingSettings, 'most'> =>
    this.usual ? writingLength(this.place, this.usual) : ANSWER;

  private get most(): HTMLInputElement {
    return this.place.querySelector<HTMLInputElement>('[name=lmMost]')!;
  }

  private draw(first: WritingSettings): void {
    const words = modelWords()!;
    mount(this.place, [writingForm('retriever', words, first)]);
    wireWriting(this.place, words, this.changed);
  }
}
