import '~/lib/jsx/jsx-runtime';

type On<E extends Event, T = HTMLInputElement> = (event: E & { currentTarget: T }) => unknown;

declare module '~/lib/jsx/jsx-runtime' {
  namespace JSX {
    interface Handlers {
      onClick?: On<MouseEvent, HTMLElement>;
      onPointerDown?: On<PointerEvent, HTMLElement>;
      onInput?: On<InputEvent>;
      onChange?: On<Event>;
      onSubmit?: On<SubmitEvent, HTMLFormElement>;
      onKeyDown?: On<KeyboardEvent, HTMLElement>;
      onFocusIn?: On<FocusEvent, HTMLElement>;
      onPointerOver?: On<PointerEvent, HTMLElement>;
      onFocusOut?: On<FocusEvent, HTMLElement>;
      onToggle?: On<Event, HTMLDetailsElement>;
      ref?: (element: HTMLElement | null) => void;
    }
  }
}
