/** Code, in which all signs are text: between fences, or within a line. */
const CODE = '^ {0,3}(```|~~~)[^]*?(?:^ {0,3}\\2|$(?![^]))|`[^`\\n]*`';
const DATA = 'data:[\\w/+.=;-]*;base64,[\\w+/=%]*';
const UNREAD = `${DATA}|<!--[^]{0,4000}?-->|<(del|s|strike)>[^<]*</\\3>|~~(?![\\s~])[^~\\n]{1,999}(?<!\\s)~~`;

/** A text without the data of pictures; and, where it is Markdown, without comments and what is struck out. */
export const withoutUnread = (text: string, isMarkdown: boolean): string =>
  text.replace(
    new RegExp(`(${CODE})|${isMarkdown ? UNREAD : DATA}`, 'gm'),
    (_, code?: string) => code ?? '',
  );
