import { getDocument, PasswordException } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { linesOf, paragraphsOf, type Line } from './pdf-lines';
import { TextProblem } from './problem';
import { readingOf, type Following, type Reading } from './reading';

/** Most pages that are read of one file. */
const MOST_PAGES = 2_000;

// What would be started as a worker of its own is looked for here first.
Object.assign(globalThis, { pdfjsWorker: worker });

/**
 * The text of a PDF: headings by the size of their letters, tables as rows, and where each page begins. Nothing in the
 * file is run, and nothing is loaded for it.
 *
 * @throws TextProblem `pdf-locked`, `pdf-broken`, `pdf-pages` or `pdf-scan`.
 */
export async function readPdf(
  data: Uint8Array,
  name: string,
  { progress, pause, table, heads }: Following = {},
): Promise<Reading> {
  const loading = getDocument({ data: data.slice(), ...STILL, BinaryDataFactory: tablesBy(table) });
  try {
    const document = await loading.promise.catch((fault) => refuse(fault, name));
    const pages = document.numPages;
    if (pages > MOST_PAGES) throw new TextProblem('pdf-pages', { name, pages, limit: MOST_PAGES });
    const lines: Line[] = [];
    for (let page = 1; page <= pages; page++) {
      progress?.(page - 1, pages);
      await pause?.();
      const content = await textOn(document, page).catch((fault) => refuse(fault, name));
      const runs = content.items
        .filter((item) => 'str' in item)
        .map((item) => ({
          ...item,
          isMono: content.styles[item.fontName]?.fontFamily === 'monospace',
        }));
      lines.push(...linesOf(runs, page));
    }
    return readingIn(lines, pages, { name, heads });
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

const textOn = async (document: Awaited<ReturnType<typeof getDocument>['promise']>, page: number) =>
  (await document.getPage(page)).getTextContent();

function refuse(fault: unknown, name: string): never {
  throw new TextProblem(fault instanceof PasswordException ? 'pdf-locked' : 'pdf-broken', { name });
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
    return {
      ...block,
      kind,
      ...(depth && { depth }),
      ...(kind === 'list' && { parts: [block.start] }),
    };
  });
  const title = paragraphs.find(({ kind }) => kind === 'heading')?.text.replace(/^#+ /, '') ?? '';
  return { text, title, blocks: shaped, pages, ...(repeated && { repeated }) };
}
