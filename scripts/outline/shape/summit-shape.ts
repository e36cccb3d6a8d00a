import { z } from 'zod';
import { OUTPUT_NAMES } from '../output-names.ts';
import { citations } from './citations-shape.ts';
import { design } from './design-shape.ts';
import { author, document, publication } from './document-shape.ts';
import { meeting } from './meeting-shape.ts';
import { minutes } from './minutes-shape.ts';
import { office } from './office-shape.ts';
import { date, id, list, map, marking, text } from './shape-parts.ts';

// `.meta` is what editors show beside a key: what it is for, and where it is seen.

const factValue = z.union([z.number(), z.string()], { error: 'a number, a date or a short text' });

/** A figure that texts name as `{id}`: printed as the pack's language prints numbers and dates. */
const fact = map({
  value: z
    .union([factValue, z.array(factValue).length(2)], {
      error: 'a number, a date, a short text, or a list of two for a range',
    })
    .meta({
      description:
        'The number, date or few words, or a list of two for a range; printed as the language writes it, wherever a text says {id}.',
      examples: [1500000, '2030-05-06', [10, 12.5]],
    }),
  kind: z
    .enum(['date', 'number'], { error: "'date' (for a bare year) or 'number'" })
    .optional()
    .meta({
      description:
        'Says of a whole number that may be a year what it is: date prints 2031, number prints 2,031 as the language writes it.',
      examples: ['date', 'number'],
    }),
  unit: text()
    .optional()
    .meta({
      description:
        'What the number counts: a currency code, a unit such as percent or kilometer, or a word of your own.',
      examples: ['EUR', 'percent'],
    }),
  label: text().meta({
    description: 'What the value is, in a few words: under the big number on slides and in the brief.',
    examples: ['rivers that cross a border'],
  }),
  as_of: date()
    .optional()
    .meta({
      description: 'The date for which the value holds: under the label on slides and in the brief.',
      examples: ['2030-03', '2030-03-15'],
    }),
  cite: text()
    .optional()
    .meta({
      description: 'Where the value comes from, citations only: as note numbers at the label.',
      examples: ['[@report2029, p. 4]'],
    }),
  marking: marking('the fact'),
});

function headline(where: string, example: string) {
  return text()
    .optional()
    .meta({
      description: `Your headline for ${where}. Left out, the language’s own words stand there.`,
      examples: [example],
    });
}

const headlines = map({
  key_messages: headline(
    'the key messages, on their slide and at a glance in the brief',
    'Three messages carry the whole example',
  ),
  agenda: headline('the slide that lists the themes', 'Two themes, from data to money'),
  numbers: headline('the slide of the main numbers', 'Four rivers, one small fund'),
  recommendations: headline(
    'the recommendations, on their slides and in the brief',
    'Three decisions would open the fund',
  ),
  sources: headline('the slides of the sources', 'What this rests on'),
});

const keyMessage = map({
  id: id()
    .optional()
    .meta({
      description:
        'A name for the message, unique in its list: by it, comments, translations and links still find it when others are added before it. Left out, its number counts.',
      examples: ['rivers'],
    }),
  text: text().meta({
    description: 'The message in one line, in bold: on its slide and at a glance in the brief.',
    examples: ['Rivers cross borders'],
  }),
  detail: text().meta({
    description: 'One or two sentences that carry the message: under it, on the slide and in the brief.',
    examples: ['The {rivers} rivers of the example need common rules [@report2029, p. 4].'],
  }),
});

const ask = map({
  headline: text().meta({
    description: 'What is asked, as a sentence: the headline of its slide, and over its list at a glance in the brief.',
    examples: ['We ask the summit for three decisions'],
  }),
  decisions: list(text(), 1, 5).meta({
    description:
      'The recommendations that are asked for, by their ids, the most important first. All recommendations are numbered in this order; those that are not named follow.',
    examples: [['one-table', 'small-fund']],
  }),
});

const section = map({
  id: id()
    .optional()
    .meta({
      description:
        'A name for the part, unique in its list: by it, comments, translations and links still find it when others are added before it. Left out, its number counts.',
      examples: ['measured'],
    }),
  title: text().meta({
    description: 'The title of the part: on the slide that opens it, on the agenda and in the contents.',
    examples: ['What is measured'],
  }),
  // Any text is accepted here. A text that is not an id is most often a file name, and gets a finding of its own.
  themes: list(text(), 1, 20).meta({
    description: 'The themes of the part, by the names of their files without number: 10-rivers.yaml is rivers.',
    examples: [['rivers', 'fund']],
  }),
});

const closing = map({
  headline: text().meta({
    description: 'The headline of the last slide: what the audience should do or ask.',
    examples: ['Ask who reads the gauges'],
  }),
  text: text().meta({
    description: 'The sentence under it: on the last slide only.',
    examples: ['A shared table is the first step.'],
  }),
});

