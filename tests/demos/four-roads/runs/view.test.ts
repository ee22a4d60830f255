import { describe, expect, test } from 'vitest';
import { NO_RUNS, picked, withRun, type RunList } from '~/demos/four-roads/runs/list';
import { runsStrings } from '~/demos/four-roads/runs/strings';
import { runsView } from '~/demos/four-roads/runs/view';
import { nameOf, whenOf, type RunWords } from '~/demos/four-roads/runs/words';
import { fourRoadsStrings } from '~/demos/four-roads/about';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { textOf, toHtml } from '~/lib/figure';
import { runOf } from './runs';

const wordsIn = (locale: Locale): RunWords => ({
  locale,
  t: runsStrings[locale],
  names: fourRoadsStrings[locale],
});
const words = wordsIn('en');
const said = (list: RunList, using = words) => runsView(list, using).map(textOf).join(' ');
const html = (list: RunList) => runsView(list, words).map(toHtml).join('');

const two = [runOf('a', 1), runOf('b', 2, { merge: true, search: 'lsa' })].reduce(withRun, NO_RUNS);

describe('runsView', () => {
  test('says what to do where there is no run', () => {
    expect(said(NO_RUNS)).toBe(words.t.none);
  });

  test('tells every run with what was turned and what came of it, the best road first', () => {
    expect(said(two)).toMatch('Leave out repeats yes');
    expect(said(two)).toMatch('Ranked by LSA');
    expect(said(two)).toMatch(/Head only 100%.*Retrieval 50%/);
    expect(said(two)).toMatch('default settings');
  });

  test('asks for a second tick, then sets the two against each other', () => {
    const one = picked(two, 'a');
    expect(said(one)).toMatch(words.t.pickOne);
    const compared = said(picked(one, 'b'));
    expect(compared).toMatch('New facts, seed 1 (1) against New facts, seed 1 (2)');
    expect(compared).toMatch('name, then the model’s vectorsLSA');
    expect(compared).toMatch('the same, question by question');
  });

  test('does not compare where questions differ, and warns of another task', () => {
    const other = runOf('c', 3, { task: 'behaviour', seed: 7 }, { results: [] });
    const list = ['a', 'c'].reduce(picked, withRun(two, other));
    expect(said(list)).toMatch(words.t.otherTask);
    expect(said(list)).toMatch(words.t.missing);
  });

  test('writes the name in a file as text', () => {
    const evil = runOf('x', 4, {}, { name: '<img src=x onerror=alert(1)>' });
    expect(html(withRun(NO_RUNS, evil))).not.toMatch('<img');
  });

  test.each(LOCALE_CODES)('fills every gap (%s)', (locale) => {
    const list = ['a', 'b'].reduce(picked, two);
    expect(said({ ...list, shown: 'b' }, wordsIn(locale))).not.toMatch(/[{}]/);
  });
});

describe('words about a run', () => {
  test('take the name in a file, or task and seeds', () => {
    expect(nameOf(runOf('a', 1, {}, { name: 'mine' }), words)).toBe('mine');
    expect(nameOf(runOf('a', 1, { seeds: 3 }), words)).toBe('New facts, seeds 1 to 3');
  });

  test('say when, if that is known', () => {
    expect(whenOf(runOf('a', 9), 'en')).toMatch(/November 2026 \d\d:\d\d$/);
    expect(whenOf(runOf('a', 9, {}, { date: '' }), 'en')).toBe('');
  });
});
