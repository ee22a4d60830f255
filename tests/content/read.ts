import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { CURRENCIES, levelsIn } from '~/lib/cost/level';
import { boardRow } from '~/schemas/board';
import { changesSchema } from '~/schemas/changes';
import { cheatSheet } from '~/schemas/cheat-sheet';
import { citedAnswers } from '~/schemas/citations';
import { article, claim, topics } from '~/schemas/claim';
import { codeClinic } from '~/schemas/code-clinic';
import { contradiction } from '~/schemas/contradiction';
import { corpusAbout, corpusKeys, corpusQuestions, followUps, passages } from '~/schemas/corpus';
import { course } from '~/schemas/course';
import { evidence } from '~/schemas/evidence';
import { figure, figures } from '~/schemas/figure';
import { five } from '~/schemas/five';
import { glosses } from '~/schemas/glosses';
import { guide } from '~/schemas/guide';
import { kit } from '~/schemas/kit';
import { matrix } from '~/schemas/matrix';
import { movedConclusions } from '~/schemas/moved';
import { programNotes, programs } from '~/schemas/programs';
import { quiz } from '~/schemas/quiz';
import {
  study,
  studyGlossary,
  studyPassage,
  studyQuestion,
  studyText,
  unreadQuestion,
} from '~/schemas/out-of-sample';
import {
  ladderGeneral,
  ladderGentle,
  ladderSorting,
  ladderStamps,
  ladderTrueText,
  ladderWorld,
} from '~/schemas/ladder';
import { searchWords } from '~/schemas/search';
import { shortAnswers } from '~/schemas/short-answer';
import { source } from '~/schemas/source';
import { term, wordList } from '~/schemas/term';
import { tuningExample, tuningRefusals } from '~/schemas/tuning';
import { vocabularies } from '~/schemas/vocabulary';
import { yoursForm } from '~/schemas/yours';
import { fitting, noted } from './misfits';

const root = fileURLToPath(new URL('../../content/', import.meta.url));

export const filesRead = new Set<string>();

/** Unchecked. @throws when it is no YAML, with the file and the line */
export function readYaml(path: string): unknown {
  filesRead.add(`content/${path}`);
  try {
    return parse(readFileSync(root + path, 'utf8'));
  } catch (error) {
    throw new Error(`content/${path} is no YAML. ${(error as Error).message}`, { cause: error });
  }
}

