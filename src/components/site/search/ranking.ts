import { rankMatches, type Match } from '~/lib/glossary/rank-matches';
import type { Recognised } from '~/lib/site-search/intents';
import type { Named } from '~/lib/site-search/named';
import type { SiteDocument } from './site-document';

export type Found = Match<SiteDocument>;

/** Results near enough to the top for every reader to see. */
const AT_HEAD = 3;

/** The ways to find documents; `place` is the index of a document in the table. */
interface Finders {
  readonly documents: readonly SiteDocument[];
  readonly intents: (question: string) => readonly Recognised[];
  readonly named: (question: string) => readonly Named[];
  readonly telling: (question: string) => string;
  /** Documents that contain every word. */
  readonly texts: (question: string) => readonly Found[];
}

/**
 * The documents that match a question, best first: exact names, the targets of its intent, names used by people, names
 * that begin like it or nearly equal it, documents whose name occurs in the question, and those with all of its words.
 * A term near the top is followed by the lesson that explains it.
 *
 * @param typed the text of the field; `question` is the same with its typos corrected
 */
export function rankFound(typed: string, question: string, finders: Finders): Found[] {
  const { documents, named, telling, texts } = finders;
  const names = named(question);
  const closest = rankMatches(typed, documents);
  const asked = telling(question);
  const exact = [closest, asked === typed ? [] : rankMatches(asked, documents)]
    .map((found) => found.filter(({ closeness }) => closeness === 'exact'))
    .find((found) => found.length > 0);
  const whole = names.filter((one) => one.whole).map(foundBy(documents));
  const found = [
    ...(exact ?? []),
    ...inserted(intended(question, finders), 1, whole[0]),
    ...whole,
    ...closest,
    ...names.map(foundBy(documents)),
    ...texts(question),
  ];
  return withNames(withLesson(once(found), documents), names, documents);
}

function withNames(
  found: readonly Found[],
  names: readonly Named[],
  documents: readonly SiteDocument[],
): Found[] {
  const byDocument = new Map(names.map(({ place, name }) => [documents[place], name]));
  return found.map((one) => ({ ...one, name: one.name ?? byDocument.get(one.document) }));
}

/** Each document once, at its first position. */
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

/** The targets of a question's intents, and in second place another document that the question names. */
function intended(question: string, { documents, intents, named }: Finders): Found[] {
  const [first, second] = intents(question);
  if (!first) return [];
  const leads = ({ intent, weight }: Recognised) =>
    intent.leads.map((place): Found => ({
      document: documents[place]!,
      closeness: 'intent',
      score: weight,
    }));
  const one = leads(first);
  const other = second ? leads(second) : [];
  const both = once(first.weight === second?.weight ? alternate(one, other) : [...one, ...other]);
  const [beside] = first.rest === '' ? [] : named(first.rest).map(foundBy(documents));
  return inserted(both, 1, beside);
}

function alternate<T>(a: readonly T[], b: readonly T[]): T[] {
  const longer = Math.max(a.length, b.length);
  return Array.from({ length: longer }, (_, at) => [
    ...a.slice(at, at + 1),
    ...b.slice(at, at + 1),
  ]).flat();
}

/** With one more at a place, unless there is none or its document is near the top anyway. */
function inserted(found: readonly Found[], at: number, one: Found | undefined): Found[] {
  const isAtHead = found.slice(0, AT_HEAD).some(({ document }) => document === one?.document);
  return one && !isAtHead ? found.toSpliced(at, 0, one) : [...found];
}

/** Inserts the lesson that explains the first term after it, unless it is near the top anyway. */
function withLesson(found: readonly Found[], documents: readonly SiteDocument[]): Found[] {
  const at = found.findIndex(({ document }) => document.lesson !== undefined);
  const first = found[at];
  if (!first || at >= AT_HEAD) return [...found];
  const lesson = documents.find(({ url }) => url === first.document.lesson);
  if (!lesson) return [...found];
  const entry: Found = { document: lesson, closeness: first.closeness, score: first.score };
  return once(inserted(found, at + 1, entry));
}
