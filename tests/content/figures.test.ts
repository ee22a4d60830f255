import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { draw } from '~/lib/drawing/draw';
import type { Figure } from '~/lib/drawing/figure';
import { marksOf } from '~/lib/lesson/pairs';
import { figures } from '~/schemas/figure';
import { readLessons, readPairs } from './lesson-source';
import {
  readBoard,
  readChanges,
  readClaimFiles,
  readCourse,
  readEvidence,
  readFigures,
  idsOf,
} from './read';

const files = readdirSync('content/figures').map((name) => name.replace(/\.yaml$/, ''));

const entries = (all: readonly unknown[]) => all.map((data) => ({ data }));
const collections: Record<string, { data: unknown }[]> = {
  evidence: entries(readEvidence()),
  claims: entries(readClaimFiles()),
};

const broken = new Map<string, unknown>();

// Files share their modules: what another one has put in the place of the collections goes first.
vi.resetModules();
vi.doMock('astro:content', () => {
  const getCollection = async (name: string) => collections[name];
  const getEntry = async (name: string, id: string) => {
    if (name === 'changes') return { data: readChanges() };
    if (name === 'board') return { data: readBoard() };
    return { data: broken.get(id) ?? readFigures(id) };
  };
  return { getCollection, getEntry };
});
const { drawingsOf } = await import('~/content/lookup/figures');
afterAll(() => {
  vi.doUnmock('astro:content');
  vi.resetModules();
});

async function drawnWith(lesson: string, right: string, wrong: string): Promise<unknown> {
  broken.set(lesson, JSON.parse(JSON.stringify(readFigures(lesson)).replaceAll(right, wrong)));
  return drawingsOf(lesson, 'en', '').finally(() => broken.delete(lesson));
}

const stripRows = (figure: Figure | undefined) => (figure?.kind === 'strip' ? figure.rows : []);

const placed = idsOf(readCourse().parts.flatMap(({ lessons }) => lessons));
const lessons = readPairs().filter(({ id }) => files.includes(id));

describe('the figures in content/figures', () => {
  test('belong to lessons that exist, or to the ladder', () => {
    const known = new Set([...placed, ...idsOf(readLessons()), 'ladder']);
    const stray = files.filter((id) => !known.has(id));
    expect(stray.map((id) => `content/figures/${id}.yaml is of no lesson`)).toEqual([]);
  });

  test.each(lessons)('of $id belong to a figure in both languages', ({ id, en, zh }) => {
    for (const entry of readFigures(id))
      for (const { path, tags } of [en, zh]) {
        const tag = tags.find(
          ({ name, attributes }) =>
            (name === 'Figure' ? attributes.id : attributes.figure) === entry.id,
        );
        // What only the Chinese page lacks, lessons.test.ts says.
        if (path === en.path)
          expect(
            tag,
            `content/figures/${id}.yaml draws ${entry.id}: write <Figure id="${entry.id}"> into content/lessons/${path}.mdx and its Chinese twin, or take the entry away`,
          ).toBeDefined();
      }
  });

  test.each(lessons)('of $id ask guesses of that lesson', ({ id, en }) => {
    const asked = en.tags.filter(({ name }) => name === 'Guess').map((tag) => tag.attributes.id);
    const guessed = readFigures(id).flatMap(({ guess }) => guess?.id ?? []);
    expect(guessed.filter((guess) => !asked.includes(guess))).toEqual([]);
  });

  test.each(lessons)(
    'of $id are drawn in both languages, each number from its cell',
    async ({ id, en, zh }) => {
      for (const { locale, body } of [en, zh]) {
        const { drawings, pairs } = await drawingsOf(id, locale, body);
        expect(drawings.size).toBe(readFigures(id).length);
        for (const figure of drawings.values()) {
          expect(draw(figure).length).toBeGreaterThan(0);
          const cells = marksOf(figure).map(({ cell }) => cell);
          for (const at of [figure.note.at, figure.guess?.at])
            if (typeof at === 'object' && 'cell' in at)
              expect(
                cells,
                `content/figures/${id}.yaml, ${figure.id}: nothing is drawn of`,
              ).toContain(at.cell);
        }
        for (const mark of pairs.values()) expect(mark).toMatch(/^fig-[a-z-]+-[1-6]$/);
      }
    },
  );

  test('show where only the ends of published numbers are known', async () => {
    const outside = stripRows((await drawingsOf('R5', 'en', '')).drawings.get('fig-outside'));
    expect(outside[2]!.values[0]).toMatchObject({ shown: '17–33', span: true });
  });

  test('draw what remains of a claim by its verdict', async () => {
    const figure = (await drawingsOf('F1', 'en', '')).drawings.get('fig-promises');
    const rows = figure?.kind === 'checks' ? figure.rows : [];
    const today = rows.map(({ cells }) => cells[1]!);
    expect(today.map(({ check }) => check)).toEqual(['partly', 'partly', 'partly', 'partly']);
    expect(today[0]!.said).toBe('Partly right');
  });

  test('fail with file, figure and remedy if a cell is missing', async () => {
    await expect(drawnWith('T4', '/scratch/code', '/scratch/cod')).rejects.toThrow(
      /^content\/figures\/T4.yaml, fig-form: No cell has the id “scratch\/cod”\. Did you mean scratch\/code.* Correct the entry, or record the run again\.$/,
    );
  });

  test('fail if a snapshot has no value at a path', async () => {
    await expect(drawnWith('T1', '.0.losses', '.0.gains')).rejects.toThrow(
      /There is nothing at shipped-en:en\.0\.gains/,
    );
  });

  test('refuse a number that its evidence row does not contain', async () => {
    await expect(drawnWith('S1', '0.68', '0.67')).rejects.toThrow(
      /The evidence row E31 prints no 0.67 .* Type a number that it has, or name another row\./,
    );
  });
});

