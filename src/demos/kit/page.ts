import type { Both } from '~/lib/locale';

/** What the site says of a demo beside the demo itself. */
export interface DemoPage {
  /** Its folder, its address, the name of its element after `x-`, its id in `course.yaml`. */
  slug: string;
  /** The recorded run its page starts from. */
  run: string;
  about: Both<string>;
  lead: Both<string>;
  /** What its Code tab shows, all of which runs: modules by their path in `src/lib`, such as `retrieval/bm25`. */
  code: readonly string[];
}
