import { messagesOf, type Message, type Messages } from './messages';

/** Messages of one draw: to train on, to test with, and a control in the frames of the training. */
export interface Draw {
  seed: number;
  training: Message[];
  test: Message[];
  /** Other messages in the frames that were trained: what a split at random would test. */
  known: Message[];
}

/** 160 messages to train on and twice 80 to test with, filled with the names of places. */
export function drawMessages(messages: Messages, places: readonly string[], seed: number): Draw {
  const of = (frames: 'training' | 'test', each: number, own: number) =>
    messagesOf(messages, places, { frames, each, seed: 100 * own + seed });
  return {
    seed,
    training: of('training', 20, 1),
    test: of('test', 10, 2),
    known: of('training', 10, 3),
  };
}
