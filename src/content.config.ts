import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
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
import { guide } from './schemas/guide';
import { kit } from './schemas/kit';
import { ladderSorting, ladderStamps, ladderTrueText, ladderWorld } from './schemas/ladder';
import { lesson } from './schemas/lesson';
import { matrix } from './schemas/matrix';
import { movedConclusions } from './schemas/moved';
import { studyPassage } from './schemas/out-of-sample';
import { quiz } from './schemas/quiz';
import { searchWords } from './schemas/search';
import { shortAnswers } from './schemas/short-answer';
import { source } from './schemas/source';
import { term } from './schemas/term';
import { vocabularies } from './schemas/vocabulary';
import { world } from './schemas/world';

/** Ids are paths as they stand on disk, without the ending: `en/retrieval/finding-text`, `R3`. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.[^./]+$/, '');
const files = (base: string, pattern: string) => glob({ base, pattern, generateId });
const corpusFiles = (name: string) =>
  glob({
    base: './content/corpora',
    pattern: `*/${name}.yaml`,
    generateId: ({ entry }) => entry.split('/')[0] ?? entry,
  });

export const collections = {
  lessons: defineCollection({ loader: files('./content/lessons', '**/*.mdx'), schema: lesson }),
  quizzes: defineCollection({ loader: files('./content/quizzes', '*.yaml'), schema: quiz }),
  glossary: defineCollection({ loader: files('./content/glossary', '*.yaml'), schema: term }),
  claims: defineCollection({ loader: files('./content/claims', '*.yaml'), schema: claimFile }),
  figures: defineCollection({ loader: files('./content/figures', '*.yaml'), schema: figures }),
  evidence: defineCollection({ loader: file('content/evidence.yaml'), schema: evidence }),
  sources: defineCollection({ loader: file('content/sources.yaml'), schema: source }),
  board: defineCollection({ loader: files('./content', 'board.yaml'), schema: boardRows }),
  contradictions: defineCollection({
    loader: file('content/contradictions.yaml'),
    schema: contradiction,
  }),
  ladderStamps: defineCollection({
    loader: files('./content', 'ladder/stamps.yaml'),
    schema: ladderStamps,
  }),
  ladderWorlds: defineCollection({
    loader: files('./content', 'ladder/quays.yaml'),
    schema: ladderWorld,
  }),
  ladderMessages: defineCollection({
    loader: files('./content', 'ladder/sorting.yaml'),
    schema: ladderSorting,
  }),
  ladderTrueText: defineCollection({
    loader: files('./content', 'ladder/truetext.yaml'),
    schema: ladderTrueText,
  }),
  studyText: defineCollection({
    loader: file('content/out-of-sample/text/passages.yaml'),
    schema: studyPassage,
  }),
  matrix: defineCollection({ loader: files('./content', 'matrix.yaml'), schema: matrix }),
  guide: defineCollection({ loader: files('./content', 'guide.yaml'), schema: guide }),
  course: defineCollection({ loader: files('./content', 'course.yaml'), schema: course }),
  topics: defineCollection({ loader: files('./content', 'topics.yaml'), schema: topics }),
  changes: defineCollection({ loader: files('./content', 'changes.yaml'), schema: changesSchema }),
  moved: defineCollection({ loader: files('./content', 'moved.yaml'), schema: movedConclusions }),
  cheatSheet: defineCollection({
    loader: files('./content', 'cheat-sheet.yaml'),
    schema: cheatSheet,
  }),
  codeClinic: defineCollection({
    loader: files('./content', 'code-clinic.yaml'),
    schema: codeClinic,
  }),
  citations: defineCollection({
    loader: files('./content', 'citations.yaml'),
    schema: citedAnswers,
  }),
  shortAnswers: defineCollection({
    loader: files('./content', 'short-answer.yaml'),
    schema: shortAnswers,
  }),
  kit: defineCollection({ loader: files('./content/kit', 'kit.yaml'), schema: kit }),
  search: defineCollection({ loader: files('./content', 'search.yaml'), schema: searchWords }),
  vocabularies: defineCollection({
    loader: files('./content', 'vocabularies.yaml'),
    schema: vocabularies,
  }),
  world: defineCollection({ loader: files('./content/world', '*.yaml'), schema: world }),
  corpora: defineCollection({ loader: corpusFiles('about'), schema: corpusAbout }),
  passages: defineCollection({ loader: corpusFiles('passages'), schema: passages }),
  questions: defineCollection({ loader: corpusFiles('questions'), schema: corpusQuestions }),
  keys: defineCollection({ loader: corpusFiles('keys'), schema: corpusKeys }),
};
