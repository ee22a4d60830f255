import { describe, expect, test } from 'vitest';
import {
  MOST_SETTINGS,
  settingsBroken,
  settingsOfDemos,
  shrunkSettings,
  staleExceptions,
  type SettingsExceptions,
} from './settings';
import exceptions from './settings.json';

const demos = settingsOfDemos();

describe('the settings of the demos', () => {
  test('are few, and each is used by a lesson, a figure, a link, a preset or a record', () => {
    expect(settingsBroken(demos, exceptions)).toEqual([]);
  });

  test('have no exception that is no longer needed', () => {
    expect(staleExceptions(demos, exceptions)).toEqual([]);
  });

  test('are found in tables of the demos and of their panels', () => {
    const retriever = demos.find(({ demo }) => demo === 'retriever');
    expect(retriever!.names).toEqual(expect.arrayContaining(['method', 'query']));
    expect(retriever!.unused).not.toContain('variety');
    expect(demos.find(({ demo }) => demo === 'guide')!.names).toContain('privacy');
  });

  const names = Array.from({ length: MOST_SETTINGS + 1 }, (_, at) => `s${at}`);
  const NONE: SettingsExceptions = { most: {}, unused: {} };

  test('are reported if they are too many, or if nothing sets one', () => {
    expect(settingsBroken([{ demo: 'a', names, unused: ['s1'] }], NONE)).toEqual([
      'a has 26 settings, and 25 may: let one go.',
      'a.s1 is set by nothing: use it in a lesson, or let it go.',
    ]);
  });

  test('are reported if an exception is no longer needed', () => {
    const may = { most: { a: 27 }, unused: { a: ['s1'] } };
    expect(staleExceptions([{ demo: 'a', names, unused: [] }], may)).toEqual([
      'a has 26 settings, not 27.',
      'a.s1 is gone or has a use.',
    ]);
  });

  test('lose exceptions that are no longer needed, and gain none', () => {
    const may = { most: { a: 27, b: 40 }, unused: { a: ['s1', 's2'], b: ['t'] } };
    expect(shrunkSettings([{ demo: 'a', names, unused: ['s2', 's3'] }], may)).toEqual({
      most: { a: 26 },
      unused: { a: ['s2'] },
    });
  });
});