/** The shape of `summit.yaml`. */
export const summitShape = map({
  title: text().meta({
    description: 'The title of the pack: on both covers, at the head of the pages, and as the title of the PDFs.',
    examples: ['A first meeting on shared rivers'],
  }),
  short_title: text()
    .optional()
    .meta({
      description:
        'A shorter title for the head of the pages of the brief, where the whole one has no room on a line. Left out, the title stands there.',
      examples: ['Shared rivers'],
    }),
  subtitle: text().meta({
    description: 'The line under the title: on the cover of the deck and of the brief.',
    examples: ['What the example countries could settle'],
  }),
  summit: meeting.meta({
    description: 'The meeting that the pack is about: its name, place and dates on both covers.',
  }),
  language: text().meta({
    description: 'The language of the texts: sets how dates and numbers are written and which words the templates add.',
    examples: ['en-GB', 'ru'],
  }),
  as_of: date().meta({
    description: 'The day for which the pack holds: on both covers, and as the date of the PDFs.',
    examples: ['2030-04-01'],
  }),
  authors: list(author, 1).meta({
    description:
      'Who wrote it, each a name, or keys with the name, role, biography and contact: under “how to cite” at the end of the brief, and as the author of the PDFs.',
    examples: [['Example Institute', 'Second Institute'], [{ name: 'Ana Example', contact: 'ana@example.org' }]],
  }),
  publisher: text().meta({
    description: 'Who publishes it: on both covers, on the last slide and at the end of the brief.',
    examples: ['Example Press'],
  }),
  subject: text().meta({
    description: 'What it is about, in one line: in the properties of the files, for catalogues and search.',
    examples: ['Common rules for rivers that cross a border'],
  }),
  keywords: list(text(), 1).meta({
    description: 'Words to find it by: in the properties of the files, not on a slide or page.',
    examples: [['shared rivers', 'water data']],
  }),
  licence: text().meta({
    description: 'How others may use it: at the end of the brief.',
    examples: ['CC BY 4.0'],
  }),
  version: text()
    .optional()
    .meta({
      description: 'The version of the text: at the end of the brief.',
      examples: ['Version 1.1, for the delegation'],
    }),
  document: document.optional().meta({
    description: 'What makes it an official document: its symbol, marking, status and embargo. See docs/clearance.md.',
    examples: [{ symbol: 'EX/2030/7', status: 'draft', marking: 'OFFICIAL – SENSITIVE' }],
  }),
  publication: publication.optional().meta({
    description: 'Where it is published: in the imprint and under “how to cite” at the end of the brief.',
    examples: [{ series: 'Example Briefs', number: 7, url: 'https://example.org/briefs/7' }],
  }),
  headlines: headlines.optional().meta({
    description: 'Your own headlines for the slides and sections that belong to no theme.',
    examples: [{ key_messages: 'Three messages carry the whole example' }],
  }),
  key_messages: list(keyMessage, 3, 5).meta({
    description: 'Three to five messages to take away: a slide near the front, and “at a glance” in the brief.',
  }),
  ask: ask.optional().meta({
    description:
      'What is asked of the reader, beside the key messages: a slide after theirs, and at a glance in the brief. It ranks the recommendations.',
    examples: [{ headline: 'We ask the summit for three decisions', decisions: ['one-table', 'small-fund'] }],
  }),
  numbers: list(id(), 2, 4)
    .optional()
    .meta({
      description: 'The names of two to four facts to show as big numbers: on a slide, and at a glance in the brief.',
      examples: [['rivers', 'fund']],
    }),
  lead: id()
    .optional()
    .meta({
      description: 'The fact of numbers that leads: the largest on their slide. Left out, all are of equal rank.',
      examples: ['rivers'],
    }),
  sections: list(section, 1, 12)
    .optional()
    .meta({
      description:
        'The parts of the pack, each a few themes under a title: a slide that opens each part, and heads in the contents.',
      examples: [
        [
          { title: 'What is measured', themes: ['rivers'] },
          { title: 'What it takes', themes: ['fund'] },
        ],
      ],
    }),
  facts: z
    .record(id(), fact, { error: 'a map of facts' })
    .optional()
    .meta({
      description: 'Numbers, dates and ranges, stated once under a name; a text prints one as {name}.',
      examples: [{ rivers: { value: 4, label: 'rivers that cross a border', cite: '[@report2029, p. 4]' } }],
    }),
  closing: closing.meta({
    description: 'The last slide of the deck; the brief does not have it.',
    examples: [{ headline: 'Ask who reads the gauges', text: 'A shared table is the first step.' }],
  }),
  about: text().meta({
    description: 'How it was made, from what, and what it does not claim: at the end of the brief.',
    examples: ['This brief restates published reports. It records no outcome and takes no position.'],
  }),
  outputs: list(z.enum(OUTPUT_NAMES, { error: `one of: ${OUTPUT_NAMES.join(', ')}` }), 1, OUTPUT_NAMES.length)
    .optional()
    .meta({
      description:
        'The files that build:deck makes, by the names of --only, which overrides them. Left out: all but deck.pptx, handout.pdf, images and brief.docx.',
      examples: [['deck.pdf', 'deck.html', 'brief.pdf', 'deck.pptx']],
    }),
  minutes: minutes.optional().meta({
    description:
      'How many minutes the talk may take: the target of the presenter’s timer. The build warns where slides and notes take longer to say.',
    examples: [20],
  }),
  citations: citations.optional().meta({
    description: 'How works are cited: see docs/references.md.',
    examples: [{ style: 'styles/house.csl' }],
  }),
  office: office.optional().meta({
    description: 'Your own templates for PowerPoint and Word, and fonts for deck.pptx: see docs/office.md.',
    examples: [{ deck: 'ministry.potx', layouts: { cover: 'Titelfolie' } }],
  }),
  design: design.optional().meta({
    description:
      'What this summit changes of the look: colours, fonts, the shape of slides and paper, the logo and the drawing on the covers.',
    examples: [{ motif: 'images/motif.svg', slides: 'dark' }],
  }),
});
