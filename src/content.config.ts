import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { boardRows } from './schemas/board';
import { changesSchema } from './schemas/changes';
import { cheatSheet } from './schemas/cheat-sheet';
import { citedAnswers } from './schemas/citations';
import { claimFile, topics } from './schemas/claim';
import { codeClinic } from './schemas/code-clinic';
import { contradiction } from './schemas/contradiction';
import { corpusAbout, corpusKeys, corpusQuestions, passages } from './schemas/corpus';
import { course } from './schemas/course';
import { evidence } from './schemas/evidence';
import { figures } from './schemas/figure';
import { five } from './schemas/five';
import { glosses } from './schemas/glosses';
import { guide } from './schemas/guide';
import { kit } from './schemas/kit';
import {
  ladderGeneral,
  ladderSorting,
  ladderStamps,
  ladderTrueText,
  ladderWorld,
} from './schemas/ladder';
import { lesson } from './schemas/lesson';
import { matrix } from './schemas/matrix';
import { movedConclusions } from './schemas/moved';
import { studyPassage } from './schemas/out-of-sample';
import { programNotes, programs } from './schemas/programs';
import { quiz } from './schemas/quiz';
import { searchWords } from './schemas/search';
import { shortAnswers } from './schemas/short-answer';
import { source } from './schemas/source';
import { term } from './schemas/term';
import { tuningExample, tuningRefusals, tuningRun } from './schemas/tuning';
import { vocabularies } from './schemas/vocabulary';
import { world } from './schemas/world';
import { yoursForm } from './schemas/yours';

/** Ids are paths as they stand on disk, without the ending: `en/retrieval/finding-text`, `R3`. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.[^./]+$/, '');
const files = <S extends z.ZodType>(base: string, pattern: string, schema: S, id = generateId) =>
  defineCollection({
    loader: glob({ base: `./content/${base}`, pattern, generateId: id }),
    schema,
  });
/** A file that is a collection of its own, with one entry. */
const single = <S extends z.ZodType>(name: string, schema: S) => files('', `${name}.yaml`, schema);
/** A file with an entry for each item of its list. */
const items = <S extends z.ZodType>(name: string, schema: S) =>
  defineCollection({ loader: file(`content/${name}.yaml`), schema });
const ofCorpora = <S extends z.ZodType>(name: string, schema: S) =>
  files('corpora', `*/${name}.yaml`, schema, ({ entry }) => entry.split('/')[0] ?? entry);

export const collections = {
  lessons: files('lessons', '**/*.mdx', lesson),
  quizzes: files('quizzes', '*.yaml', quiz),
  glossary: files('glossary', '*.yaml', term),
  claims: files('claims', '*.yaml', claimFile),
  figures: files('figures', '*.yaml', figures),
  evidence: items('evidence', evidence),
  yours: files('yours', '*.yaml', yoursForm),
  sources: items('sources', source),
  board: single('board', boardRows),
  programs: single('programs/programs', programs),
  programNotes: single('programs/notes', programNotes),
  contradictions: items('contradictions', contradiction),
  ladderGeneral: single('ladder/general', ladderGeneral),
  glosses: single('glosses', glosses),
  ladderStamps: single('ladder/stamps', ladderStamps),
  ladderWorlds: single('ladder/quays', ladderWorld),
  ladderMessages: single('ladder/sorting', ladderSorting),
  ladderTrueText: single('ladder/truetext', ladderTrueText),
  tuning: files('tuning', '!(refusals).yaml', tuningExample),
  tuningRuns: files('tuning/runs', '**/*.json', tuningRun),
  tuningRefusals: single('tuning/refusals', tuningRefusals),
  studyText: items('out-of-sample/text/passages', studyPassage),
  five: single('five', five),
  matrix: single('matrix', matrix),
  guide: single('guide', guide),
  course: single('course', course),
  topics: single('topics', topics),
  changes: single('changes', changesSchema),
  moved: single('moved', movedConclusions),
  cheatSheet: single('cheat-sheet', cheatSheet),
  codeClinic: single('code-clinic', codeClinic),
  citations: single('citations', citedAnswers),
  shortAnswers: single('short-answer', shortAnswers),
  kit: files('kit', 'kit.yaml', kit),
  search: single('search', searchWords),
  vocabularies: single('vocabularies', vocabularies),
  world: files('world', '*.yaml', world),
  corpora: ofCorpora('about', corpusAbout),
  passages: ofCorpora('passages', passages),
  questions: ofCorpora('questions', corpusQuestions),
  keys: ofCorpora('keys', corpusKeys),
};
