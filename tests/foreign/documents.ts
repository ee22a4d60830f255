import { zipSync } from 'fflate';

const bytes = (text: string) => new TextEncoder().encode(text);

type Letters = [size: number, x: number, y: number, text: string];

/** A PDF of these pages, in one font; `extra` stands in its trailer. */
export function pdfOf(pages: readonly (readonly Letters[])[], extra = ''): Uint8Array {
  const numbers = pages.map((_, at) => 4 + 2 * at);
  const drawn = pages.flatMap((page, at) => {
    const said = page.map(
      ([size, x, y, text]) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj`,
    );
    const content = `BT ${said.join(' ')} ET`;
    return [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 700]/Contents ${numbers[at]! + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ];
  });
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${numbers.map((one) => `${one} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...drawn,
  ];
  const written = objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`);
  return bytes(`%PDF-1.4\n${written.join('')}trailer<</Root 1 0 R${extra}>>`);
}

const NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph of a Word document, in a style such as `Heading 1`. */
export const inWord = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style.replace(' ', '')}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

export const tableInWord = (...rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${inWord(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

export function docxOf(body: string): Uint8Array {
  const styles = ['Heading 1', 'heading 2'].map(
    (name, at) =>
      `<w:style w:type="paragraph" w:styleId="Heading${at + 1}"><w:name w:val="${name}"/></w:style>`,
  );
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const typed = (kind: string, of: string) =>
    `<Override PartName="/word/${kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${of}+xml"/>`;
  return zipSync({
    '[Content_Types].xml': bytes(
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${typed('document', 'document.main')}${typed('styles', 'styles')}</Types>`,
    ),
    '_rels/.rels': bytes(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': bytes(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/styles.xml': bytes(`<w:styles ${NAMES}>${styles.join('')}</w:styles>`),
    'word/document.xml': bytes(`<w:document ${NAMES}><w:body>${body}</w:body></w:document>`),
  });
}

/** A page with two columns, line by line, and a line across both. */
export const LINES = [
  ['Goods from the cold store leave by', 'At minus 18 the door may stand'],
  ['gate four, with a signed slip. The', 'open for two minutes. After that'],
  ['driver keeps one copy of the slip;', 'the alarm rings, and the shift is'],
  ['the guard at the gate files the', 'told at once. The log of the store'],
  ['other. Boxes are counted twice by', 'is written every two hours by the'],
  ['the foreman before they leave.', 'watchman of the night.'],
];
export const TITLE: Letters = [
  10,
  50,
  640,
  'A line that reaches across both columns of this page to its end',
];

export const placed = (lines: readonly (readonly string[])[], ...xs: number[]): Letters[] =>
  lines.flatMap((row, at) =>
    row.map((text, side): Letters => [10, xs[side]!, 600 - 12 * at, text]),
  );
