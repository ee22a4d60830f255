import { signal } from '@preact/signals-core';
import type { DemoState } from '~/demos/kit/demo-state';
import type { Fields } from '~/lib/settings/table';

type Texts = Pick<DemoState<Fields, unknown>, 'fill' | 'kit'> & {
  form: { texts: Record<string, { peek: () => string }> };
};

export function openBack(of: Texts, names: readonly string[]) {
  const now = () => JSON.stringify(names.map((name) => [name, of.form.texts[name]!.peek()]));
  /** Replaced texts as JSON, newest last. */
  const replaced = signal<readonly string[]>([]);
  /** Texts that are not the reader's: the empty one, and unchanged examples. */
  const given = new Set([now()]);

  /** Restores the newest replaced text. The current one becomes the oldest, so that the button loses nothing either. */
  function restore(): void {
    const before = now();
    const others = replaced.peek().filter((text) => text !== before);
    const text = others.pop();
    if (text === undefined) return;
    of.fill(Object.fromEntries(JSON.parse(text) as [string, string][]));
    replaced.value = [before, ...others];
  }

  function example(fillIn: () => void): void {
    const before = now();
    fillIn();
    const isOwn = !given.has(before) && before !== now();
    if (isOwn) replaced.value = [...replaced.peek().filter((text) => text !== before), before];
    given.add(now());
  }

  const button = () =>
    replaced.value.length > 0 && (
      <p>
        <button type="button" data-back onClick={restore}>
          {of.kit.back}
        </button>
      </p>
    );
  return { example, restore, button };
}
