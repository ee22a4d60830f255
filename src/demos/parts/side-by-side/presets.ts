import { cellOf, readable, statement, type World } from '~/lib/world';
import type { Presets } from './settings';

/** The relation for the craft of a town's people: its value is one token and comes last, before the full stop. */
const CRAFT = 2;
const FORM = 0;

/**
 * The start of three sentences: about a town that the tiny model knows, about
 * one from a note, and about one that it was never told of.
 */
export function presetsOf({
  lexicon,
  known,
  abstention,
  facts,
  newFacts,
  new: fresh,
}: World): Presets {
  const [knows, reads, untold] = [known[0]!, fresh[0]!, abstention[0]!];
  const show = (tokens: readonly number[]) => readable(lexicon, tokens);
  const told = (town: number, value: number) => statement(lexicon, town, CRAFT, value, FORM);
  const value = (town: number) =>
    (facts.get(cellOf(town, CRAFT)) ?? newFacts.get(cellOf(town, CRAFT)))!;
  const begun = (town: number) => told(town, value(knows)).slice(0, -2);
  const wordOf = (town: number) => show(lexicon.spelling[value(town)]!);
  const note = [lexicon.markers.note, ...told(reads, value(reads))];
  return {
    memory: { prompt: show(begun(knows)), word: wordOf(knows) },
    note: { prompt: show([...note, ...begun(reads)]), word: wordOf(reads) },
    untold: { prompt: show(begun(untold)), word: lexicon.grammar.unknown },
  };
}
