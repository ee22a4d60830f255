/**
 * Runs by the name the page gave them; each has an arena of its own.
 * @param kind what an error calls them, such as `fine-tune`
 */
export function namedRuns<Run>(kind: string) {
  const runs = new Map<string, Run>();
  /** What was last asked for under a name: whoever opens slowly must not push out a later one. */
  const tickets = new Map<string, object>();
  return {
    /** Opens a run; an older one of that name is closed. */
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
    /** Forgets a run and its memory. */
    close(id: string): void {
      runs.delete(id);
      tickets.delete(id);
    },
  };
}
