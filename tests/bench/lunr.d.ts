/** The part of Lunr that the comparison uses; the package has no types of its own. */
declare module 'lunr' {
  interface Builder {
    ref(field: string): void;
    field(name: string): void;
    add(document: object): void;
    pipeline: { reset(): void };
    searchPipeline: { reset(): void };
  }
  interface Index {
    search(query: string): { ref: string; score: number }[];
  }
  export default function lunr(configure: (builder: Builder) => void): Index;
}
