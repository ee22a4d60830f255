/** What is used of the package: its own types want those of Node and of the DOM. */
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
