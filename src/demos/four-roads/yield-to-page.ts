/** Lets the page draw and answer before more is done: nothing that a run does may hold it for 50 ms. */
export const yieldToPage = (): Promise<void> => new Promise((resume) => setTimeout(resume));
