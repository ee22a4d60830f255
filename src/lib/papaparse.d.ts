declare module 'papaparse' {
  interface Step<Row> {
    data: Row;
    errors: { type: string; code: string; index?: number }[];
    meta: { delimiter: string; cursor: number };
  }
  interface Options<Row> {
    delimiter: string;
    delimitersToGuess: string[];
    step(row: Step<Row>, parser: { abort(): void }): void;
  }
  const Papa: { parse<Row>(text: string, options: Options<Row>): void };
  export default Papa;
}
