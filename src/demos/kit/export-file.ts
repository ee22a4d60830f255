import { save, type Exported } from '~/browser/save-file';
import { csvOf } from './csv-of';
import { figureFile } from './figure-file';

export { save };

/** What a page can write of a demo by itself: its tables as CSV, or its picture. */
export async function fileOf(root: HTMLElement, name: string, format: string): Promise<Exported> {
  const file = `crossroads-${name}`;
  return format === 'csv'
    ? csvOf([...root.querySelectorAll('table')], file)
    : figureFile(root, file, format === 'png' ? 'png' : 'svg');
}
