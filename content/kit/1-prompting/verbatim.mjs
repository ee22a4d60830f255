// promptfoo reads each message as a template of Nunjucks, in which {{, {% and {# begin something and #} ends it. These
// messages are written so that the model gets every sign of them as it is.
export const verbatim = (messages) =>
  messages.map(({ role, content }) => ({ role, content: escaped(content) }));

const escaped = (text) => text.replace(/\{(?=[{%#]|$)|#(?=\}|$)/g, '{{ "$&" }}');
