import { describe, expect, test } from 'vitest';
import { acrossView } from '~/demos/four-roads/turned/across';
import { columnsOf } from '~/demos/four-roads/turned/columns';
import { deepView } from '~/demos/four-roads/turned/deep';
import { turnedSaid, type Drawing } from '~/demos/four-roads/turned/marks';
import { turnedStrings } from '~/demos/four-roads/turned/strings';
import { words } from '~/i18n/words';
import { textOf, toHtml } from '~/lib/figure';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { BESIDES, RECORDS } from './records';

const drawingIn = (locale: Locale): Drawing => ({
  columns: columnsOf((task) => RECORDS[task], BESIDES),
  t: turnedStrings[locale],
  roads: words(locale).roads,
  locale,
});
const count = (html: string, part: string) => html.split(part).length - 1;

describe.each(LOCALE_CODES)('the ranking turned over, in %s', (locale) => {
  const drawing = drawingIn(locale);
  const across = toHtml(acrossView(drawing));
  const deep = toHtml(deepView(drawing));

  test('says of every task who got how many right, best first', () => {
    const said = turnedSaid(drawing);
    for (const [task, condition] of Object.values(drawing.t.columns)) {
      expect(said).toContain(task);
      expect(said).toContain(condition);
    }
    const { finetune, rag } = drawing.roads;
    expect(said.indexOf(`${finetune} 75`)).toBeLessThan(said.indexOf(`${rag} 25`));
    expect(said).not.toMatch(/[{}]|NaN|undefined/);
  });

  test.each([
    ['across', across],
    ['downwards', deep],
  ])('%s lights the columns that turned, and those alone', (_, html) => {
    expect(count(html, 'class="one"')).toBe(2);
    expect(count(html, 'class="on"')).toBe(2);
  });

  test.each([
    ['across', across],
    ['downwards', deep],
  ])('%s shows the untouched model only where it knows something', (_, html) => {
    expect(count(html, 'class="bare"')).toBe(1);
  });

  test('across names each road at both ends and gives every value', () => {
    const text = textOf(acrossView(drawing));
    for (const road of Object.values(drawing.roads))
      expect(count(text, road)).toBeGreaterThanOrEqual(2);
    expect(text).toContain(`90 ${drawing.t.together}`);
  });

  test('downwards names whoever leads, two where they are level', () => {
    const text = textOf(deepView(drawing));
    const { rag, finetune } = drawing.roads;
    expect(text).toContain(`${rag} 95`);
    expect(text).toContain([rag, finetune].join(drawing.t.listed));
  });
});
