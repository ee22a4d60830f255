/** Right answers in percent, of facts that were trained in and of everyday questions. */
export interface Shares {
  facts: number;
  everyday: number;
}

/** One LoRA of the grid, from one seed or several. */
export interface GentleRun {
  rate: number;
  /** Whether everyday text was mixed in. */
  isReplayed: boolean;
  seeds: number;
  /** After which pass held-out wordings stopped each seed, and how many passes there were. */
  stops: readonly number[];
  passes: number;
  stopped: Shares;
  whole: Shares;
}

export interface Gentle {
  /** Questions of each check. */
  asked: Readonly<Record<keyof Shares, number>>;
  /** What the untouched model gets of the everyday questions, in percent. */
  untouched: number;
  /** The highest rate first, without everyday text before with. */
  runs: readonly GentleRun[];
  /** The run of the page's own LoRA, and the one that was trained from most seeds. */
  harsh: GentleRun;
  shown: GentleRun;
}

type Cells = Readonly<Record<string, number>>;

export function gentleOf(cells: Cells, asked: Gentle['asked']): Gentle {
  const names = Object.keys(cells).filter((name) => name.endsWith('/stop'));
  const corners = new Set(names.map((name) => name.split('/').slice(0, 2).join('/')));
  const runs = [...corners].map((corner) => {
    const stops = names.filter((name) => name.startsWith(`${corner}/`));
    return runOf(cells, asked, corner, stops);
  });
  runs.sort((a, b) => b.rate - a.rate || Number(a.isReplayed) - Number(b.isReplayed));
  return {
    untouched: percent(cells['untouched/everyday']!, asked.everyday),
    asked,
    runs,
    harsh: runs[0]!,
    shown: runs.toSorted((a, b) => b.seeds - a.seeds)[0]!,
  };
}

function runOf(
  cells: Cells,
  asked: Gentle['asked'],
  corner: string,
  stops: readonly string[],
): GentleRun {
  const [rate, replay] = corner.split('/');
  const seeds = stops.map((name) => name.replace(/\/stop$/, ''));
  const checks = Object.keys(cells).filter(
    (name) => name.startsWith(`${seeds[0]}/`) && name.endsWith('/exam'),
  );
  // One check is named `stopped`, the others after their pass.
  const passes = Math.max(...checks.map((name) => Number(name.split('/').at(-2)) || 0));
  const share = (at: string | number, name: string, of: number) =>
    percent(
      seeds.reduce((sum, seed) => sum + cells[`${seed}/${at}/${name}`]!, 0),
      of * seeds.length,
    );
  const sharesAt = (at: string | number): Shares => ({
    facts: share(at, 'exam', asked.facts),
    everyday: share(at, 'everyday', asked.everyday),
  });
  return {
    rate: Number(rate),
    isReplayed: replay === 'with',
    seeds: seeds.length,
    stops: stops.map((name) => cells[name]!),
    passes,
    stopped: sharesAt('stopped'),
    whole: sharesAt(passes),
  };
}

const percent = (right: number, n: number): number => Math.round((100 * right) / n);
