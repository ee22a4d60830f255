/**
 * Learns the course vectors from the course's own parallel texts:
 *
 *     npm run fit:vectors [-- --date 2026-11-20]
 *
 * Writes public/vectors/course.bin, and course.json with its sources and its quality. Takes a few minutes; the same
 * texts give the same file.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCourseVectors } from '~/lib/embedding/course-file';
import { glossary } from '../../scripts/record/glossary';
import { handbook } from '../../scripts/record/handbook';
import { COURSE_OPTIONS, fitCourse } from './fit';
import { questionFigures, twinFigures } from './quality';
import { coursePairs, KINDS } from './texts';

const MOST_BYTES = 400_000;
/** Every fifth term is left out of a second fit, which shows how much is learned from running text alone. */
const HELD_OUT = 5;

const { values } = parseArgs({ options: { date: { type: 'string' } } });
const pairs = coursePairs();
const terms = glossary();

const file = fitCourse(pairs);
if (file.length > MOST_BYTES)
  throw new Error(
    `The course vectors take ${file.length} bytes, and ${MOST_BYTES} is the limit. Keep fewer tokens.`,
  );
mkdirSync('public/vectors', { recursive: true });
writeFileSync('public/vectors/course.bin', file);
const course = readCourseVectors(file);
console.log(`public/vectors/course.bin: ${course.tokens.size} tokens, ${file.length} bytes`);
const twins = twinFigures(course, terms);
const recallAtFour = questionFigures(course, handbook());
console.log({ twins, recallAtFour });

const heldOutTerms = terms.filter((_, at) => at % HELD_OUT === 0);
const without = new Set(heldOutTerms.map(({ slug }) => slug));
const other = readCourseVectors(fitCourse(pairs.filter(({ term }) => !without.has(term))));
const heldOut = twinFigures(other, terms, heldOutTerms);
console.log({ heldOut });

const elsewhere = readCourseVectors(fitCourse(pairs.filter(({ kind }) => kind !== 'handbook')));
const recallWithoutHandbook = questionFigures(elsewhere, handbook());
console.log({ recallWithoutHandbook });

const record = {
  date: values.date ?? new Date().toISOString().slice(0, 10),
  options: COURSE_OPTIONS,
  pairs: Object.fromEntries(
    KINDS.map((of) => [of, pairs.filter(({ kind }) => kind === of).length]),
  ),
  tokens: course.tokens.size,
  bytes: file.length,
  sha256: createHash('sha256').update(file).digest('hex'),
  /** Names of terms that find their translation in the other language. */
  twins,
  /** The same for terms whose glossary entries were left out of the texts. */
  heldOut,
  /** The share of the answering passages among the first four, for questions outside the training text. */
  recallAtFour,
  /** The same without learning from the handbook's passages either. */
  recallWithoutHandbook,
};
writeFileSync('public/vectors/course.json', `${JSON.stringify(record, null, 2)}\n`);
