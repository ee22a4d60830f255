import { textIn } from '../html-tree';
import { lessonTree, type LessonNode } from '../lesson/tree';

export interface LessonSection {
  /** The id of the heading; empty before the first. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** Folds that give away the answer of a challenge, which a search must not show, and code. */
const LEFT = new Set(['Hint', 'Solution', 'code', 'yaml']);
/** What stands within a line without a space beside it. */
const JOINED = new Set(['text', 'link', 'mdxJsxTextElement', 'mdxTextExpression']);

/** The sections of a lesson as plain text; tables are lines of words. */
export function sectionsOf(mdx: string): LessonSection[] {
  const sections = [{ id: '', heading: '', text: '' }];
  const read = (node: LessonNode): void => {
    const { type, name, id, value, children } = node;
    if (LEFT.has(name || type)) return;
    if (type === 'heading' && id) {
      sections.push({ id, heading: plain(textIn(node)), text: '' });
      return;
    }
    const section = sections.at(-1)!;
    const space = JOINED.has(type) ? '' : ' ';
    section.text += space + value;
    children.forEach(read);
    sections.at(-1)!.text += space;
  };
  read(lessonTree(mdx));
  return sections
    .map((section) => ({ ...section, text: plain(section.text) }))
    .filter(({ text }) => text !== '');
}

/** Without signs of Markdown in code, and with a space between words alone. */
const plain = (text: string): string =>
  text
    .replace(/[*_`|#]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
