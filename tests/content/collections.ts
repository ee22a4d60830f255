import {
  readClaimFiles,
  readContradictions,
  readCourse,
  readEvidence,
  readMatrix,
  readSources,
  readTerms,
  readTopics,
} from './read';
const entries = <T>(list: T[], id: (data: T) => string) =>
  list.map((data) => ({ id: id(data), data }));
const collections: Record<string, () => { id: string; data: unknown }[]> = {
  claims: () => entries(readClaimFiles(), ({ name }) => name),
  contradictions: () => entries(readContradictions(), ({ id }) => id),
  evidence: () => entries(readEvidence(), ({ id }) => id),
  sources: () => entries(readSources(), ({ id }) => id),
  glossary: () => readTerms().map(({ slug, ...data }) => ({ id: slug, data })),
  course: () => entries([readCourse()], () => 'course'),
  matrix: () => entries([readMatrix()], () => 'matrix'),
  topics: () => entries([readTopics()], () => 'topics'),
};
const read = new Map<string, { id: string; data: unknown }[]>();

/** Stands in for that of `astro:content` in tests: what look-ups read, from the files of content/, once. */
export async function getCollection(name: string) {
  const kept = read.get(name) ?? collections[name]?.() ?? [];
  read.set(name, kept);
  return kept;
}
export const getEntry = async (name: string, id: string) =>
  (await getCollection(name)).find((entry) => entry.id === id);
