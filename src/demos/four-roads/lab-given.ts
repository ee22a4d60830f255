import type { Given, PageProps } from '~/demos/kit/page';
import type { FigureNode } from '~/lib/figure';
import type { FourRoadsStrings } from './about';
import type { Column } from './state';
import type { FourRoadsFields } from '~/lib/four-roads/settings';
import type { Work } from './run/estimate';
import type { LabLadder } from './ladder/known';
import type { Addresses } from './run/session';

export interface LabPage extends PageProps<FourRoadsFields> {
  addresses: Addresses;
  /** Address of the folder with the recorded runs of all tasks. */
  records: string;
  runStyles: string;
  version: string;
  work: Work;
  /** The same roads at larger sizes, in the lab. */
  ladder?: LabLadder | undefined;
  /** Address of the lesson that explains why the ranking flips, in the lab. */
  why?: string;
  /** Address of the demo of a real model on the home page, in the lab. */
  offOn?: string;
  /** In a lesson: the address of the lab, and what stands over and beside the recorded rows. */
  lesson?: {
    lab: string;
    text: readonly FigureNode[];
    badge: readonly FigureNode[];
    ofRun: string;
  };
  /** The recorded run, which is drawn when the site is built. */
  built?: Column & {
    text: readonly FigureNode[];
    lines?: Readonly<Record<string, readonly FigureNode[]>> | undefined;
  };
}

export type LabGiven = Given<FourRoadsFields, FourRoadsStrings> & { props: LabPage };
