export const en = {
  title: ['Take it home'],
  description:
    'Four complete projects for real models, filled with your documents, questions and prompts: prompting, retrieval, fine-tuning, pretraining, and one exam for all.',
  lead: 'Four roads as projects for models of real size, and one exam that all four sit. What you made on this site goes in, in this tab: nothing is sent anywhere.',
  zip: 'Download the kit',
  zipNote: '{n} files in one archive, {kb} kB unpacked',
  drawn:
    'How the projects hang together: passages become an exam; prompting, retrieval, fine-tuning and training from scratch sit it; the evaluation marks them alike.',
  nodes: {
    passages: 'passages',
    exam: 'one exam',
    marks: 'one mark',
  },
  projects: {
    data: {
      title: 'Data',
      lead: 'Passages, and questions as conversations that every trainer below reads. With own.py your documents and questions take their place later, without this page.',
    },
    prompting: {
      title: 'Prompting',
      lead: 'Two prompts, a baseline without a model, and your models, on one exam. It is sat with promptfoo, which needs Node 22.22 or newer.',
    },
    retrieval: {
      title: 'Retrieval',
      lead: 'Find passages for a question, count how often the right one is found, and move them to a server you may already run.',
    },
    finetuning: {
      title: 'Fine-tuning',
      lead: 'One file of conversations, five trainers that read it.',
    },
    scratch: {
      title: 'From scratch',
      lead: 'What your texts would carry, and a small model on public ones.',
    },
    evaluation: {
      title: 'Evaluation',
      lead: 'The same exam before and after, scores for what other tools wrote, and a judge for open answers.',
    },
  },
  states: {
    run: 'run',
    schema: 'checked, not run',
    written: 'written, not run',
  },
  stateHelp: 'What each file has been through, looked at on {date}',
  counts:
    '{run} run by our tests, {schema} checked against the form their reader wants, {written} written only.',
  file: 'File',
  does: 'What it does',
  checked: 'Checked',
  own: {
    title: 'Fill it with your own',
    lead: 'Your marked questions become the exam, your documents the passages.',
    text: 'Your documents: {n|passage|passages}',
    noText: 'No text is kept. Paste yours in the retriever and tick “keep”, or add files here.',
    marks: 'Your marked questions: {n}',
    noMarks:
      'No marked question is kept. Mark some in the retriever, or add the file of marks that it saves.',
    runs: 'Your lab runs',
    files: 'Add files',
    filesHelp:
      'Documents (.txt, .md), marks saved by the retriever (.jsonl, .csv), a memo saved by the comparison or the guide (.md).',
    rule: 'Your prompt',
    ruleHelp:
      'The rule that every conversation of the exam begins with. The score expects the reply it describes.',
    forget: 'Take the added files out',
    forgotten: 'The added files are out. What this device keeps stays.',
    retriever: 'To the retriever',
    refused: '{name} was left out: documents are .txt or .md, marks .jsonl or .csv.',
    unreadable: '{name} could not be read. Choose it again.',
    notText: '{name} could not be read as text. Save it as plain text in UTF-8 and add that file.',
    tooLarge: '{name} has {mb} MB; up to {limit} MB are taken. Split it.',
    badMarks: '{name}: {n} lines are no marks and were left out.',
    needsMarks:
      'No question is marked: your documents fill data/passages.jsonl and the retrieval project, and the exam stays the handbook’s. The README says so.',
    lost: '{n} marked questions were left out: the document they were marked in is not here, or it no longer has their words.',
    tooMany: 'These are more than {limit} passages. Take fewer documents.',
    noSearch:
      'Above {limit} passages the search files are written by the retriever, under “Use it at real scale”.',
  },
  packing: 'Packing …',
  done: 'Saved {name}: {n} files.',
  failed: 'A file of the kit could not be fetched: {name}. Check the connection and press again.',
  single: 'Or one file at a time',
  next: 'The files of each road name its distributed engine: shards in compose.yaml, FSDP and DeepSpeed next to train.py, num_nodes in pretrain.yaml.',
};

export type TakeHomeStrings = typeof en;
