interface Typed {
  name: string;
  text: string;
  typed: (text: string) => unknown;
  [attribute: string]: unknown;
}

/** A field for a number, which stays as it is typed. */
export const NumberField = ({ text, typed, ...attributes }: Typed) => (
  <input
    type="text"
    inputmode="numeric"
    {...attributes}
    value={text}
    onInput={({ currentTarget }) => typed(currentTarget.value)}
  />
);

interface Pressed {
  text: string;
  press: () => unknown;
  [attribute: string]: unknown;
}

/** A button that looks like a word of its line. */
export const Press = ({ text, press, ...attributes }: Pressed) => (
  <button type="button" class="bare underlined" {...attributes} onClick={press}>
    {text}
  </button>
);
