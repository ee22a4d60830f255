import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Complaint } from '~/demos/retriever/core/clinic/complaint';
import { diagnosisOf, markOf, STATIONS } from '~/demos/retriever/core/clinic/findings';
import type { Store } from '~/demos/retriever/core/clinic/store';
import { diagnose } from '~/demos/retriever/core/clinic/diagnose';
import { openLibrary } from '~/demos/retriever/core/library';
import { RETRIEVER_DEFAULTS, type RetrieverSettings } from '~/demos/retriever/core/settings';
import { finish } from '~/lib/stepper';

const SOURCES = [
  { id: 'fares', title: 'Fares', text: 'A ticket to Heron Island costs 11 crowns.' },
  { id: 'night', title: 'Night', text: 'The night boat to Heron Island sails at ten.' },
  { id: 'fog', title: 'Fog', text: 'Below 500 metres nothing sails.' },
  { id: 'key', title: 'Key', text: 'The spare key is in the mess room.' },
];
const RIGHT = 'costs 11 crowns';

const storeOf = (
  settings: Partial<RetrieverSettings> = {},
  more: Partial<Store> = {},
  question = 'ticket to Heron Island',
): Store => {
  const all = { ...RETRIEVER_DEFAULTS, k: 2, ...settings };
  const { chunking: by, size, overlap } = all;
  return {
    library: finish(openLibrary(SOURCES, { by, size, overlap })).library!,
    settings: all,
    instruction: 'Answer from the passages.',
    searched: question,
    allowed: () => true,
    permitted: () => true,
    ...more,
  };
};
const complaint = (more: Partial<Complaint> = {}): Complaint => ({
  question: 'ticket to Heron Island',
  right: RIGHT,
  answered: 'It costs 11 crowns.',
  ...more,
});
const codes = (store: Store, about: Complaint) => diagnose(store, about).map(({ code }) => code);
const diagnosis = (store: Store, about: Complaint) => diagnosisOf(diagnose(store, about))?.code;

