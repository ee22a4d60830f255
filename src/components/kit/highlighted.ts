import { codeToHtml, createCssVariablesTheme } from 'shiki';
import { memoizedIn } from '~/lib/memo';
import { keepListings } from '../../../scripts/build/cached-listings.mjs';
import { shikiClasses } from '../../../scripts/build/shiki-classes.mjs';

const theme = createCssVariablesTheme();
const known = new Map<string, Promise<string>>();

// Without a limit of time, after which the rest of a line is left plain: a slow machine colours as a fast one does.
const colour = keepListings((code, lang) =>
  codeToHtml(code, {
    lang,
    theme,
    transformers: [shikiClasses, frame],
    tokenizeTimeLimit: 0,
  }),
);

/** A program as HTML with classes for colours; a listing appears in pages of both languages. */
export const highlighted = (code: string, language = 'ts'): Promise<string> =>
  memoizedIn(known, `${language} ${code}`, () => colour(code, language));

export function withMarks(html: string, marks: ReadonlyMap<number, number>): string {
  let line = 0;
  return html.replaceAll('<span class="line">', (start) => {
    const mark = marks.get(++line);
    return mark === undefined ? start : `<span class="line" data-note="${mark}">`;
  });
}

/** The frame can be focused, so that a wide listing can be scrolled from the keyboard. */
const frame = {
  pre(
    this: { addClassToHast(node: unknown, name: string): unknown },
    node: { properties: Record<string, unknown> },
  ) {
    this.addClassToHast(node, 'astro-code');
    node.properties = { class: node.properties.class, tabindex: '0' };
  },
};
