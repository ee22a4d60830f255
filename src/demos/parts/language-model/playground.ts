import type { Locale } from '~/lib/locale';
import { fill } from '~/i18n/format';
import type { ModelPrompt } from '~/lib/language-model/writing';
import { mount } from '~/demos/kit/mount';
import { fillSlot, findSlot, propsOf } from '~/demos/kit/props';
import { problemSaid } from '~/demos/kit/problem';
import { showBusy } from '../start-stop';
import { estimateSaid } from './estimate';
import {
  bringModelWords,
  lazyModelPanel,
  modelProblems,
  modelWords,
  type ModelPanel,
} from './lazy';
import { liveAnswer, type LiveAnswer } from './live-answer';
import { playgroundForm } from './playground-form';
import type { ModelStrings } from './strings';
import { ToyWorlds, type WorldsProps } from './toy-worlds';
import { UnknownWordsNote } from './unknown-words-note';
import { wireWriting, writingLength, writingSettings } from './writing-form';
import type { Writer } from './writer';

/** Opens the playground: its panel, its form and its answer. @param root the element with `data-lm-playground` */
export async function openPlayground(
  root: HTMLElement,
  { demo, locale }: { demo: string; locale: Locale },
): Promise<void> {
  await bringModelWords(locale);
  const t = modelWords()!;
  const place = findSlot(root, 'lm-play');
  mount(place, playgroundForm(demo, t));
  const { worlds } = propsOf<WorldsProps>(root);
  const unknown = new UnknownWordsNote(findSlot(place, 'lm-unknown'), new ToyWorlds(worlds), t);
  const playground = new Playground(place, t, unknown);
  playground.panel = lazyModelPanel(
    findSlot(root, 'lm-panel'),
    { demo, locale },
    { ready: playground.showUnknown, gone: playground.showUnknown },
  );
}

class Playground {
  panel: ModelPanel | undefined;
  private readonly answer: LiveAnswer;
  private readonly write: HTMLElement;
  private readonly stop: HTMLElement;
  private readonly pause: HTMLElement;
  /** The model that is writing now. */
  private writer: Writer | undefined;
  private tokens = 0;
  private isPaused = false;

  constructor(
    private readonly place: HTMLElement,
    private readonly t: ModelStrings,
    private readonly unknown: UnknownWordsNote,
  ) {
    this.answer = liveAnswer(findSlot(place, 'lm-shown'), t);
    this.write = findSlot(place, 'lm-write');
    this.stop = findSlot(place, 'stop');
    this.pause = findSlot(place, 'lm-pause');
    wireWriting(place, t, this.showUnknown);
    place.addEventListener('input', this.onInput);
    this.write.addEventListener('click', () => void this.run());
    this.stop.addEventListener('click', () => this.writer?.stop());
    this.pause.addEventListener('click', () => this.turnPause());
  }

  /** Input here concerns only the playground, not the demo around it. */
  private onInput = (event: Event): void => {
    event.stopPropagation();
    this.showUnknown();
  };

  private text = (): string =>
    this.place.querySelector<HTMLTextAreaElement>('[name=lmPrompt]')!.value;

  private prompt(): ModelPrompt {
    const way = this.place.querySelector<HTMLInputElement>('[data-lm-way]:checked')!.value;
    return way === 'text' ? this.text() : [{ role: 'user', content: this.text().trim() }];
  }

  /** Shows the estimated time of an answer, and the words that the model does not know. */
  showUnknown = (): void => {
    const estimate = estimateSaid([this.prompt()], writingLength(this.place), this.t);
    findSlot(this.place, 'lm-estimate').textContent = estimate;
    void this.unknown.showFor(this.text(), this.panel?.writer()?.about);
  };

  private async run(): Promise<void> {
    const writer = this.panel?.writer();
    const settings = writingSettings(this.place, this.t);
    const prompt = this.prompt();
    this.complain('');
    if (!writer) return this.complain(this.t.needsModel);
    if (!settings) return;
    if (this.text().trim() === '') return this.complain(this.t.needsText);
    this.begin(writer);
    const unknown = this.unknown.asked(this.text(), writer.about);
    try {
      const [answer] = await writer.write([prompt], settings, { onTokens: this.onTokens });
      this.answer.finish(answer!, await unknown);
    } catch (error) {
      this.answer.clear();
      this.complain(problemSaid(error, modelProblems(), this.t.locale) ?? this.t.stopped);
    }
    this.end();
  }

  private onTokens = ({ tokens }: { tokens: Parameters<LiveAnswer['add']>[0] }): void => {
    this.tokens += tokens.length;
    this.answer.add(tokens);
  };

  private begin(writer: Writer): void {
    this.writer = writer;
    this.tokens = 0;
    this.isPaused = false;
    this.answer.begin();
    showBusy(true, this.write, this.stop, this.pause);
    this.pause.hidden = !writer.pause;
    this.pause.textContent = this.t.pause;
  }

  private end(): void {
    this.writer = undefined;
    showBusy(false, this.write, this.stop, this.pause);
  }

  private turnPause(): void {
    this.isPaused = !this.isPaused;
    if (this.isPaused) this.writer?.pause?.();
    else this.writer?.resume?.();
    this.pause.textContent = this.isPaused ? this.t.goOn : this.t.pause;
    this.answer.say(this.isPaused ? fill(this.t.paused, { n: this.tokens }) : this.t.writingNow);
  }

  private complain(sentence: string): void {
    fillSlot(findSlot(this.place, 'lm-trouble'), sentence);
  }
}
