import { openRule } from '../core/own/rules';
import { readRows } from '../core/own/rows';
import { filled, readTemplate } from '../core/own/slots';
import { toyBench, TOY_VARIANTS, type ToyScores, type ToyVariant } from '../core/own/toy-bench';
import { WORLD_SEED } from '~/demos/trainer/core/world-source';
import { both, LOCALE_CODES, type Locale } from '~/lib/locale';
import { generate, openSaved } from '~/lib/tinylm';
import { createWorld, encode, readable } from '~/lib/world';
import { fastBackend, grammarOf, shippedModel } from '../../../../scripts/model/files';

const MOST = 8;
const USUAL = { kind: 'equals', expected: '', anyCase: true } as const;
const noSchema = () => () => undefined;

/** Asks the shipped model of each language the first questions of the bench, with each of its prompts. */
export function toySnapshot(): object {
  const counts = both(countsOf);
  const cells: Record<string, number> = {};
  for (const language of LOCALE_CODES) {
    const { rows, right } = counts[language];
    cells[`${language}/rows`] = rows;
    for (const name of TOY_VARIANTS) cells[`${language}/${name}/right`] = right[name];
  }
  return { cells, toy: counts };
}

function countsOf(language: Locale): ToyScores {
  const world = createWorld(grammarOf(language), WORLD_SEED);
  const { lexicon } = world;
  const { variants, table } = toyBench(world);
  const { rows } = readRows(table, ['question', 'note'], USUAL, noSchema);
  const model = openSaved(shippedModel(language), fastBackend(), { batch: rows.length });
  const known = lexicon.vocabulary.first.reserved;
  const rightBy = (name: ToyVariant): number => {
    const template = readTemplate(name, variants[name]);
    const prompts = rows.map(({ inputs }) => [
      lexicon.start,
      ...encode(lexicon, filled(template, inputs)),
    ]);
    const written = generate(model, prompts, { most: MOST, stop: lexicon.stop, known });
    const said = written.map((tokens) => {
      const ids = tokens.map(({ token }) => token).filter((token) => token !== lexicon.stop);
      return readable(lexicon, ids);
    });
    return rows.filter(({ rule }, i) => openRule(rule!, noSchema)(said[i]!).right).length;
  };
  const right = Object.fromEntries(TOY_VARIANTS.map((name) => [name, rightBy(name)]));
  return { rows: rows.length, right: right as Record<ToyVariant, number> };
}