const words = { en: 'a', zh: '甲' };
const percent = { unit: 'percent', name: words };
const base = { id: 'fig-x', title: words, note: { at: 'foot', text: words } };
const strip = { ...base, kind: 'strip', axis: percent, rows: [{ name: words, values: ['run/a'] }] };
const faults = (entry: object) =>
  figures.safeParse([entry]).error?.issues.map(({ message }) => message) ?? [];

describe('an entry of a figure', () => {
  test('has a percent axis from 0 to 100 by default, with ticks at 25', () => {
    const [entry] = figures.parse([strip]);
    expect(entry).toMatchObject({ axis: { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1] } });
  });

  test.each([
    [{ ...strip, kind: 'pie' }, 'Type one of: strip, pair, curve, units, grid, checks.'],
    [
      { ...strip, title: { ...words, en: 'one two three four five six seven eight nine' } },
      'A title is a claim in at most eight words.',
    ],
    [
      { ...strip, note: { at: 'foot', text: { ...words, en: 'a b c d e f g' } } },
      'The annotation has at most six words.',
    ],
    [
      { ...strip, rows: [{ name: words, values: [{ at: 'run/a', low: 'run/b' }] }] },
      'Name both ends of a range: low and high.',
    ],
    [
      { ...strip, axis: { ...percent, unit: 'number' } },
      'Say where the axis begins and ends, and its ticks: from, to, ticks.',
    ],
    [{ ...strip, axis: { ...percent, log: true } }, 'A logarithmic axis begins above 0.'],
    [
      { ...strip, axis: { ...percent, ticks: [0, 2] } },
      'A tick lies outside its axis; take it away, or widen the axis.',
    ],
    [
      {
        ...base,
        kind: 'checks',
        name: words,
        means: {},
        columns: [{ name: words }, { name: words }],
        rows: [{ name: words, cells: ['yes'] }],
      },
      'Give each row one mark a column.',
    ],
  ])('is refused in a sentence: %#', (entry, fault) => {
    expect(faults(entry)).toContain(fault);
  });

  test('belongs to one figure', () => {
    expect(figures.safeParse([strip, strip]).error?.issues[0]?.message).toBe(
      'Two figures have one id; each <Figure> of a lesson is drawn once.',
    );
  });
});