/** The words of the interface, by their file, `words/five.en.yaml`; those of a last step by its file and the language. */
export const readWords = (): ReadonlyMap<string, unknown> =>
  new Map([
    ...globSync('words/*.yaml', { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map((file) => [file, readYaml(file)] as const),
    ...readYours().flatMap(({ kind, en, zh }) => [
      [`yours/${kind}.en.yaml`, en] as const,
      [`yours/${kind}.zh.yaml`, zh] as const,
    ]),
  ]);

const checked = <T extends z.ZodType>(path: string, schema: T): z.infer<T> =>
  noted(path, schema, readYaml(path));

const listed = <T extends z.ZodType>(path: string, schema: T): z.infer<T>[] =>
  (readYaml(path) as { id?: string }[]).map((entry) =>
    noted(`${path} ${entry.id ?? ''}`.trim(), schema, entry),
  );

const namesIn = (folder: string) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();

export const readTerms = () =>
  namesIn('glossary').map((slug) => ({ slug, ...checked(`glossary/${slug}.yaml`, term) }));
export const readYours = () =>
  namesIn('yours').map((kind) => ({ kind, ...checked(`yours/${kind}.yaml`, yoursForm) }));
export const readClaimFiles = () =>
  namesIn('claims').map((name) => {
    const path = `claims/${name}.yaml`;
    const file = readYaml(path) as { article: unknown; claims: { id?: string }[] };
    const claims = file.claims.map((one) => noted(`${path} ${one.id ?? ''}`.trim(), claim, one));
    return { name, article: noted(path, article, file.article), claims };
  });
export const readClaims = () => readClaimFiles().flatMap(({ claims }) => claims);
export const readEvidence = () => listed('evidence.yaml', evidence);
export const readSources = () => listed('sources.yaml', source);
export const readBoard = () => listed('board.yaml', boardRow);
/** The day on which the tests run, as the build counts it. */
export const TODAY = new Date().toISOString().slice(0, 10);
export const readLevels = () =>
  CURRENCIES.flatMap((currency) => levelsIn(readBoard(), currency, TODAY));
export const readContradictions = () => listed('contradictions.yaml', contradiction);
export const readGuide = () => {
  const { rules, ...rest } = checked('guide.yaml', guide);
  return { ...rest, rules: rules.map((rule) => ({ ...rule, when: [rule.when].flat() })) };
};
export const readPrograms = () => checked('programs/programs.yaml', programs);
export const readProgramNotes = () => checked('programs/notes.yaml', programNotes);
export const readFive = () => checked('five.yaml', five);
export const readMatrix = () => checked('matrix.yaml', matrix);
export const readCourse = () => checked('course.yaml', course);
export const readTopics = () => checked('topics.yaml', topics);
export const readWordList = () => checked('word-list.yaml', wordList);
export const readVocabularies = () => checked('vocabularies.yaml', vocabularies);
export const readMoved = () => checked('moved.yaml', movedConclusions);
export const readChanges = () => checked('changes.yaml', changesSchema);
export const readCitedAnswers = () => checked('citations.yaml', citedAnswers);
export const readCodeClinic = () => checked('code-clinic.yaml', codeClinic);
export const readCheatSheet = () => checked('cheat-sheet.yaml', cheatSheet);
export const readShortAnswers = () => checked('short-answer.yaml', shortAnswers);
export const readSearchWords = () => checked('search.yaml', searchWords);
export const readKit = () => checked('kit/kit.yaml', kit);
export const readQuizzes = () =>
  namesIn('quizzes').flatMap((lesson) =>
    fitting(`quizzes/${lesson}.yaml`, quiz, readYaml(`quizzes/${lesson}.yaml`)),
  );
export const readHandbook = () => ({
  about: checked('corpora/harbour-line/about.yaml', corpusAbout),
  passages: checked('corpora/harbour-line/passages.yaml', passages),
  questions: checked('corpora/harbour-line/questions.yaml', corpusQuestions),
  keys: checked('corpora/harbour-line/keys.yaml', corpusKeys),
  followUps: checked('corpora/harbour-line/follow-ups.yaml', followUps),
});

/** The study of retrieval on text that no vectors have read. */
export const readOutOfSample = () => ({
  about: checked('out-of-sample/text/about.yaml', studyText),
  passages: listed('out-of-sample/text/passages.yaml', studyPassage),
  glossary: checked('out-of-sample/glossary.yaml', studyGlossary),
  questions: listed('out-of-sample/questions.yaml', studyQuestion),
  study: checked('out-of-sample/study.yaml', study),
});

export const readSecondStudy = () => ({
  about: checked('out-of-sample/second/about.yaml', studyText),
  passages: listed('out-of-sample/second/passages.yaml', studyPassage),
  questions: listed('out-of-sample/second/questions.yaml', unreadQuestion),
  study: checked('out-of-sample/second/study.yaml', study),
});

export const readLadder = () => ({
  worlds: ['quays', 'archive', 'guide'].map((name) => checked(`ladder/${name}.yaml`, ladderWorld)),
  general: checked('ladder/general.yaml', ladderGeneral),
  gentle: checked('ladder/gentle.yaml', ladderGentle),
  sorting: checked('ladder/sorting.yaml', ladderSorting),
  trueText: checked('ladder/truetext.yaml', ladderTrueText),
});
/** Rows to tune on, and what is asked before and after. */
export const readTuning = () => ({
  tickets: checked('tuning/tickets.yaml', tuningExample),
  facts: checked('tuning/facts.yaml', tuningExample),
  style: checked('tuning/style.yaml', tuningExample),
  refusals: checked('tuning/refusals.yaml', tuningRefusals),
});
export const readGlosses = () => checked('glosses.yaml', glosses);
export const readStamps = () => checked('ladder/stamps.yaml', ladderStamps);

/** The figures of a lesson that are drawn; one that does not fit is left out. */
export const readFigures = (lesson: string) => {
  const path = `figures/${lesson}.yaml`;
  const entries = (readYaml(path) as { id?: string }[]).flatMap((entry) =>
    fitting(`${path} ${entry.id ?? ''}`.trim(), figure, entry),
  );
  if (entries.length > 0) fitting(path, figures, entries);
  return entries;
};
/** Those of all lessons, as `F6 fig-rates`, whether they fit or not. */
export const drawnFigures = (): Set<string> =>
  new Set(
    namesIn('figures').flatMap((lesson) =>
      (readYaml(`figures/${lesson}.yaml`) as { id: string }[]).map(({ id }) => `${lesson} ${id}`),
    ),
  );

export const runFiles = (): string[] =>
  globSync('content/runs/*/*.json').map((file) => file.replaceAll('\\', '/'));
export const demoNames = (): string[] =>
  globSync('scripts/demos/*/record.ts')
    .map((file) => file.replaceAll('\\', '/').split('/')[2]!)
    .sort();

export const repeated = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i);

/** Each id named somewhere exists; of one that does not, the place and the remedy are told. */
export function expectKnown(
  named: readonly (readonly [place: string, id: string])[],
  known: readonly (string | { id: string })[],
): void {
  const exists = new Set(known.map((one) => (typeof one === 'string' ? one : one.id)));
  const unknown = named
    .filter(([, id]) => !exists.has(id))
    .map(([place, id]) => `${place} names ${id}, which is nowhere; name one that exists`);
  expect(unknown).toEqual([]);
}

export const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);

/** What each row of evidence says, by its id. */
export const readEvidenceTexts = () =>
  new Map(readEvidence().map((row) => [row.id, JSON.stringify(row)]));
