interface Typed {
  name: string;
  text: string;
  typed: (text: string) => unknown;
  [attribute: string]: unknown;
}

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

export const Press = ({ text, press, ...attributes }: Pressed) => (
  <button type="button" class="bare underlined" {...attributes} onClick={press}>
    {text}
  </button>
);
