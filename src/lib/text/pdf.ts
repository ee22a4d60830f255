import {
  getDocument,
  PasswordException,
  PasswordResponses,
} from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { acrossIn, downColumns, GUTTER, type Across } from './columns';
import { doubtfulIn } from './doubtful';
import { linesOf, paragraphsOf, type Line } from './pdf-lines';
import { TextProblem } from './problem';
import { readingOf, type Following, type Reading } from './reading';

const MOST_PAGES = 2_000;

// What would be started as a worker of its own is looked for here first.
Object.assign(globalThis, { pdfjsWorker: worker });

/**
 * The text of a PDF: headings by the size of their letters, tables as rows, and where each page begins. Nothing in the
 * file is run, and nothing is loaded for it.
 *
 * @throws TextProblem `pdf-locked`, `pdf-password`, `pdf-broken`, `pdf-pages` or `pdf-scan`.
 */
export async function readPdf(
  data: Uint8Array,
  name: string,
  following: Following = {},
): Promise<Reading> {
  const { progress, pause, table, order, password } = following;
  const asked = { ...STILL, ...(password && { password }), BinaryDataFactory: tablesBy(table) };
  const loading = getDocument({ data: data.slice(), ...asked });
  try {
    const document = await loading.promise.catch((fault) => refuse(fault, name));
    const pages = document.numPages;
    if (pages > MOST_PAGES) throw new TextProblem('pdf-pages', { name, pages, limit: MOST_PAGES });
    const lines: Line[] = [];
    const across: Across[] = [];
    for (let page = 1; page <= pages; page++) {
      progress?.(page - 1, pages);
      await pause?.();
      const content = await textOn(document, page).catch((fault) => refuse(fault, name));
      const runs = content.items
        .filter((item) => 'str' in item)
        .map((item) => {
          const { fontFamily, vertical } = content.styles[item.fontName] ?? {};
          return { ...item, isMono: fontFamily === 'monospace', isVertical: vertical === true };
        });
      const parts = linesOf(runs, page, GUTTER);
      const rows = acrossIn(parts);
      if (rows) across.push({ page, rows });
      if (!rows || order !== 'out')
        lines.push(...(order === 'down' ? downColumns(parts) : linesOf(runs, page)));
    }
    const told = across.length > 0 && { across, unsure: !order };
    const doubtful = doubtfulIn(textsOn(lines, pages));
    const reading = readingIn(lines, pages, { ...following, name });
    return { ...reading, ...told, ...(doubtful && { doubtful }) };
  } finally {
    await loading.destroy();
  }
}

/** Nothing is compiled, fetched or drawn. */
const STILL = {
  isEvalSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  verbosity: 0,
};

/** What pdf.js asks for the tables that a file names. */
const tablesBy = (table: Following['table']) =>
  class {
    fetch({ filename }: { filename: string }): Promise<Uint8Array> {
      return table ? table(filename) : Promise.reject(new Error(`There is no ${filename}.`));
    }
  };

/** What stands on each page, line by line. */
function textsOn(lines: readonly Line[], pages: number): string[] {
  const texts = Array.from({ length: pages }, () => '');
  for (const { page, cells } of lines) texts[page - 1] += `${cells.join(' ')}\n`;
  return texts;
}

const textOn = async (document: Awaited<ReturnType<typeof getDocument>['promise']>, page: number) =>
  (await document.getPage(page)).getTextContent();

function refuse(fault: unknown, name: string): never {
  if (!(fault instanceof PasswordException)) throw new TextProblem('pdf-broken', { name });
  throw new TextProblem(
    fault.code === PasswordResponses.INCORRECT_PASSWORD ? 'pdf-password' : 'pdf-locked',
    { name },
  );
}

function readingIn(
  lines: readonly Line[],
  count: number,
  { name, heads }: { name: string; heads?: boolean | undefined },
): Reading {
  const { paragraphs, repeated } = paragraphsOf(lines, count, heads);
  if (!paragraphs.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
    throw new TextProblem('pdf-scan', { name, pages: count });
  const { text, blocks } = readingOf(paragraphs.map((one) => one.text));
  const pages = Array.from({ length: count }, (_, page) => {
    const first = paragraphs.findIndex((one) => one.page > page);
    return first < 0 ? text.length : blocks[first]!.start;
  });
  const shaped = blocks.map((block, at) => {
    const { kind, depth } = paragraphs[at]!;
    const parts = kind === 'list' && { parts: [block.start] };
    return { ...block, kind, ...(depth && { depth }), ...parts };
  });
  const title = paragraphs.find(({ kind }) => kind === 'heading')?.text.replace(/^#+ /, '') ?? '';
  return { text, title, blocks: shaped, pages, ...(repeated && { repeated }) };
}
