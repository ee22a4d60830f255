import { codeToHtml, createCssVariablesTheme } from 'shiki';
import { shikiClasses } from '../../../scripts/build/shiki-classes.mjs';

const theme = createCssVariablesTheme();
const known = new Map<string, Promise<string>>();

/** TypeScript as HTML with classes for colours; a listing appears in pages of both languages. */
export function highlighted(code: string): Promise<string> {
  const html =
    known.get(code) ?? codeToHtml(code, { lang: 'ts', theme, transformers: [shikiClasses, frame] });
  known.set(code, html);
  return html;
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
