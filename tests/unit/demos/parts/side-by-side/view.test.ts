import { describe, expect, test } from 'vitest';
import { Columns, type Column } from '~/demos/parts/side-by-side/columns';
import { presetsOf } from '~/demos/parts/side-by-side/presets';
import { en } from '~/demos/parts/side-by-side/en';
import { zh } from '~/demos/parts/side-by-side/zh';
import { sideView } from '~/demos/parts/side-by-side/view';
import { SUGGESTED } from '~/lib/language-model/suggested';
import { textOf, toHtml } from '~/lib/figure';
import { encode } from '~/lib/world';
import { LANGUAGES, shippedWorld } from '../../../../demos/four-roads/core/means';

const sideStrings = { en, zh };

const column = (id: string, chances: [string, number][], whole = true): Column => ({
  about: { at: 'tab', name: `model ${id}`, id, chances: true, tiny: false },
  whole,
  chances: chances.map(([text, chance]) => ({ text, chance })),
  goesOn: { text: 'red.', tokens: [], ended: 'mark', firstAfter: 1, restTook: 1 },
});
const words = { t: sideStrings.en, locale: 'en' as const };
const html = (columns: Column[], word = '') =>
  sideView({ prompt: 'It is', word, columns }, words).map(toHtml).join('');

describe('models side by side', () => {
  test('show nothing before one was asked', () => {
    expect(sideView({ prompt: 'It is', word: 'red', columns: [] }, words)).toEqual([]);
  });

  test('have a column each and a row a text; the space of a token is told', () => {
    const drawn = html([column('a', [['red', 1]]), column('b', [[' red', 0.75]], false)]);
    expect(drawn.match(/data-row=/g)).toHaveLength(1);
    expect(drawn).toContain('data-chance="1.000000"');
    expect(drawn).toContain('75%<i> ␣</i>');
    expect(drawn).toContain('at least 0.81 bits; 25% of the chance');
  });

  test('tell a token that a model does not have from one that it has not told', () => {
    const drawn = html([
      column('a', [['red', 1]]),
      column(
        'b',
        [
          ['blue', 0.9],
          ['tin', 0.04],
        ],
        false,
      ),
    ]);
    expect(drawn).toContain('no token of this model');
    expect(drawn).toContain('at most 4.0%');
  });

  test('say the chance of a word, and that of its beginning where it is cut up', () => {
    const drawn = html([column('a', [['Tova', 1]]), column('b', [[' To', 1]])], 'Tova');
    expect(drawn).toContain('Chance of “Tova”');
    expect(drawn).toContain('cut up: begins with “To”, 100%');
  });

  test('show text of a reader as text', () => {
    const [table] = sideView(
      { prompt: '<b>', word: '<i>', columns: [column('a', [['<u>', 1]])] },
      words,
    );
    expect(toHtml(table!)).not.toMatch(/<[bu]>(?!Chances)[^<]*<\/u>/);
    expect(textOf(table!)).toContain('<u>');
  });
});

describe('the columns', () => {
  test('are kept for each prompt; a model asked again takes the place of its column', () => {
    const columns = new Columns();
    columns.add('one', column('a', [['red', 1]]));
    columns.add('one', column('b', [['red', 1]]));
    columns.add('one', column('a', [['blue', 1]]));
    columns.add('two', column('a', [['red', 1]]));
    expect(columns.of('one').map(({ about }) => about.id)).toEqual(['b', 'a']);
    expect(columns.prompts()).toEqual(['one', 'two']);
    columns.remove('two', 'a');
    expect(columns.prompts()).toEqual(['one']);
    expect(columns.of('two')).toEqual([]);
  });
});

describe.each(LANGUAGES)('the prompts to begin with (%s)', (language) => {
  const world = shippedWorld[language];
  const presets = presetsOf(world);

  test('are in the words of the tiny model, and no prompt from memory holds its word', () => {
    for (const { prompt, word } of Object.values(presets))
      expect(() => encode(world.lexicon, `${prompt} ${word}`)).not.toThrow();
    expect(presets.memory.prompt).not.toContain(presets.memory.word);
    expect(presets.note.prompt).toContain(presets.note.word);
    expect(presets.untold.word).toBe(world.lexicon.grammar.unknown);
  });
});

describe('the lead', () => {
  /** Millions of parameters of the models that come after ours, as their names tell them. */
  const all = SUGGESTED.flatMap(({ name }) => {
    const [, size, unit] = /(\d[\d.]*)([MB])-/.exec(name) ?? [];
    return size ? [Number(size) * (unit === 'B' ? 1_000 : 1)] : [];
  });
  const millions = [...new Set(all)]; // one comes from this site and from a host
  const LEADS = { en: millions.map(String), zh: millions.map((n) => `${n / 100}`) };

  test.each(['en', 'zh'] as const)(
    'names the size of each next model of the list (%s)',
    (locale) => {
      const [, said = ''] = /(?:the next ones|列表里)(.*)$/.exec(sideStrings[locale].intro)!;
      expect(millions.length).toBeGreaterThan(0);
      expect(said.match(/\d[\d.]*\d|\d/g)).toEqual(LEADS[locale]);
    },
  );
});
