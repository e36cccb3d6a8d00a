import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

const CHECK = '`npm run check-template -- FILE` prints how each layout is matched, and what has no place.';

/** The findings about a template of the user's own for PowerPoint. */
export const officeFindings = {
  'outline/unusable-template': entry<{ file: string; problem: string; advice: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, problem }) => `${file} can’t be used as a template: ${problem}.`,
    hint: ({ advice }) => advice,
    what: [
      'The file that `office: { deck: … }` or `office: { brief: … }` names is no template that can be filled safely: it is damaged, too large, has a password or macros, holds embedded objects, or leads to files or addresses outside of it.',
      'A template may have 30 MB, and 150 MB when it is unpacked; of that 20 MB of XML in a part, and 500,000 elements and attributes in all parts that are read.',
    ],
    why: 'What a template brings is sent with every deck. Macros and links would act on the computers of those who open it.',
    mend: 'Open the template in PowerPoint or Word, take out what the message names (View → Slide Master; Insert → Header & Footer), and save it as a template without macros (`.potx`, `.dotx`).',
    example: {
      language: 'yaml',
      lines: ['office: { deck: ministry.potm }    # before', 'office: { deck: ministry.potx }    # after'],
    },
  }),
  'outline/layouts-without-template': entry<Record<string, never>>({
    severity: 'error',
    blames: 'content',
    message: () => "'layouts:' names layouts of a template, but 'deck:' names no template.",
    hint: () => "Name the template ('deck: ministry.potx') beside 'layouts:', or take 'layouts:' out.",
    what: '`office:` has `layouts:` but no `deck:`.',
    why: 'Without a template the deck has its own layouts, and the names would be ignored.',
    mend: 'Name the template beside them, or take them out.',
    example: {
      language: 'yaml',
      lines: [
        'office: { layouts: { cover: Titelfolie } }                        # before',
        'office: { deck: ministry.potx, layouts: { cover: Titelfolie } }   # after',
      ],
    },
  }),
  'outline/untitled-layout': entry<{ file: string; name: string; layout: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, name, layout }) =>
      `The layout '${layout}' of ${file}, which '${name}' should take, has no title.`,
    hint: () => 'Name a layout with a title, or add a title to this one in View → Slide Master.',
    what: 'An entry under `office: { layouts: … }` names a layout of the template that has no placeholder for a title.',
    why: 'A slide without a title is lost for the outline view, for links and for people who listen to it.',
    mend: ['Name a layout with a title, or add the title in View → Slide Master.', CHECK],
  }),
  'outline/unknown-template-layout': entry<{
    file: string;
    name: string;
    layout: string;
    nearest: string | undefined;
    known: string;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, name, layout }) => `${file} has no layout '${layout}', which '${name}' should take.`,
    hint: ({ nearest, known }) => nearestHint(nearest, `Its layouts are: ${known}.`),
    what: 'An entry under `office: { layouts: … }` names a layout that the template does not have.',
    why: 'The slides would take another layout than the one you meant.',
    mend: ['Write the name as PowerPoint shows it under Home → Layout.', CHECK],
    example: {
      language: 'yaml',
      lines: [
        'layouts: { cover: Titelseite }                        # before',
        'layouts: { cover: Titelfolie }                        # after',
      ],
    },
  }),
  'outline/unmatched-layouts': entry<{ file: string; names: string; known: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, names }) => `${file} has no layout with a title and a place for text, for: ${names}.`,
    hint: ({ known }) => `Add such a layout to the template, or name one under 'layouts:'. It has: ${known}.`,
    what: 'No layout of the template has a title and a place for text, so the slides of some layouts of the deck have none to take.',
    why: 'A slide without a title is lost for the outline view, for links and for people who listen to it.',
    mend: [
      'Add a layout with a title and a text placeholder to the template (View → Slide Master → Insert Layout).',
      CHECK,
    ],
  }),
  'outline/no-place': entry<{ file: string; layout: string; users: string; places: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, layout, users, places }) =>
      `The layout '${layout}' of ${file} (for ${users}) has no placeholder for: ${places}.`,
    hint: () =>
      "If that is meant, nothing must be done. Otherwise add the placeholder to the layout, or name another under 'layouts:'.",
    what: 'A layout of the template has no placeholder for something that slides show: the title, the text, the date, the footer or the slide number.',
    why: 'Date, footer and slide number are left out of these slides. A title or a text without a placeholder stands in a text box, which the outline view does not show.',
    mend: [
      'Add the placeholder in View → Slide Master (Master Layout, or Insert Placeholder), or choose another layout.',
      CHECK,
    ],
  }),
  'outline/template-prompt': entry<{ file: string; layout: string; shape: string; words: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, layout, shape, words }) =>
      `The layout '${layout}' of ${file} shows “${words}” (${shape}), which looks like words to be replaced.`,
    hint: () => 'Replace the words in View → Slide Master, or delete the text box there: no slide can change them.',
    what: 'A text box of a layout or its master, which no slide can change, has words that stand for others: in brackets, rows of X, a pattern of a date.',
    why: 'They would be seen on every slide with this layout, beside the real words.',
    mend: 'Write the real words in the template, or delete the text box there.',
  }),
  'outline/covered-place': entry<{ file: string; layout: string; place: string; shape: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, layout, place, shape }) =>
      `In the layout '${layout}' of ${file} the placeholder '${place}' lies partly over '${shape}'.`,
    hint: () => "Move or shrink one of the two in View → Slide Master, or name another layout under 'layouts:'.",
    what: 'A placeholder of the template lies partly over a picture or a filled shape of the layout or its master.',
    why: 'A text that fills its placeholder would run over the decoration, and may be hard to read there.',
    mend: 'Move or shrink the placeholder or the decoration in View → Slide Master.',
  }),
  'outline/covered-marking': entry<{ file: string; layout: string | undefined; place: string; isFoot: boolean }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, layout, place, isFoot }) =>
      layout === undefined
        ? `In ${file} '${place}' lies in front of the ${isFoot ? 'foot' : 'head'} of the page, where the document's marking stands.`
        : `In the layout '${layout}' of ${file} the placeholder '${place}' lies over the ${isFoot ? 'foot' : 'head'} of the slide, where the document's marking stands.`,
    hint: ({ layout, isFoot }) =>
      layout === undefined
        ? `In Word, double-click the ${isFoot ? 'foot' : 'head'} of a page, select it, and choose Layout Options → Top and Bottom, or move it to the side of the line.`
        : `In View → Slide Master, let it ${isFoot ? 'end 24 px (0.25 in) above the lower' : 'begin 32 px (0.33 in) below the upper'} edge, or name another layout under 'layouts:'.`,
    what: 'A placeholder of a template for PowerPoint reaches into the first or last line of the slide, or a picture, shape or text box in a head or foot of a template for Word lies in front of its first or last line, and the document has a marking, a status or an embargo. In PowerPoint decorations lie below these words; what stands in a placeholder lies over them. In Word what lies behind the text, or lets text go round it, is not meant.',
    why: 'A text or a picture in the placeholder would cover the marking, and the slide or page would be handled as if it had none.',
    mend: 'Move or shrink the placeholder in View → Slide Master, or name another layout under `layouts:`. In Word, give it the text wrapping Top and Bottom, set it behind the text, or move it.',
  }),
};
