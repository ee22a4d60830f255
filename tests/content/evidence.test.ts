import { readPairs } from './lesson-source';
import costStrings from 'words:cost';
import { describe, expect, test } from 'vitest';
import {
  readBoard,
  readClaims,
  readContradictions,
  readEvidence,
  readGuide,
  readMatrix,
  readProgramNotes,
  readSources,
  readTerms,
  readTopics,
  repeated,
  expectKnown,
  idsOf,
} from './read';

const rows = readEvidence();
const sources = readSources();

/** Rows that wait for the lesson that will quote them, or whose work R4 cites without a number (E91). */
const ROWS_NOT_YET_CITED = ['E05', 'E19', 'E21', 'E28', 'E91'];

/** Kept for what a later lesson says about it; no row, claim, contradiction or lesson cites it yet. */
const SOURCES_NOT_YET_CITED = ['S54'];

/** A name without `+2`, which counts other models, and without a range of sizes. */
const nameOf = (model: string) => model.replace(/ \+\d+$/, '').replace(/ [\d.]+–[\d.]+[BM]$/, '');

/** Makers, papers and rows differ in spaces, hyphens and capitals. */
const bare = (text: string) => text.replaceAll(/[\s-]/g, '').toLowerCase();

describe('the evidence', () => {
  test('has unique ids', () => expect(repeated(idsOf(rows))).toEqual([]));

  test('names only sources that exist', () => {
    const named = rows.flatMap((row) => row.sourceIds.map((id) => [row.id, id] as const));
    expectKnown(named, sources);
  });

  test('uses exactly the themes and levels of topics.yaml', () => {
    const { themes, levels } = readTopics();
    expect([...new Set(rows.map(({ theme }) => theme))].sort()).toEqual(Object.keys(themes).sort());
    const used = [...rows.map(({ status }) => status), ...sources.map(({ level }) => level)];
    expect([...new Set(used)].sort()).toEqual(Object.keys(levels).sort());
  });

  test('is used row by row somewhere on the site, or listed as unused', () => {
    const cells = readMatrix().criteria.flatMap(({ roads }) => Object.values(roads));
    const used = new Set([
      ...readClaims().flatMap(({ evidence }) => evidence),
      ...cells.flatMap(({ evidence }) => evidence),
      ...readContradictions().flatMap(({ rows }) => rows),
      ...readGuide().rules.flatMap(({ evidence }) => evidence),
      ...readTerms().flatMap(({ evidence = [] }) => evidence),
      ...Object.values(readProgramNotes()).flatMap((notes) =>
        notes.flatMap(({ rows = [] }) => rows),
      ),
      ...readPairs().flatMap(({ en }) =>
        en.tags.flatMap(({ attributes: { row = '', rows = '' } }) => [row, ...rows.split(' ')]),
      ),
    ]);
    const unused = rows.filter(({ id, status }) => status !== 'method-reference' && !used.has(id));
    expect(idsOf(unused)).toEqual(ROWS_NOT_YET_CITED);
  });

  test('names only models that the row’s own text mentions', () => {
    const unspoken = rows.filter(({ model, finding, number, setting, caution, source }) => {
      const texts = [finding, number, setting, caution].flatMap(({ en, zh }) => [en, zh]);
      return model && !bare([...texts, source].join(' | ')).includes(bare(nameOf(model)));
    });
    expect(unspoken.map(({ id, model }) => `${id} ${model}`)).toEqual([]);
  });

  test('has the corrected values', () => {
    const english = (id: string) => rows.find((row) => row.id === id)?.number.en;
    expect(english('E03')).toContain('28 of 30');
    expect(english('E33')).toContain('Where no retrieved document holds the answer');
    expect(english('E44')).toContain('90%');
    expect(english('E52')).toContain('by the order of the examples alone');
    expect(english('E68')).toContain('$43,000');
  });
});

describe('the sources', () => {
  test('are numbered upwards, none twice, and end with the articles', () => {
    const ids = idsOf(sources);
    const numbers = ids.slice(0, -1).map((id) => Number(id.slice(1)));
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
    expect(ids.at(-1)).toBe('ART');
  });

  test('have unique https links', () => {
    const links = sources.flatMap(({ link }) => (link ? [link] : []));
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
    expect(repeated(links)).toEqual([]);
  });

  test('are cited, or listed as not yet cited', () => {
    const used = new Set([
      ...rows.flatMap(({ sourceIds }) => sourceIds),
      ...readClaims().flatMap(({ sources }) => sources),
      ...readContradictions().flatMap(({ sources }) => sources ?? []),
      ...readPairs().flatMap(({ en }) => en.data.sources),
      ...readBoard().flatMap(({ source }) => source),
      ...(costStrings.en.limits.join(' ').match(/S\d+/g) ?? []),
    ]);
    expect(idsOf(sources.filter(({ id }) => !used.has(id)))).toEqual(SOURCES_NOT_YET_CITED);
  });

  test('link to the arXiv number that the evidence rows give', () => {
    const wrong = rows.flatMap(({ id, source, sourceIds }) => {
      const numbers = [...source.matchAll(/arXiv (\d{4}\.\d{5})/g)].map(([, number]) => number);
      const known = sourceIds.map((s) => JSON.stringify(sources.find((other) => other.id === s)));
      return numbers
        .filter((n) => !known.some((text) => text.includes(n ?? '')))
        .map((n) => [id, n]);
    });
    expect(wrong).toEqual([]);
  });
});
