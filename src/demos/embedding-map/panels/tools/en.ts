/** The strings of the tools below the map. */
export const en = {
  landing: 'Where does my question land?',
  questionLead:
    'The question gets a vector from the same model as the texts. Its score with a point is the cosine between the two.',
  query: 'Question or words',
  ask: 'Find its place',
  problems: {
    'no-map': 'Draw the map above first.',
    'no-way-from-text':
      'These vectors belong to points alone: there is no way from a sentence to a vector. Map terms, passages or lines of your own.',
    'lands-nowhere':
      'None of its words has a vector here, so it lands nowhere. Use words that the points use.',
    'no-question': 'Write something first.',
  },
};

export type ToolStrings = typeof en;
