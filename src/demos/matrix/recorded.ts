import { timed, type LabRecord } from '~/lib/demos/four-roads/record';
import { recordedSlots } from '~/lib/demos/four-roads/recorded-slots';
import { LAB_DEFAULTS } from '~/lib/demos/four-roads/settings';
import { mergedSlots, type MeasuredSlot } from '~/lib/demos/four-roads/slots';

/** Records of the lab that measure a criterion; where several do, the last counts. */
export const RECORDS = ['change', 'behaviour', 'facts'];

/** A record of the lab, with the clock it ran by. */
interface RecordedLab {
  readonly snapshot: Pick<LabRecord, 'settings' | 'outcomes'> & {
    clock?: Parameters<typeof timed>[1];
  };
  readonly recorded: { readonly date: string };
}

/** What records of the lab hold for the cells of the matrix. */
export const slotsOfRecords = (records: readonly RecordedLab[]): MeasuredSlot[] =>
  records
    .map(({ snapshot: { settings, outcomes, clock }, recorded: { date } }) =>
      recordedSlots({
        settings: { ...LAB_DEFAULTS, ...settings },
        outcomes: timed(outcomes, clock ?? {}),
        date,
      }),
    )
    .reduce(mergedSlots);
