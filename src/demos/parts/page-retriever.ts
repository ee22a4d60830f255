interface Retriever {
  /** Fills its form, and searches. */
  fill(settings: Record<string, string | number>): void;
}

const here = Promise.withResolvers<Retriever>();

/** The retriever of a page, which a search can be opened in once it lives. */
export const pageRetriever: Promise<Retriever> = here.promise;
export const lendRetriever = here.resolve;
