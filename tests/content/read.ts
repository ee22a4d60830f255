import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { claimFile } from '~/schemas/claim';
import { contradiction } from '~/schemas/contradiction';
import { corpusQuestions, passages } from '~/schemas/corpus';
import { course } from '~/schemas/course';
import { evidence } from '~/schemas/evidence';
import { matrix } from '~/schemas/matrix';
import { source } from '~/schemas/source';
import { term } from '~/schemas/term';
import { topics } from '~/schemas/topic';

const root = fileURLToPath(new URL('../../content/', import.meta.url));

/** The YAML of one file of content/, unchecked. */
export const readYaml = (path: string): unknown => parse(readFileSync(root + path, 'utf8'));

/** The parsed file, or an error that names the file, the field and what to type. */
function checked<T extends z.ZodType>(path: string, schema: T): z.infer<T> {
  const result = schema.safeParse(readYaml(path));
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path: field, message }) => `content/${path}, ${field.join('.')}: ${message}`,
  );
  throw new Error(faults.join('\n'));
}

const namesIn = (folder: string) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();

export const readTerms = () =>
  namesIn('glossary').map((slug) => ({ slug, ...checked(`glossary/${slug}.yaml`, term) }));
export const readClaimFiles = () =>
  namesIn('claims').map((name) => ({ name, ...checked(`claims/${name}.yaml`, claimFile) }));
export const readClaims = () => readClaimFiles().flatMap(({ claims }) => claims);
export const readEvidence = () => checked('evidence.yaml', evidence.array());
export const readSources = () => checked('sources.yaml', source.array());
export const readContradictions = () => checked('contradictions.yaml', contradiction.array());
export const readMatrix = () => checked('matrix.yaml', matrix);
export const readCourse = () => checked('course.yaml', course);
export const readTopics = () => checked('topics.yaml', topics);
/** The built-in text of the retriever. */
export const readHandbook = () => ({
  passages: checked('corpora/harbour-line/passages.yaml', passages),
  questions: checked('corpora/harbour-line/questions.yaml', corpusQuestions),
});

/** The files of the recorded runs, from the root of the repository. */
export const runFiles = (): string[] =>
  globSync('content/runs/*/*.json').map((file) => file.replaceAll('\\', '/'));
/** The demos that have recorded runs. */
export const demoNames = (): string[] =>
  [...new Set(runFiles().map((file) => file.split('/')[2]!))].sort();

/** The ids that occur more than once. */
export const repeated = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i);

/** The ids named somewhere that do not exist, each with the place. */
export function unknown(
  named: readonly (readonly [place: string, id: string])[],
  known: readonly (string | { id: string })[],
) {
  const exists = new Set(known.map((one) => (typeof one === 'string' ? one : one.id)));
  return named.filter(([, id]) => !exists.has(id)).map(([place, id]) => `${place} names ${id}`);
}
