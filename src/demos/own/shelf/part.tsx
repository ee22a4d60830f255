import { thingsIn } from './things';
import type { OpenPart } from '../context';

/** What was brought, and what it was taken for. */
export const openShelf: OpenPart = async ({ shelf, given: { t } }) => {
  const take = async ({ currentTarget }: { currentTarget: EventTarget }) => {
    const { files } = currentTarget as HTMLInputElement;
    for (const file of files ?? []) await thingsIn(file, shelf);
  };
  return () => (
    <div class="drop">
      <label>
        {t.choose} <input type="file" name="material" multiple onChange={take} />
      </label>
      <ul>
        {shelf.files.value.map(({ name, taken }) => (
          <li>
            {name} {taken}
          </li>
        ))}
      </ul>
    </div>
  );
};
