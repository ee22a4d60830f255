import type { OwnNames } from './blanks';
import { encode } from './encode';
import type { Lexicon } from './lexicon';

/**
 * Converts a reader's text to the format of the training text: `Arlen is led by Tova. Who leads Arlen?` becomes `Note:
 * Arlen is led by Tova. Q: Who leads Arlen? A:`. Markers in the text stay as they are, and text without a question is
 * left for the model to continue.
 *
 * @throws UnknownWord for the first word that is neither known nor one of `ownNames`.
 */
export function asked(lexicon: Lexicon, text: string, ownNames: OwnNames = new Map()): number[] {
  const { start, markers } = lexicon;
  const tokens = encode(lexicon, text, ownNames);
  const marked = Object.values(markers).some((marker) => tokens.includes(marker));
  const whole = marked ? tokens : withMarkers(lexicon, tokens);
  const ends = whole.at(-1) === questionStop(lexicon);
  return [start, ...whole, ...(ends ? [markers.answer] : [])];
}

/** Marks statements before the last question as its note. */
function withMarkers(lexicon: Lexicon, tokens: readonly number[]): number[] {
  const { stop, markers } = lexicon;
  if (tokens.at(-1) !== questionStop(lexicon)) return [...tokens];
  const told = tokens.lastIndexOf(stop) + 1;
  const note = told > 0 ? [markers.note, ...tokens.slice(0, told)] : [];
  return [...note, markers.question, ...tokens.slice(told)];
}

/** The stop token of questions, which follows that of statements. */
const questionStop = ({ stop }: Lexicon): number => stop + 1;
