import type { Fact } from '~/lib/ladder/world';
import type { Locale } from '~/lib/locale';
import words from 'words:rung-walk';
import type { LadderSource } from './ladder-source';
import type { MarkedRow } from './marked';
import type { LadderSettings } from './settings';

type Exam = LadderSettings['exam'];

/** Kinds of facts that stand for a case each. */
const CASES = ['dish', 'desk', 'last'] as const;

/** Questions about a fact by the kind of fact; those without an answer, by why they have none; or these after those. */
export function rowsOf(source: LadderSource, exam: Exam, locale: Locale): MarkedRow[] {
  const { facts } = source;
  if (exam === 'exam') return kindRows(facts, locale);
  if (exam === 'unknown') return unknownRows(source, locale);
  const after = unknownRows(source, locale).map(({ label, places }) => ({
    label,
    places: places.map((place) => facts.length + place),
  }));
  return [...kindRows(facts, locale), ...after];
}

/** Questions about facts, in a row for each kind of fact. */
export const kindRows = (facts: readonly Fact[], locale: Locale): MarkedRow[] =>
  Object.entries(words[locale].kinds).map(([kind, label]) => ({
    label,
    places: [...facts.keys()].filter((at) => facts[at]!.relation === kind),
  }));

function unknownRows({ unknown }: LadderSource, locale: Locale): MarkedRow[] {
  const half = unknown.length / 2;
  return words[locale].untold.map((label, at) => ({
    label,
    places: Array.from({ length: half }, (_, place) => at * half + place),
  }));
}

/** The rows of a picture, by how its questions are grouped. */
export function rowsFor(
  { rows, road, exam }: LadderSettings,
  source: LadderSource,
  locale: Locale,
): MarkedRow[] {
  if (rows === 'found' || rows === 'missed') return byFound(source, road, locale);
  const all = rowsOf(source, exam, locale);
  const kinds = Object.keys(words[locale].kinds);
  if (rows === 'cases')
    return [...CASES.map((kind) => all[kinds.indexOf(kind)]!), ...all.slice(kinds.length)];
  if (rows === '') return all;
  const before = source.facts.length + source.unknown.length;
  const places = [...source.everyday.keys()].map((at) => before + at);
  return [...all, { label: words[locale].cases.everyday, places }];
}

/** Whether a road’s search handed over the line that answers. */
export const isFound = ({ shown }: LadderSource, road: string, at: number): boolean =>
  shown[road]!.exam[at]!.includes(at);

/** Questions by whether the search of a road found the line that answers; before a road is chosen, by the kind of fact. */
function byFound(source: LadderSource, road: string, locale: Locale): MarkedRow[] {
  const { facts } = source;
  if (!road) return kindRows(facts, locale);
  const { found, missed } = words[locale].found;
  const all = [...facts.keys()];
  return [
    { label: found, places: all.filter((at) => isFound(source, road, at)) },
    { label: missed, places: all.filter((at) => !isFound(source, road, at)) },
  ];
}

/** A question by its list and its place there; `isSorted` where a reply that declines has a mark of its own. */
export interface AskedOf {
  list: 'exam' | 'unknown' | 'everyday';
  place: number;
  isSorted: boolean;
}

/** Finds a question in its list by its place in the rows. */
export const placesOf =
  ({ facts, unknown }: LadderSource, { exam, rows }: Pick<LadderSettings, 'exam' | 'rows'>) =>
  (at: number): AskedOf => {
    const isSorted = rows === 'found' || (rows === '' && exam === 'all');
    if (exam !== 'all') return { list: exam, place: at, isSorted };
    if (at < facts.length) return { list: 'exam', place: at, isSorted };
    const place = at - facts.length;
    if (place < unknown.length) return { list: 'unknown', place, isSorted };
    return { list: 'everyday', place: place - unknown.length, isSorted };
  };

/** What marks and their field are called here, where a question has an answer and none was given, or its line was missed. */
export function namesOf({ exam, rows }: LadderSettings, locale: Locale) {
  const t = words[locale];
  if (rows === 'found') return { names: { f: t.found.declined }, isApart: true };
  if (rows === 'missed') return { names: t.found.outcomes };
  if (rows === 'cases') return { title: t.cases.title };
  return exam === 'all' && rows === '' ? { names: { f: t.declinedToo }, isApart: true } : {};
}
