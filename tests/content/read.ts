import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { article, claim } from '~/schemas/claim';
import { contradiction } from '~/schemas/contradiction';
import { corpusKeys, corpusQuestions, passages } from '~/schemas/corpus';
import { course } from '~/schemas/course';
import { evidence } from '~/schemas/evidence';
import { figures } from '~/schemas/figure';
import { guide } from '~/schemas/guide';
import { matrix } from '~/schemas/matrix';
import { source } from '~/schemas/source';
import { term } from '~/schemas/term';
import { topics } from '~/schemas/topic';
import { wordList } from '~/schemas/word-list';

const root = fileURLToPath(new URL('../../content/', import.meta.url));

/** The YAML of one file of content/, unchecked. */
export const readYaml = (path: string): unknown => parse(readFileSync(root + path, 'utf8'));

/** What has been read and does not fit its schema, in a sentence each that names the file and the field. */
export const misfits = new Set<string>();

/** What fits; the rest is left out and noted, so that one test says it and no other falls over it. */
export function fitting<T extends z.ZodType>(
  place: string,
  schema: T,
  given: unknown,
): z.infer<T>[] {
  const result = schema.safeParse(given);
  if (result.success) return [result.data];
  for (const { path: field, message } of result.error.issues)
    misfits.add(`content/${place}, ${field.join('.') || 'the whole'}: ${message}`);
  return [];
}

/** A file without which nothing else can be read. */
function checked<T extends z.ZodType>(path: string, schema: T): z.infer<T> {
  const [data] = fitting(path, schema, readYaml(path));
  if (data !== undefined) return data;
  throw new Error([...misfits].join('\n'));
}

/** The entries of a list that fit. */
const listed = <T extends z.ZodType>(path: string, schema: T): z.infer<T>[] =>
  (readYaml(path) as { id?: string }[]).flatMap((entry) =>
    fitting(`${path} ${entry.id ?? ''}`.trim(), schema, entry),
  );

const namesIn = (folder: string) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();

export const readTerms = () =>
  namesIn('glossary').flatMap((slug) =>
    fitting(`glossary/${slug}.yaml`, term, readYaml(`glossary/${slug}.yaml`)).map((entry) => ({
      slug,
      ...entry,
    })),
  );
export const readClaimFiles = () =>
  namesIn('claims').map((name) => {
    const path = `claims/${name}.yaml`;
    const file = readYaml(path) as { article: unknown; claims: { id?: string }[] };
    const [about] = fitting(path, article, file.article);
    const claims = file.claims.flatMap((one) =>
      fitting(`${path} ${one.id ?? ''}`.trim(), claim, one),
    );
    return { name, article: about!, claims };
  });
export const readClaims = () => readClaimFiles().flatMap(({ claims }) => claims);
export const readEvidence = () => listed('evidence.yaml', evidence);
export const readSources = () => listed('sources.yaml', source);
export const readContradictions = () => listed('contradictions.yaml', contradiction);
export const readGuide = () => checked('guide.yaml', guide);
export const readMatrix = () => checked('matrix.yaml', matrix);
export const readCourse = () => checked('course.yaml', course);
export const readTopics = () => checked('topics.yaml', topics);
export const readWordList = () => checked('word-list.yaml', wordList);
/** The built-in text of the retriever. */
export const readHandbook = () => ({
  passages: checked('corpora/harbour-line/passages.yaml', passages),
  questions: checked('corpora/harbour-line/questions.yaml', corpusQuestions),
  keys: checked('corpora/harbour-line/keys.yaml', corpusKeys),
});

/** The figures that are drawn, as `F6 fig-rates`. */
export const drawnFigures = (): Set<string> =>
  new Set(
    namesIn('figures').flatMap((lesson) =>
      checked(`figures/${lesson}.yaml`, figures).map(({ id }) => `${lesson} ${id}`),
    ),
  );

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
