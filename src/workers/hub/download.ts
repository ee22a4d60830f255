import type { HubProblem } from '~/lib/hub/problems';
import type { Call } from '../rpc';
import { type ModelRequest, CONFIG, filesOf, type ModelKind } from './address';
import type { OnBytes } from './fetched';
import { firstThere } from './first';
import type { ModelFile } from './request';
import type { FetchedFile, Source } from './sources';

/** A model's files by name, the name of its network, and whether the browser keeps all of them. */
export interface ModelBytes {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  network: string;
  bytes: number;
  kept: boolean;
}

/** The download of all files of one model from one source. */
export class Download {
  private readonly came = new Map<string, FetchedFile>();
  private isLackKept = true;
  private readonly ended = new AbortController();
  private signal = this.ended.signal;
  private report: () => OnBytes = () => () => undefined;

  constructor(
    private readonly kind: ModelKind,
    private readonly asked: ModelRequest,
    private readonly source: Source,
  ) {}

  /** @throws HubProblem of the first file that failed */
  async all(call: Call): Promise<ModelBytes> {
    const { parts, files } = this.kind;
    const optional = this.named(this.kind.optional ?? []);
    this.signal = AbortSignal.any([call.signal, this.ended.signal]);
    this.report = progressOf(call);
    try {
      if (parts) await this.each([CONFIG]);
      const [network] = await Promise.all([
        this.network(),
        this.each(files),
        ...optional.map((wanted) => this.unlessLacking(wanted)),
      ]);
      return this.summed(network);
    } finally {
      this.ended.abort(); // one failure cancels the others
    }
  }

  private named = (names: readonly string[]): ModelFile[] => filesOf(this.kind, this.asked, names);

  private async one(wanted: ModelFile, heard = this.report()): Promise<void> {
    this.came.set(wanted.file, await this.source.bring(wanted, this.signal, heard));
  }

  private async each(names: readonly string[]): Promise<void> {
    const others = names.filter((name) => !this.came.has(name));
    await Promise.all(this.named(others).map((wanted) => this.one(wanted)));
  }

  private async unlessLacking(wanted: ModelFile): Promise<void> {
    try {
      await this.one(wanted);
    } catch (error) {
      if ((error as Partial<HubProblem>).code !== 'not-found') throw error;
      await this.lacks(wanted);
    }
  }

  /**
   * The first available network, with its parts. Missing candidates are only remembered if a network is found; with
   * none, they are requested again next time.
   */
  private async network(): Promise<string> {
    const heard = this.report();
    const ask = (wanted: ModelFile) => this.one(wanted, heard);
    const { wanted, lacking } = await firstThere(this.named(this.kind.networks), ask);
    await this.each(this.kind.parts?.(this.config(), wanted.file) ?? []);
    await Promise.all(lacking.map((other) => this.lacks(other)));
    return wanted.file;
  }

  private config = (): unknown =>
    JSON.parse(new TextDecoder().decode(this.came.get(CONFIG)!.bytes));

  private async lacks(wanted: ModelFile): Promise<void> {
    if (!(await this.source.lacks(wanted))) this.isLackKept = false;
  }

  private summed(network: string): ModelBytes {
    const all = [...this.came];
    return {
      files: new Map(all.map(([name, { bytes }]) => [name, bytes])),
      network,
      bytes: all.reduce((sum, [, { bytes }]) => sum + bytes.byteLength, 0),
      kept: this.isLackKept && all.every(([, { kept }]) => kept),
    };
  }
}

/** Adds up the progress of several files. */
function progressOf(call: Call): () => OnBytes {
  const came: number[] = [];
  const sizes: number[] = [];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return () => {
    const at = came.push(0) - 1;
    sizes.push(0);
    return (bytes, of) => {
      came[at] = bytes;
      sizes[at] = Math.max(bytes, of ?? 0);
      call.progress(sum(came), sum(sizes));
    };
  };
}
