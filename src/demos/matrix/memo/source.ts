import type { MeasuredSlot } from '~/lib/demos/four-roads/slots';
import type { Road } from '~/lib/road';
import type { Link } from '../../parts/memo/blocks';
import type { MeasuredWords } from '../measured';
import type { MatrixState } from '../state';

/** Why a road is rated as it is by a criterion: our sentence, and the rows of evidence. */
export interface Reasons {
  readonly why: string;
  readonly evidence: readonly Link[];
}

/** What a memo is written from. */
export interface MemoSource {
  readonly state: MatrixState;
  /** The name of the preset whose weights these are, if they are those of one. */
  readonly preset?: string | undefined;
  /** Today, in words. */
  readonly date: string;
  /** The page with these weights. */
  readonly link: string;
  readonly reasonsOf: (criterion: string, road: Road) => Reasons;
  /** What the reader has measured. */
  readonly measured: readonly MeasuredSlot[];
  readonly measuredWords: MeasuredWords;
}
