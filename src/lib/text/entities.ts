/** The named characters that occur in running text; HTML has two thousand more. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003',
  thinsp: '\u2009', shy: '\u00ad', zwj: '\u200d', zwnj: '\u200c', hellip: '…', mdash: '—',
  ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„', laquo: '«',
  raquo: '»', lsaquo: '‹', rsaquo: '›', bull: '•', middot: '·', copy: '©', reg: '®', trade: '™',
  deg: '°', plusmn: '±', times: '×', divide: '÷', minus: '−', le: '≤', ge: '≥', ne: '≠',
  asymp: '≈', infin: '∞', micro: 'µ', sect: '§', para: '¶', euro: '€', pound: '£', yen: '¥',
  cent: '¢', larr: '←', rarr: '→', uarr: '↑', darr: '↓', frac12: '½', sup2: '²', sup3: '³',
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', lambda: 'λ', mu: 'μ', pi: 'π', sigma: 'σ',
  aacute: 'á', agrave: 'à', acirc: 'â', auml: 'ä', aring: 'å', ccedil: 'ç', eacute: 'é',
  egrave: 'è', ecirc: 'ê', euml: 'ë', iacute: 'í', iuml: 'ï', ntilde: 'ñ', oacute: 'ó',
  ocirc: 'ô', ouml: 'ö', oslash: 'ø', szlig: 'ß', uacute: 'ú', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö',
  Uuml: 'Ü', Eacute: 'É',
}; // prettier-ignore

const REPLACEMENT = '\ufffd';

/**
 * Decodes HTML character references: `&amp;` → &, `&#20013;` and `&#x4e2d;` → 中. Anything else, and
 * unknown references, stay as they are.
 */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,7}));?/g,
    (whole, decimal: string, hexadecimal: string, name: string) => {
      if (name) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
      return fromCode(decimal ? parseInt(decimal, 10) : parseInt(hexadecimal, 16));
    },
  );
}

/** Numbers that are not a character become the replacement character, as in HTML. */
function fromCode(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code === 0 || code > 0x10ffff || isSurrogate ? REPLACEMENT : String.fromCodePoint(code);
}
