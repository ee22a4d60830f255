import { withoutTags } from './tags';

/** The part of a lesson under one heading. */
export interface LessonSection {
  /** The heading's id, the same in both languages; '' before the first heading. */
  anchor: string;
  heading: string;
  /** Prose only, a list as one paragraph: no tables, listings, tags or emphasis. */
  paragraphs: string[];
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;
const HEADING = /^#{2,6} +(.*?)(?: *\{\/\* *([\w-]+) *\*\/\})? *$/;
const FENCE = /^( *)(```+|~~~+)[\s\S]*?\n\1\2 *$/gm;

/** The prose of a lesson's MDX file, section by section. */
export function lessonSections(mdx: string): LessonSection[] {
  const sections: LessonSection[] = [{ anchor: '', heading: '', paragraphs: [] }];
  const body = mdx.replace(FRONT_MATTER, '').replace(FENCE, '');
  for (const part of body.split(/^(?=#{2,6} )/m)) {
    const [first = '', ...rest] = part.split('\n');
    const heading = HEADING.exec(first);
    if (heading)
      sections.push({
        anchor: heading[2] ?? '',
        heading: plain(heading[1]!),
        paragraphs: paragraphsOf(rest.join('\n')),
      });
    else sections[0]!.paragraphs.push(...paragraphsOf(part));
  }
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}

/** The paragraphs of some MDX as plain text, in order; tables are left out. */
export function paragraphsOf(markup: string): string[] {
  return withoutTags(markup)
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => !block.startsWith('|'))
    .map(plain)
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/** One paragraph without list marks, links, emphasis or line breaks. */
function plain(block: string): string {
  return block
    .split('\n')
    .map((line) => line.trim().replace(/^(?:[-*>] |\d+\. )\s*/, ''))
    .join(' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\w\\])([*_])(?=\S)([^*_]*?\S)\1(?!\w)/g, '$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!<>|-])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3000-\u303f\uff00-\uffef]) /g, '')
    .trim();
}
