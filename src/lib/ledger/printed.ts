/** What a repaired program printed when it was run on real models, as recorded in content/runs/programs. */
export interface Printed {
  /** The libraries that ran it, with their versions. */
  engine: string;
  models: string;
  /** Conversations that it was taught, if it teaches. */
  examples?: number;
  /** Each command with what it printed, letter by letter. */
  commands: { command: string; printed: string }[];
  /** What was printed for each question about the passages, for quotation in lessons. */
  cells: Record<string, string>;
}

/**
 * The commands and what they printed, as a terminal shows them.
 *
 *     terminal([{ command: 'python answer.py', printed: 'At 18:40.\n' }]) → '$ python answer.py\nAt 18:40.'
 */
export const terminal = (commands: Printed['commands']): string =>
  commands
    .map(({ command, printed }) => `$ ${command}\n${printed}`)
    .join('\n')
    .trimEnd();
