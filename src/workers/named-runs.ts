/** Runs by the names that the page gave; each has its own arena. @param kind their name in errors: `fine-tune` */
export function namedRuns<Run>(kind: string) {
  const runs = new Map<string, { run?: Run }>();
  return {
    /** Opens a run; an older one with the same name is closed, also one that still opens. */
    async open<Own extends Run>(id: string, make: () => Promise<Own>): Promise<Own> {
      const entry: { run?: Run } = {};
      runs.set(id, entry);
      const run = await make();
      if (runs.get(id) !== entry)
        throw new Error(`The run "${id}" was closed before it had opened.`);
      return (entry.run = run);
    },
    of(id: string): Run {
      const run = runs.get(id)?.run;
      if (!run) throw new Error(`The worker has no ${kind} "${id}". Start it again.`);
      return run;
    },
    close: (id: string) => void runs.delete(id),
  };
}
