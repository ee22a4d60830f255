/** Seconds without any data after which a server is given up; a reader who cancels does not wait for them. */
export interface Limits {
  /** For the list of its models, before which the browser may ask the reader for permission. */
  models: number;
  /** Until the first sign of an answer, before which the server may load the model and reads the prompt. */
  first: number;
  /** Between two signs of an answer. */
  between: number;
}

export const LIMITS: Limits = { models: 60, first: 180, between: 60 };
