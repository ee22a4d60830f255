import { timed, type LabRecord } from '~/demos/four-roads/core/outcome/record';
import { measuredSlots } from '~/demos/four-roads/core/outcome/measured-slots';
import { LAB_DEFAULTS } from '~/demos/four-roads/core/settings';
import { mergedSlots, type MeasuredSlot } from '~/demos/four-roads/core/slots';

/** Records of the lab that measure a criterion; if several do, the last one counts. */
export const RECORDS = ['change', 'behaviour', 'facts'];

interface RecordedLab {
  readonly snapshot: Pick<LabRecord, 'settings' | 'outcomes' | 'clock'>;
  readonly recorded: { readonly date: string };
}

export const slotsOfRecords = (records: readonly RecordedLab[]): MeasuredSlot[] =>
  records
    .map(({ snapshot, recorded: { date } }) =>
      measuredSlots({
        settings: { ...LAB_DEFAULTS, ...snapshot.settings },
        results: timed(snapshot),
        date,
      }),
    )
    .reduce(mergedSlots);
