import { timed, type LabRecord } from '~/lib/four-roads/outcome/record';
import { measuredSlots } from '~/lib/four-roads/outcome/measured-slots';
import { LAB_DEFAULTS } from '~/lib/four-roads/settings';
import { mergedSlots, type MeasuredSlot } from '~/lib/four-roads/slots';

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
