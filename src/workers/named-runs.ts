/** Runs by the names that the page gave; each has its own arena. @param kind their name in errors: `fine-tune` */
export function namedRuns<Run>(kind: string) {
  const runs = new Map<string, Run>();
  /** The latest request for each name: a run that opens slowly must not replace a later one. */
  const tickets = new Map<string, object>();
  return {
    /** Opens a run; an older one with the same name is closed. */
    async open(id: string, make: () => Promise<Run>): Promise<Run> {
      const ticket = {};
      runs.delete(id);
      tickets.set(id, ticket);
      const run = await make();
      if (tickets.get(id) !== ticket)
        throw new Error(`The run "${id}" was closed before it had opened.`);
      runs.set(id, run);
      return run;
    },
    of(id: string): Run {
      const run = runs.get(id);
      if (!run) throw new Error(`The worker has no ${kind} "${id}". Start it again.`);
      return run;
    },
    close(id: string): void {
      runs.delete(id);
      tickets.delete(id);
    },
  };
}
