import { paragraphsOf as plainParagraphs, plain } from '~/lib/lesson/plain-text';
import { withoutTags } from './mdx-tags';

export interface LessonSection {
  /** The heading's id, the same in both languages; '' before the first heading. */
  anchor: string;
  heading: string;
  /** Prose only, a list as one paragraph: no tables, listings, tags or emphasis. */
  paragraphs: string[];
}

const paragraphsOf = (mdx: string) => plainParagraphs(withoutTags(mdx));

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;
const HEADING = /^#{2,6} +(.*?)(?: *\{\/\* *([\w-]+) *\*\/\})? *$/;
const FENCE = /^( *)(```+|~~~+)[\s\S]*?\n\1\2 *$/gm;

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
