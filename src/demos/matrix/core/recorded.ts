import { timed, type LabRecord } from '~/demos/four-roads/core/outcome/record';
import { recordedSlots } from '~/demos/four-roads/core/outcome/measured-slots';
import { LAB_DEFAULTS } from '~/demos/four-roads/core/settings';
import { mergedSlots, type MeasuredSlot } from '~/demos/four-roads/core/slots';

/** Records of the lab that measure a criterion; if several do, the last one counts. */
export const RECORDS = ['change', 'behaviour', 'facts'];

interface RecordedLab {
  readonly snapshot: Pick<LabRecord, 'settings' | 'outcomes'> & {
    clock?: Parameters<typeof timed>[1];
  };
  readonly recorded: { readonly date: string };
}

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
