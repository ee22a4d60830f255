import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { views as office } from '~/demos/parts/office/views';
import { views as ladder } from '~/demos/parts/own-model/views';
import type { Asked } from '~/demos/parts/pictures/asked';
import { merged, stepsIn, type Step } from '~/lib/lesson/walk';
import { ladderGiven } from '../ladder-given';
import { readLessons, type LessonSource } from './lesson-source';

const FILE = 'content/glosses.yaml';
/** Marks of each row whose prompt and reply are told in the language of the page, too. */
const TOLD = 3;

interface Quoted {
  text: string;
  gloss: string | undefined;
}

/** The words of a picture that a page in another language explains. */
function quotedIn(part: unknown): Quoted[] {
  if (typeof part !== 'object' || part === null) return [];
  return [...('gloss' in part ? [part as Quoted] : []), ...Object.values(part).flatMap(quotedIn)];
}

const VIEWS = { ...ladder, ...office };
type Viewed = keyof typeof VIEWS;

function quotedBy(
  { demo, view, record, settings, presses }: Step,
  { locale }: LessonSource,
): Quoted[] {
  const file = `content/runs/${demo}/${record}.json`;
  const run = JSON.parse(readFileSync(file, 'utf8')) as { snapshot: object };
  const source = { ...ladderGiven, ...run.snapshot };
  const picture = (sets: string, question?: number) =>
    VIEWS[demo as Viewed].picture(
      view,
      { ...merged(settings, sets), ...(question !== undefined && { question: String(question) }) },
      source,
      locale,
    ) as { asked?: Asked };
  return ['', ...presses.map(({ sets }) => sets)].flatMap((sets) => {
    const shown = picture(sets);
    const told = shown.asked ? firstOfRows(shown.asked) : [];
    return [shown, ...told.map((at) => picture(sets, at))].flatMap(quotedIn);
  });
}

function firstOfRows({ rows, order }: Asked): number[] {
  const starts = rows.map((_, row) =>
    rows.slice(0, row).reduce((sum, { signs }) => sum + signs.length, 0),
  );
  const places = starts.flatMap((start) => Array.from({ length: TOLD }, (_, at) => start + at));
  return places.map((place) => order?.[place] ?? place);
}

const shown = readLessons()
  .filter(({ locale }) => locale !== 'en')
  .flatMap((lesson) =>
    stepsIn(lesson.body)
      .filter(({ demo, record }) => demo in VIEWS && record)
      .flatMap((step) => quotedBy(step, lesson).map((one) => ({ ...one, step, lesson }))),
  );

test('each English text that a walk shows in another language has a gloss', () => {
  const lacking = shown
    .filter(({ gloss }) => gloss === undefined)
    .map(
      ({ text, step, lesson }) =>
        `${FILE}, ${lesson.locale}: write what “${text}” means, which the step ${step.id} of ${lesson.id} shows`,
    );
  expect([...new Set(lacking)]).toEqual([]);
});
