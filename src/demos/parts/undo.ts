/** Fields that an example or a file may fill in. */
interface Bench<Text> {
  /** Their content before the reader has typed anything. */
  empty: Text;
  read(): Text;
  fill(text: Text): void;
  /** Shows a button that calls the function. */
  offer(undo: () => void): void;
}

/** Undo for the reader's texts that something has replaced: they are restored one after another. */
export function openUndo<Text>({ empty, read, fill, offer }: Bench<Text>) {
  /** Replaced texts as JSON, newest last. */
  let replaced: readonly string[] = [];
  /** Texts that are not the reader's: the empty one, and unchanged examples. */
  const given = new Set([JSON.stringify(empty)]);
  let isOffered = false;
  const now = () => JSON.stringify(read());

  /** Restores the newest replaced text. The current one becomes the oldest, so that the button loses nothing either. */
  function restore(): void {
    const before = now();
    const others = replaced.filter((text) => text !== before);
    const text = others.pop();
    if (text === undefined) return;
    fill(JSON.parse(text) as Text);
    replaced = [before, ...others];
  }

  /** Replaces the current text by another one of the reader's, for example from a file. */
  function replace(fillIn: () => void): void {
    const before = now();
    fillIn();
    if (given.has(before) || before === now()) return;
    replaced = [...replaced.filter((text) => text !== before), before];
    if (!isOffered) offer(restore);
    isOffered = true;
  }

  /** Replaces the current text by an example. */
  function example(fillIn: () => void): void {
    replace(fillIn);
    given.add(now());
  }
  return { replace, example };
}
