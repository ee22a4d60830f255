import type { Locale } from '~/lib/locale';
import type { Columns } from '../columns';
import type { Guess } from '../state';
import type { FourRoadsStrings } from '../words';

/** What stands in the plate: one column, or two once the task was flipped. */
export interface PlateState extends Columns {
  locale: Locale;
  t: FourRoadsStrings;
  /** Where the diamond stands; none where a task was flipped and nothing guessed of the new one. */
  guess?: Guess | undefined;
  /** The diamond was not placed by the reader. */
  isOpen?: boolean;
}
