import { letGo, remember, remembered } from '~/browser/visit';
import { mergedSlots, readSlots, type MeasuredSlot } from '~/demos/four-roads/core/slots';

const KEY = 'lab.measured';

/** What the lab has measured in this tab for the cells of the matrix. */
export function measuredHere(): MeasuredSlot[] {
  try {
    return readSlots(JSON.parse(remembered(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** Fills cells of the matrix until the tab is closed; newer values take the place of older ones. */
export const fillMatrix = (fresh: readonly MeasuredSlot[]): void =>
  remember(KEY, JSON.stringify(mergedSlots(measuredHere(), fresh)));

export const emptyMatrix = (): void => letGo(KEY);
