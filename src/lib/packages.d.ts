/** What is used of packages whose own types want those of Node or of the DOM. */
declare module 'papaparse' {
  interface Row {
    data: string[];
    errors: { type: string; code: string; index?: number }[];
    meta: { cursor: number };
  }
  interface Options {
    delimiter: string;
    preview?: number;
    step?(row: Row, parser: { abort(): void }): void;
  }
  const Papa: { parse(text: string, options: Options): { data: string[][] } };
  export default Papa;
}

declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export { getDocument, PasswordException, PasswordResponses } from 'pdfjs-dist';
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {}

declare module 'mammoth/mammoth.browser.min.js' {
  export { default } from 'mammoth';
}
