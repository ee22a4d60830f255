import { fold } from '../text/segment';
import { runsIn, runTable } from './runs';
import { keyOf, unitsIn } from './units';

/** The part of a document by which a question can name it. */
interface Nameable {
  readonly names: readonly string[];
  readonly asked: readonly string[];
  readonly text: string;
}

/** A document that a question names, the name, and how much that tells. */
export interface Named {
  readonly place: number;
  readonly name: string;
  readonly weight: number;
  /** Whether the question is that name and nothing else. */
  readonly whole: boolean;
}

interface Entry {
  readonly place: number;
  readonly name: string;
  readonly isAsked: boolean;
}

/** Lay words tell a little less than names, and a name in another form than the one that was typed. */
const ASKED = 0.9;
const OTHER_FORM = 0.9;

/**
 * Makes a function that finds the documents whose name stands in a question, or a word that people type for
 * them; the one that tells most first. A name that many documents speak of tells little.
 *
 * @param telling what is left of a text when the words that every question has are taken out.
 */
export function nameFinder(
  documents: readonly Nameable[],
  telling: (text: string) => string,
): (question: string) => Named[] {
  const table = runTable(entriesOf(documents, telling));
  const texts = documents.map(({ names, text }) => fold([...names, text].join('\n')));
  const rarities = new Map<string, number>();
  const rarity = (name: string) => {
    const known = rarities.get(name);
    if (known !== undefined) return known;
    const holding = texts.filter((text) => text.includes(name)).length;
    const found = Math.log(1 + texts.length / (1 + holding));
    rarities.set(name, found);
    return found;
  };
  const named = (question: string, best: Map<number, Named>) => {
    const units = unitsIn(question);
    for (const { from, to, values } of runsIn(units, table)) {
      const typed = units.slice(from, to);
      const whole = to - from === units.length;
      const tells = Math.min(...values.map(({ name }) => rarity(fold(name))));
      for (const { place, name, isAsked } of values) {
        if (isAsked && !whole && tellsLittle(typed)) continue;
        const form = unitsIn(name).join() === typed.join() ? 1 : OTHER_FORM;
        const weight = tells * form * (isAsked ? ASKED : 1);
        const known = best.get(place);
        const sum = weight + (known?.weight ?? 0);
        best.set(place, { place, name: known?.name ?? name, weight: sum, whole });
      }
    }
  };
  return (question) => {
    const best = new Map<number, Named>();
    named(question, best);
    named(telling(question), best);
    return [...best.values()].sort((a, b) => b.weight - a.weight || a.place - b.place);
  };
}

/** Names, and what people type, each with the document that it leads to. */
function entriesOf(documents: readonly Nameable[], telling: (text: string) => string) {
  const all = documents.flatMap(({ names, asked }, place): Entry[] => [
    ...names.map((name) => ({ place, name, isAsked: false })),
    ...asked.map((name) => ({ place, name, isAsked: true })),
  ]);
  const known = new Set(all.filter(({ isAsked }) => !isAsked).map(({ name }) => keyed(name)));
  return all.flatMap((entry): [string, Entry][] => {
    const short = entry.isAsked ? shortOf(entry.name, telling) : undefined;
    const both: [string, Entry][] = [[entry.name, entry]];
    return short && !known.has(keyed(short)) ? [...both, [short, entry]] : both;
  });
}

/** What people type without the words that every question has, if two words of it are left. */
function shortOf(asked: string, telling: (text: string) => string): string | undefined {
  const left = telling(asked);
  return left !== asked && unitsIn(left).length > 1 ? left : undefined;
}

const keyed = (name: string) => keyOf(unitsIn(name));

/** A single character, or two letters, within a longer question. */
const tellsLittle = (units: readonly string[]) => units.join('').length < 2;
