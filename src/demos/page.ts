import type { Bilingual } from '~/i18n/locales';

export interface CodeFile {
  /** From the root of the repository. */
  path: string;
  source: string;
}

/** What the site says of a demo beside the demo itself. */
export interface DemoPage {
  /** Its folder, its address, the name of its element after `x-`, its id in `course.yaml`. */
  slug: string;
  /** The recorded run its page starts from. */
  run: string;
  about: Bilingual;
  lead: Bilingual;
  /** The files of its Code tab: those that run. */
  code: readonly CodeFile[];
}
