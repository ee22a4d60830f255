/** The strings of the tools below the map. */
export const en = {
  landing: 'Where does my question land?',
  questionLead:
    'The question gets a vector from the same model as the texts. Its score with a point is the cosine between the two.',
  questionBuilt: 'Questions to the handbook',
  questionOwn: 'my own',
  query: 'Question or words',
  ask: 'Find its place',
  sum: 'Add and subtract words',
  sumLead:
    'The vectors of the names are added and subtracted, and all points are ranked by their cosine with what comes out, the words put in as well. Most such sums are disappointing; the books show the few that are not.',
  plus: 'Add',
  minus: 'Subtract',
  plusPlaceholder: 'names of points, with commas between them',
  minusPlaceholder: 'names of points, with commas between them',
  compute: 'Compute',
  putIn: 'put in',
  sumOf: 'Nearest to {sum}',
  seeds: 'Three seeds side by side',
  seedsLead:
    'The same vectors and settings from three seeds. What changes from map to map is no property of the data.',
  seedsRun: 'Draw three',
  seedsRunning: 'Seed {seed}: step {done} of {of}',
  seedsSame: 'PCA has no chance in it: every seed gives the same map.',
  seedsOverlap:
    'From one seed to another, a point keeps on average {n} of its {k} nearest on the map. Of its true neighbours each map keeps {kept}.',
  problems: {
    'no-map': 'Draw the map above first.',
    'no-way-from-text':
      'These vectors belong to points alone: there is no way from a sentence to a vector. Map terms, passages or lines of your own.',
    'lands-nowhere':
      'None of its words has a vector here, so it lands nowhere. Use words that the points use.',
    'no-points': 'Name a point to add first.',
    'nothing-left': 'These cancel out: nothing is left that could be near anything.',
    'no-question': 'Write something first.',
    'unknown-name': 'No point is called “{name}”.',
    'unknown-name-near': 'No point is called “{name}”. Did you mean “{near}”?',
  },
};

export type ToolStrings = typeof en;
