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
  interface Page {
    getTextContent(): Promise<{
      items: {
        str: string;
        transform: number[];
        width: number;
        height: number;
        fontName: string;
      }[];
      styles: Record<string, { fontFamily: string }>;
    }>;
  }
  interface Pages {
    numPages: number;
    getPage(number: number): Promise<Page>;
  }
  export function getDocument(options: { data: Uint8Array; BinaryDataFactory: unknown }): {
    promise: Promise<Pages>;
    destroy(): Promise<void>;
  };
  export class PasswordException extends Error {}
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {}

declare module 'mammoth/mammoth.browser.min.js' {
  interface Options {
    styleMap: string[];
    convertImage: unknown;
  }
  const mammoth: {
    convertToHtml(
      given: { arrayBuffer: ArrayBuffer },
      options: Options,
    ): Promise<{ value: string }>;
    images: { imgElement(of: () => Promise<{ src: string }>): unknown };
  };
  export default mammoth;
}
