import { fill } from '~/i18n/format';
import type { WriterAbout } from '~/lib/language-model/about';
import { fillSlot } from '~/demos/kit/props';
import { isOfWorld } from '../trained-model';
import type { ModelStrings } from './strings';
import { tinyLanguage, unknownListed, type ToyWorlds } from './toy-worlds';

/** Names the words of a text that the tiny model does not know: while it is typed, and next to its answer. */
export class UnknownWordsNote {
  private turn = 0;

  constructor(
    private readonly slot: HTMLElement,
    private readonly worlds: ToyWorlds,
    private readonly t: ModelStrings,
  ) {}

  async showFor(text: string, about: WriterAbout | undefined): Promise<void> {
    const mine = ++this.turn;
    const words = await this.wordsIn(text, about, true);
    if (mine !== this.turn) return;
    fillSlot(this.slot, words && fill(this.t.unknown, { words }));
  }

  /** The sentence about a text that was asked; '' if there is nothing to say. */
  async asked(text: string, about: WriterAbout): Promise<string> {
    const words = await this.wordsIn(text, about, false);
    return words && fill(this.t.unknownAsked, { words });
  }

  private async wordsIn(
    text: string,
    about: WriterAbout | undefined,
    near: boolean,
  ): Promise<string> {
    const isTrained = about?.tiny === true && isOfWorld(about.name);
    const language = isTrained ? this.t.locale : tinyLanguage(about);
    const world = language && (await this.worlds.of(language).catch(() => undefined));
    return world ? unknownListed(text, world, this.t, near) : '';
  }
}
