import type { Sheet, SheetPassage } from '~/demos/retriever/core/answering/sheet';

const passage = (number: number, text: string, holds = false): SheetPassage => ({
  id: `p${number}`,
  number,
  title: '',
  text,
  date: '',
  holds,
});

/** A question that the second of two passages answers. */
export const BOAT: Sheet = {
  id: 'boat',
  question: 'When does the boat leave?',
  passages: [
    passage(1, 'The mill closed in autumn.'),
    passage(2, 'The boat leaves at 07:30 from Mill Quay.', true),
  ],
  answerable: true,
  key: [['07:30', '7:30']],
};

/** A question that neither answers. */
export const WIFI: Sheet = {
  id: 'wifi',
  question: 'Is there Wi-Fi on board?',
  passages: BOAT.passages.map((one) => ({ ...one, holds: false })),
  answerable: false,
};
