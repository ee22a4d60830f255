/** By English text what it means; `{place}`, `{value}` and the like stand for a name, `*` stands around what answers. */
export type Glosses = Readonly<Record<string, string>>;

/** A name has at most three words, so that no slot swallows half a sentence. */
const NAME = String.raw`\S+(?: \S+){0,2}`;
const SLOT = /\{(\w+)\}/g;

interface Pattern {
  matches: RegExp;
  gloss: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);

function patternsIn(glosses: Glosses): Pattern[] {
  return Object.entries(glosses)
    .filter(([text]) => text.search(SLOT) >= 0)
    .map(([text, gloss]) => ({
      matches: new RegExp(
        `^${escaped(text).replace(SLOT, (_, slot: string) => `(?<${slot}>${NAME})`)}$`,
      ),
      gloss,
    }));
}

/**
 * Tells what English texts mean: a text that is listed, one that a pattern fits, or several sentences of which each has a meaning.
 *
 * @returns a function that is undefined for a text of which a sentence has no meaning
 * @example glosser({ 'The {value} sails.': '{value}号开船。', Hare: '金兔' })('The Hare sails.') // '金兔号开船。'
 */
export function glosser(glosses: Glosses): (text: string) => string | undefined {
  const patterns = patternsIn(glosses);
  const sentence = (text: string): string | undefined => {
    if (glosses[text] !== undefined) return glosses[text];
    for (const { matches, gloss } of patterns) {
      const slots = matches.exec(text)?.groups;
      if (slots)
        return gloss.replace(SLOT, (_, slot: string) => glosses[slots[slot]!] ?? slots[slot]!);
    }
    return undefined;
  };
  return (text) => {
    const whole = sentence(text);
    if (whole !== undefined) return whole;
    const parts = text.split(/(?<=[.?!:])\s+/).map(sentence);
    return parts.includes(undefined) ? undefined : parts.join('');
  };
}
