import { rankMatches, type Match } from '~/lib/glossary/rank-matches';
import type { Recognised } from '~/lib/site-search/intents';
import type { Named } from '~/lib/site-search/named';
import type { SiteDocument } from './site-document';

export type Found = Match<SiteDocument>;

/** Results that every reader sees. */
const AT_HEAD = 3;

/** The ways in which documents are found; a place is that of a document in the table. */
interface Finders {
  readonly documents: readonly SiteDocument[];
  readonly intents: (question: string) => readonly Recognised[];
  readonly named: (question: string) => readonly Named[];
  /** A question without the words that every question has. */
  readonly telling: (question: string) => string;
  /** Documents that hold every word. */
  readonly texts: (question: string) => readonly Found[];
}

/**
 * What fits a question, the best first: documents that are called so, what the question is after, what people
 * call so, names that begin so or nearly are so, documents whose name stands in the question, and those with all
 * of its words. A term at the head brings the lesson that explains it.
 *
 * @param typed what stands in the field, and `question` the same with its slips put right.
 */
export function rankFound(typed: string, question: string, finders: Finders): Found[] {
  const { documents, named, telling, texts } = finders;
  const names = named(question);
  const closest = rankMatches(typed, [], documents);
  const asked = telling(question);
  const exact = [closest, asked === typed ? [] : rankMatches(asked, [], documents)]
    .map((found) => found.filter(({ closeness }) => closeness === 'exact'))
    .find((found) => found.length > 0);
  const whole = names.filter((one) => one.whole).map(foundBy(documents));
  const after = intended(question, finders);
  const [called] = whole;
  const head =
    called && !holds(after.slice(0, AT_HEAD), called) ? insertAt(after, 2, called) : after;
  const found = [
    ...(exact ?? []),
    ...head,
    ...whole,
    ...closest,
    ...names.map(foundBy(documents)),
    ...texts(question),
  ];
  return withNames(withLesson(once(found), documents), names, documents);
}

/** Says by which name a document could be found, where that is not said yet. */
function withNames(
  found: readonly Found[],
  names: readonly Named[],
  documents: readonly SiteDocument[],
): Found[] {
  const byDocument = new Map(names.map(({ place, name }) => [documents[place], name]));
  return found.map((one) => ({ ...one, name: one.name ?? byDocument.get(one.document) }));
}

/** Each document once, where it stands first. */
export function once(found: readonly Found[]): Found[] {
  const byDocument = new Map<SiteDocument, Found>();
  for (const one of found) if (!byDocument.has(one.document)) byDocument.set(one.document, one);
  return [...byDocument.values()];
}

const foundBy =
  (documents: readonly SiteDocument[]) =>
  ({ place, name, weight }: Named): Found => ({
    document: documents[place]!,
    closeness: 'named',
    name,
    score: weight,
  });

/** Where the intents of a question lead, and, second, what else the question names. */
function intended(question: string, { documents, intents, named }: Finders): Found[] {
  const [first, second] = intents(question);
  if (!first) return [];
  const leads = ({ intent }: Recognised) =>
    intent.leads.map((place): Found => ({
      document: documents[place]!,
      closeness: 'intent',
      score: 0,
    }));
  const [one, other] = [leads(first), second ? leads(second) : []];
  const both = once(first.weight === second?.weight ? alternate(one, other) : [...one, ...other]);
  const [beside] = first.rest === '' ? [] : named(first.rest).map(foundBy(documents));
  return beside && !holds(both.slice(0, AT_HEAD), beside) ? insertAt(both, 1, beside) : both;
}

function alternate<T>(a: readonly T[], b: readonly T[]): T[] {
  const longer = Math.max(a.length, b.length);
  return Array.from({ length: longer }, (_, at) => [
    ...a.slice(at, at + 1),
    ...b.slice(at, at + 1),
  ]).flat();
}

const insertAt = <T>(list: readonly T[], at: number, item: T): T[] => [
  ...list.slice(0, at),
  item,
  ...list.slice(at),
];

const holds = (list: readonly Found[], { document }: Found) =>
  list.some((one) => one.document === document);

/** Puts the lesson that explains the first term after it, unless it stands near anyway. */
function withLesson(found: readonly Found[], documents: readonly SiteDocument[]): Found[] {
  const at = found.findIndex(({ document }) => document.lesson !== undefined);
  const first = found[at];
  if (!first || at >= AT_HEAD) return [...found];
  const lesson = documents.find(({ url }) => url === first.document.lesson);
  if (!lesson) return [...found];
  const entry: Found = { document: lesson, closeness: first.closeness, score: first.score };
  if (holds(found.slice(0, AT_HEAD), entry)) return [...found];
  return once(insertAt(found, at + 1, entry));
}
