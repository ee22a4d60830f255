/** Code, in which all signs are text: between fences, or within a line. */
const CODE =
  '^ {0,3}(?:`{3,}[^]*?(?:^ {0,3}`{3,}|$(?![^]))|~{3,}[^]*?(?:^ {0,3}~{3,}|$(?![^])))|`[^`\\n]*`';
const DATA = 'data:[\\w/+.-]*(?:;[\\w=-]+)*;base64,[\\w+/=%]*';
const STRUCK = [
  '<(?:del|s|strike)>[^<]*</(?:del|s|strike)>',
  '(?<![~\\\\])~~(?![\\s~])[^~\\n]{1,1000}(?<!\\s)~~(?!~)',
].join('|');

/** A text without the data of pictures; and, where it is Markdown, without comments and what is struck out. */
export function withoutUnread(text: string, isMarkdown: boolean): string {
  const read = without(text, DATA);
  return isMarkdown ? without(withoutComments(read), STRUCK) : read;
}

const without = (text: string, pattern: string): string =>
  text.replace(new RegExp(`(${CODE})|${pattern}`, 'gm'), (_, code?: string) => code ?? '');

function withoutComments(text: string): string {
  const signs = new RegExp(`${CODE}|<!--`, 'gm');
  let [kept, from] = ['', 0];
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    if (found[0] !== '<!--') continue;
    const end = text.indexOf('-->', found.index + 2);
    if (end < 0) break;
    kept += text.slice(from, found.index);
    from = signs.lastIndex = end + 3;
  }
  return kept + text.slice(from);
}
