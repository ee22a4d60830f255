import { Problem } from '../../problem';

/** A file of weights that is none of ours, damaged, cut short, or made for another vocabulary. */
export class DamagedModel extends Problem<'weights-damaged'> {
  constructor(message: string) {
    super('weights-damaged', {}, { message });
  }
}
