export interface LessonSection {
  /** The id of the heading; empty before the first. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** Folds that give away the answer of a challenge; a search must not show them. */
const TELLING = /<(Hint|Solution)\b[\s\S]*?<\/\1>/g;

export function sectionsOf(source: string): LessonSection[] {
  const pieces = source.replace(TELLING, ' ').split(/^(?=#{2,3} )/m);
  return pieces
    .map((piece) => {
      const [, heading = '', id = ''] = /^#{2,3} (.*?) *\{\/\* *([\w-]+) *\*\/\}/.exec(piece) ?? [];
      const text = plain(id === '' ? piece : piece.slice(piece.indexOf('\n') + 1));
      return { id, heading: plain(heading), text };
    })
    .filter(({ text }) => text !== '');
}

/** Markdown without its markup and tags; tables become lines of words. */
function plain(source: string): string {
  return source
    .replace(/^```[\s\S]*?^```/gm, ' ')
    .replace(/\{\/\*[\s\S]*?\*\/\}|\{' '\}/g, ' ')
    .replace(/<\/?[A-Za-z](?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*>]|\d+\.)\s/gm, '')
    .replace(/^[\s|:-]+$/gm, ' ')
    .replace(/[*_`|#]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
}
