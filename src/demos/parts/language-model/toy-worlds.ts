import { fill } from '~/i18n/format';
import { WORLD_SEED } from '~/demos/trainer/core/world-source';
import type { WriterAbout } from '~/lib/language-model/about';
import { MOST_UNKNOWN, unknownWords, type Unknown } from '~/lib/language-model/unknown-words';
import { memoizedIn } from '~/lib/memo';
import { LOCALES, type Both, type Locale } from '~/lib/locale';
import { createWorld, type Grammar, type World } from '~/lib/world';
import type { ModelStrings } from './strings';

/** Props for parts that use the tiny models: the addresses of their worlds. */
export interface WorldsProps {
  worlds: Both<string>;
}

/** The worlds of the tiny models, each loaded once. */
export class ToyWorlds {
  private readonly worlds = new Map<Locale, Promise<World>>();

  constructor(private readonly addresses: Readonly<Record<Locale, string>>) {}

  /** @throws Error if its words cannot be loaded */
  of(language: Locale): Promise<World> {
    return memoizedIn(this.worlds, language, () => this.fetched(language));
  }

  private async fetched(language: Locale): Promise<World> {
    const answer = await fetch(this.addresses[language]);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return createWorld((await answer.json()) as Grammar, WORLD_SEED);
  }
}

/** The language of the tiny model that writes; undefined if another model does, or none. */
export function tinyLanguage(about: WriterAbout | undefined): Locale | undefined {
  const [, language] = /^tiny-(en|zh)$/.exec(about?.tiny ? about.id : '') ?? [];
  return language as Locale | undefined;
}

/**
 * The words of a text that the tiny model does not know, as a list for a sentence; '' if it knows all.
 *
 * @param near adds similar words that it knows
 */
export function unknownListed(
  text: string,
  { lexicon }: World,
  t: ModelStrings,
  near = true,
): string {
  const unknown = unknownWords(lexicon, text);
  const said = ({ word, nearest }: Unknown) =>
    fill(near && nearest ? t.unknownNear : t.unknownWord, { word, nearest });
  const words = unknown.map(said).join(LOCALES[t.locale].listComma);
  return unknown.length === MOST_UNKNOWN ? fill(t.andMore, { words }) : words;
}
