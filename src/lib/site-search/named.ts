import { fold } from '../text/fold';
import { runsIn, runTable } from './runs';
import { keyOf, unitsIn } from './units';

interface Nameable {
  readonly names: readonly string[];
  readonly asked: readonly string[];
  readonly text: string;
}

/** A document that a question mentions, the matched name, and how specific the match is. */
export interface Named {
  readonly place: number;
  readonly name: string;
  readonly weight: number;
  /** True if the question consists of that name only. */
  readonly whole: boolean;
}

interface Entry {
  readonly place: number;
  readonly name: string;
  readonly isAsked: boolean;
}

/** Weight of lay terms relative to names, and of a name in another form relative to the typed one. */
const ASKED = 0.9;
const OTHER_FORM = 0.9;

/**
 * Makes a function that finds the documents whose name, or a word that people type for them, is in a question; the most
 * specific first. A name that many documents mention is not specific.
 *
 * @param telling removes the words that every question has from a text.
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

/** The typed words without those that every question has, if at least two units are left. */
function shortOf(asked: string, telling: (text: string) => string): string | undefined {
  const left = telling(asked);
  return left !== asked && unitsIn(left).length > 1 ? left : undefined;
}

const keyed = (name: string) => keyOf(unitsIn(name));

/** True for a single character, which says little within a longer question. */
const tellsLittle = (units: readonly string[]) => units.join('').length < 2;
