import { replace, type Spelling } from '~/lib/tinylm/onnx/spelling';
import { UNKNOWN_CHARACTER } from './characters';

/** Joins the texts of a conversation's turns: a model of characters knows no roles. */
const CHAT = `{% for message in messages %}{{ message['content'] }}{% endfor %}`;

/**
 * The spelling of a model trained on characters: one per token, as `charactersOf` reads them.
 * @param vocabulary tokens of the model; those beyond the characters are never written
 */
export function characterSpelling(characters: readonly string[], vocabulary: number): Spelling {
  const known = characters.length;
  const reserved = Array.from({ length: vocabulary - known }, (_, i) => `<reserved-${i}>`);
  const named = characters.indexOf(UNKNOWN_CHARACTER);
  return {
    pieces: [...characters, ...reserved],
    steps: [replace('\r\n?', '\n'), { type: 'NFC' }],
    between: 'characters',
    padding: reserved.length > 0 ? known : 0,
    ...(named >= 0 && { unknown: named }),
    known,
    chat: CHAT,
  };
}
