import { writeSession, readSession } from '~/browser/storage';
import { mergedSlots, readSlots, type MeasuredSlot } from '~/lib/four-roads/slots';

const KEY = 'lab.measured';

export function measuredHere(): MeasuredSlot[] {
  try {
    return readSlots(JSON.parse(readSession(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** Adds values to the matrix until the tab is closed; newer values replace older ones. */
export const fillMatrix = (fresh: readonly MeasuredSlot[]): void =>
  writeSession(KEY, JSON.stringify(mergedSlots(measuredHere(), fresh)));
