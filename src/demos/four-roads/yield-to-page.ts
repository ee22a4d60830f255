/** Yields to the page so that it can draw and respond: no part of a run may block it for 50 ms. */
export const yieldToPage = (): Promise<void> => new Promise((resume) => setTimeout(resume));