describe('a walk through the store at hand', () => {
  test('finds nothing broken in a right answer', () => {
    const all = ['in-store', 'one-piece', 'ranked-in', 'in-prompt', 'quoted', 'answers'];
    expect(codes(storeOf(), complaint())).toEqual(all);
  });

  test('stops where the words are in no source', () => {
    const about = complaint({ right: 'dogs wear a muzzle', answered: 'Yes.' });
    expect(codes(storeOf(), about)).toEqual([
      'not-in-store',
      'nothing-came',
      'nothing-came',
      'nothing-came',
      'nothing-came',
      'answers',
    ]);
  });

  test('asks for the words as they are written where a chunk has most of them', () => {
    const [stored] = diagnose(storeOf(), complaint({ right: 'a ticket costs crowns: 11' }));
    expect(stored).toMatchObject({
      code: 'nearly-in-store',
      values: { chunk: 0, source: 'Fares', found: 5, of: 5 },
    });
  });

  test('stops at a cut, and names the chunks on both sides', () => {
    const store = storeOf({ chunking: 'size', size: 7, overlap: 0 });
    const findings = diagnose(store, complaint());
    expect(findings[1]).toMatchObject({
      code: 'cut-apart',
      values: { chunk: 0, last: 1, pieces: 2 },
    });
    expect(diagnosisOf(findings)?.station).toBe('whole');
  });

  test('finds them whole where cuts overlap by enough', () => {
    const store = storeOf({ chunking: 'size', size: 7, overlap: 4 });
    expect(codes(store, complaint())[1]).toBe('one-piece');
  });

  test('stops where the chunk is ranked too low, or is no hit', () => {
    const about = complaint({ right: 'sails at ten', answered: 'At nine.' });
    const findings = diagnose(storeOf({ k: 1 }), about);
    expect(diagnosisOf(findings)).toMatchObject({
      code: 'ranked-out',
      values: { chunk: 1, rank: 2, k: 1 },
    });
    expect(findings[3]!.code).toBe('nothing-came');
    const fog = complaint({ right: 'below 500 metres', answered: '45 knots' });
    expect(diagnosis(storeOf(), fog)).toBe('no-hit');
  });

  test('ranks only as many chunks as reranking for variety can handle, and says so', () => {
    const text = Array.from({ length: 300 }, (_, i) => `Island note ${i}.`).join('\n\n');
    const sources = [{ id: 'notes', title: '', text: `${text}\n\nAn island with 11 crowns.` }];
    const library = finish(
      openLibrary(sources, { by: 'paragraph', size: 40, overlap: 0 }),
    ).library!;
    const about = complaint({ question: 'island note', right: '11 crowns' });
    const deep = (variety: number) =>
      diagnose(storeOf({ variety }, { library }, 'island note'), about)[2]!;
    expect(deep(0)).toMatchObject({ code: 'ranked-out', values: { rank: 301 } });
    expect(deep(0.1)).toMatchObject({ code: 'ranked-deep', values: { depth: 200 } });
  });

  test('stops where the prompt has no room', () => {
    const about = complaint({ right: 'sails at ten', answered: 'At nine.' });
    expect(diagnose(storeOf({ budget: 30 }), about)[3]).toMatchObject({
      code: 'over-budget',
      values: { rank: 2, fit: 1, budget: 30 },
    });
  });

  test('stops where something else was read', () => {
    expect(diagnosis(storeOf(), complaint({ answered: 'It costs 12 crowns.' }))).toBe(
      'number-from-nowhere',
    );
  });

  test('stops at a refusal with the words at hand, and lets one pass without them', () => {
    const answered = 'I do not know.';
    expect(codes(storeOf(), complaint({ answered })).slice(4)).toEqual([
      'declines',
      'declines-wrongly',
    ]);
    const fog = complaint({ right: 'below 500 metres', answered });
    expect(codes(storeOf(), fog).at(-1)).toBe('declines-rightly');
  });

  test('stops at an access right that hides the chunk, whatever its rank without it', () => {
    const kept = (chunk: number) => chunk !== 0;
    const findings = diagnose(storeOf({}, { allowed: kept, permitted: kept }), complaint());
    expect(findings.map(({ code }) => code)).toEqual([
      'in-store',
      'one-piece',
      'ranked-without-rights',
      'kept-out',
      'said-unread',
      'right-withheld',
    ]);
    expect(diagnosisOf(findings)?.station).toBe('allowed');
  });

  test('reports a leak: the search returned what the asker may not read', () => {
    expect(diagnosis(storeOf({}, { permitted: (chunk) => chunk !== 0 }), complaint())).toBe(
      'leaked',
    );
  });

  test('sees words that the prompt did not hold', () => {
    const fog = complaint({ right: 'below 500 metres', answered: 'Below 500 metres.' });
    expect(codes(storeOf(), fog)[4]).toBe('said-unread');
  });

  test('names the passage that a wrong number was read from, where the right words were not', () => {
    const about = complaint({ right: 'below 500 metres', answered: 'Below 11 metres.' });
    expect(diagnose(storeOf(), about)[4]).toMatchObject({
      code: 'another-read',
      values: { said: '11', passage: 1 },
    });
  });

  test('uses the better place where the words occur twice', () => {
    const sources = [...SOURCES, { id: 'copy', title: 'Copy', text: 'It costs 11 crowns.' }];
    const library = finish(
      openLibrary(sources, { by: 'paragraph', size: 40, overlap: 0 }),
    ).library!;
    expect(diagnose(storeOf({}, { library }), complaint())[0]!.values.source).toBe('Fares');
    const hidden = storeOf({ k: 9 }, { library, allowed: (chunk) => chunk !== 0 });
    expect(diagnose(hidden, complaint())[0]!.values.source).toBe('Copy');
  });
});

describe('a walk with little to go by', () => {
  test.each([
    ['no words', { right: '…' }, 'stored', 'no-words'],
    ['no question', { question: '' }, 'found', 'no-question'],
    ['no answer', { answered: ' ' }, 'read', 'no-answer'],
    ['no answer', { answered: ' ' }, 'allowed', 'no-answer'],
    ['only a refusal', { right: '', answered: '不知道' }, 'allowed', 'declines-unknown'],
  ])('%s: %j cannot be told at %s', (_, more, station, code) => {
    const finding = diagnose(storeOf(), complaint(more)).find((one) => one.station === station)!;
    expect([finding.code, markOf(finding)]).toEqual([code, 'untold']);
  });

  test('answers for an empty store', () => {
    const library = finish(openLibrary([], { by: 'paragraph', size: 40, overlap: 0 })).library!;
    expect(diagnosis(storeOf({}, { library }), complaint())).toBe('not-in-store');
  });

  test('gives one finding a station, in their order, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.constantFrom(RIGHT, '11', 'I do not know', '\n\n', '船'),
    );
    const any = fc.record({
      question: typed,
      right: typed,
      answered: typed,
    });
    const store = storeOf();
    fc.assert(
      fc.property(any, (about) => {
        const findings = diagnose(store, about);
        expect(findings.map(({ station }) => station)).toEqual([...STATIONS]);
      }),
    );
  });
});
