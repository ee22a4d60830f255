import { htmlPieces } from './html-pieces';

interface HtmlText {
  /** The content of `<title>`; empty if there is none. */
  title: string;
  /** Paragraphs separated by blank lines; headings start with Markdown's `#`, so that the text can be split at them. */
  text: string;
}

/** Elements that start a new paragraph. */
const BLOCKS = new Set(
  `address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section
  summary table title tr ul`.split(/\s+/),
);

/**
 * The readable text of an HTML page: scripts and styles are dropped, entities decoded, white space collapsed,
 * paragraphs kept. Nothing is run or loaded. The result may contain `<`, where the page had `&lt;`: it is text and must
 * be shown as text.
 */
export function htmlToText(html: string): HtmlText {
  const paragraphs: string[] = [];
  let title = '';
  let prefix = '';
  let words = '';
  const finish = (name: string) => {
    const paragraph = words.replace(/\s+/g, ' ').trim();
    if (name === 'title') title ||= paragraph;
    else if (paragraph) paragraphs.push(prefix + paragraph);
    [prefix, words] = ['', ''];
  };
  for (const piece of htmlPieces(html)) {
    if (piece.kind === 'text') words += piece.text;
    else if (BLOCKS.has(piece.name)) {
      finish(piece.kind === 'close' ? piece.name : '');
      if (piece.kind === 'open') prefix = headingPrefix(piece.name);
    } else if (piece.name === 'td' || piece.name === 'th') words += ' ';
  }
  finish('');
  return { title, text: paragraphs.join('\n\n') };
}

/** `## ` for h2; empty for elements that are not headings. */
function headingPrefix(name: string): string {
  return /^h[1-6]$/.test(name) ? `${'#'.repeat(Number(name[1]))} ` : '';
}
