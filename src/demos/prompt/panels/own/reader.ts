import { promptsOf } from '../../core/own/variants';
import type { WriterAbout } from '~/lib/language-model/about';
import type { connectChecks, ReadBench } from '~/workers/models';
import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import type { Act } from './act';
import type { Desk } from './desk';
import { promptsFor, runSaid, textOf, tinyLanguage, type OwnWords } from './reading';
import { readView } from './read-view';
import { unknownSaid, vocabularyView, type ToyWorlds } from './toy-world';

const PAUSE = 350; // ms after the last keystroke until prompts and rows are read

/** The sources of a reading, and the receivers of its result. */
interface Bench {
  root: HTMLElement;
  words: OwnWords;
  desk: Desk;
  act: Act;
  worlds: ToyWorlds;
  checks: Pick<ReturnType<typeof connectChecks>, 'read'>;
  /** Stores the typed text, if the reader wants that. */
  keep: () => void;
  /** The model that would answer. */
  about(): WriterAbout | undefined;
  /** An error as a sentence. */
  said(error: unknown): string;
}

/** Reads prompts and rows as they are typed; only the latest reading reports. Until then, `data-reading` is set. */
export class Reader {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  constructor(private readonly bench: Bench) {}

  soon(): void {
    this.isDue();
    this.timer = setTimeout(() => void this.read(), PAUSE);
  }

  private isDue(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.bench.root.dataset.reading = '';
  }

  /** Reports problems, unknown words and the length of a run. @returns undefined if there is a problem */
  async read(): Promise<ReadBench | undefined> {
    const { desk, act, checks, said, keep, about } = this.bench;
    const mine = ++this.turn;
    desk.limit.suit({ tiny: about()?.tiny !== false });
    this.isDue();
    keep();
    try {
      const read = await checks.read(desk.bench());
      if (mine !== this.turn) return read;
      act.complain();
      act.showEstimate(this.estimate(read));
      await this.tell(read, mine);
      return read;
    } catch (error) {
      if (mine === this.turn) act.complain(said(error));
      return undefined;
    } finally {
      if (mine === this.turn && this.timer === undefined) delete this.bench.root.dataset.reading;
    }
  }

  private estimate({ wordings, rows }: ReadBench): string {
    const { root, words, desk, about } = this.bench;
    const most = Number(root.querySelector<HTMLInputElement>('[name=lmMost]')!.value) || 1;
    return runSaid(promptsFor(promptsOf(wordings, rows), desk.way(), about()), most, words);
  }

  /** Reports the rows that can be run, and the words unknown to the tiny model. */
  private async tell(read: ReadBench, mine: number): Promise<void> {
    const { root, worlds, about } = this.bench;
    const { t, locale } = this.bench.words;
    const language = tinyLanguage(about(), locale);
    const world = await worlds.of(language).catch(() => undefined);
    if (mine !== this.turn) return;
    const unknown = world ? unknownSaid(textOf(read), world, language, t) : '';
    mount(findSlot(root, 'own-read'), readView(read, unknown, t, locale));
    if (world) mount(findSlot(root, 'own-words'), vocabularyView(world, t));
  }
}
