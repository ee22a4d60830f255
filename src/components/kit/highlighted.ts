import { codeToHtml, createCssVariablesTheme } from 'shiki';
import { shikiClasses } from '../../../scripts/build/shiki-classes.mjs';

const theme = createCssVariablesTheme();
const known = new Map<string, Promise<string>>();

/** TypeScript as HTML whose colours are classes; a listing is part of pages in both languages. */
export function highlighted(code: string): Promise<string> {
  const html =
    known.get(code) ?? codeToHtml(code, { lang: 'ts', theme, transformers: [shikiClasses, frame] });
  known.set(code, html);
  return html;
}

/** Who has no mouse scrolls a wide listing by its focus. */
const frame = {
  pre(
    this: { addClassToHast(node: unknown, name: string): unknown },
    node: { properties: Record<string, unknown> },
  ) {
    this.addClassToHast(node, 'astro-code');
    node.properties = { class: node.properties.class, tabindex: '0' };
  },
};
