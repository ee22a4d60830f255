import type { Words } from 'words:demos';

export interface DemoPage {
  /** The name of its folder and address, its id in `course.yaml`, and its element's name after `x-`. */
  slug: keyof Words['pages'];
  /** The recorded run that its page starts from. */
  run: string;
  /** Modules shown in its Code tab, all of which run, by their path in `src/lib`, such as `retrieval/bm25`. */
  code: readonly string[];
}
