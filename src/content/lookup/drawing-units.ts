import { fill } from '~/i18n/format';
import { hundredOf, type UnitMark } from '~/lib/drawing/term/units';
import type { Locale } from '~/lib/locale';
import { valueOf, type Entry, type Made } from './drawing-numbers';
import { numbersIn, snapshotAt } from './figure-numbers';

type Group = Entry<'units'>['groups'][number];

export async function group(one: Group, locale: Locale): Promise<Made<'units'>['groups'][number]> {
  const marks = one.each ? await foundOrNot(one.each) : hundredOf(await countsOf(one, locale));
  const n = (mark: UnitMark) => marks.filter((each) => each === mark).length;
  const values = { right: n('right'), silent: n('silent'), wrong: n('wrong'), all: marks.length };
  return {
    name: one.name[locale],
    foot: one.foot.map((line) => fill(line[locale], values)),
    marks,
  };
}

const foundOrNot = async (path: string): Promise<UnitMark[]> =>
  numbersIn(await snapshotAt(path), path).map((found) => (found > 0 ? 'right' : 'silent'));

async function countsOf(
  { counts = {}, rest }: Group,
  locale: Locale,
): Promise<[UnitMark, number][]> {
  const named = await Promise.all(
    Object.entries(counts).map(async ([mark, at]): Promise<[UnitMark, number]> => [
      mark as UnitMark,
      await valueOf(at, locale),
    ]),
  );
  const sum = named.reduce((total, [, value]) => total + value, 0);
  return rest ? [...named, [rest, 1 - sum]] : named;
}
