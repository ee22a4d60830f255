import type { Kind } from './servers';

const events = (...choices: object[]): Kind => ({
  body: [...choices.map((choice) => JSON.stringify({ choices: [choice] })), '[DONE]']
    .map((data) => `data: ${data}\n\n`)
    .join(''),
});
const says = (content: unknown, reason = 'stop') =>
  events({ delta: { content }, finish_reason: reason });
const answer = (text: string, ended = 'mark') => JSON.stringify({ text, ended });
const unread = (found: string) => `server-unread {"host":"HOST","found":"${found}"}`;
const NORTH = answer('North quay.');
const json = (choice: object): Kind => ({
  type: 'application/json; charset=utf-8',
  body: JSON.stringify({ choices: [choice] }),
});

/** By name: the server, and what is read of it. */
export const MORE: Record<string, [Kind, string]> = {
  'thoughts among the parts': [
    says([
      { type: 'thinking', thinking: [{ type: 'text', text: 'Hm' }] },
      { type: 'text', text: 'North quay.' },
    ]),
    NORTH,
  ],
  'parts of the newer kind': [says([{ type: 'output_text', text: 'North quay.' }]), NORTH],
  'a picture alone': [says([{ type: 'image_url', image_url: { url: 'x' } }]), unread('content')],
  'an empty delta beside a message': [
    events({ delta: null, message: { content: 'North quay.' }, finish_reason: 'stop' }),
    NORTH,
  ],
  'a refusal in a whole answer': [
    json({ message: { content: null, refusal: 'I cannot.' }, finish_reason: 'stop' }),
    answer('I cannot.', 'refused'),
  ],
  'a filter by another name': [says('Nor', 'SAFETY'), answer('Nor', 'filtered')],
  'a filter before the first word': [says('', 'content_filter'), answer('', 'filtered')],
  'an error as the reason': [says('Nor', 'error'), 'server-failed {"host":"HOST","words":"error"}'],
  'blanks alone': [says(' \n'), unread('—')],
  'parts in a whole answer': [
    json({ message: { content: [{ type: 'text', text: 'North quay.' }] }, finish_reason: 'stop' }),
    NORTH,
  ],
  'channels whose marks are dropped': [says('analysisHm.assistantfinalNorth quay.'), NORTH],
  'a thought of Seed': [says('<seed:think>Hm</seed:think>North quay.'), NORTH],
  'only the end of [THINK]': [says('Hm.[/THINK]North quay.'), NORTH],
  'an answer that explains </think>': [
    says('It ends at `</think>`, or at </think> alone.'),
    answer('It ends at `</think>`, or at </think> alone.'),
  ],
  'an answer that begins with analysis': [says('analysis of ports'), answer('analysis of ports')],
  'two marks that leak': [says('North quay.</s>\n<|endoftext|>\n'), NORTH],
  'the mark of Gemma': [says('North quay.<end_of_turn>\n'), NORTH],
  'an answer about a mark': [says('A turn ends with <|im_end|>'), answer('A turn ends with <|im_end|>')], // prettier-ignore
  'HTML struck through': [says('<s>South</s>'), answer('<s>South</s>')],
};

export const MORE_LISTS: Record<string, string> = {
  'names as texts': '{"data":["m"]}',
  'a bare list of texts': '["m"]',
  'names under data': '{"data":[{"name":"m"}]}',
  'an empty list beside names': '{"data":[],"models":[{"model":"m"}]}',
};
