import { entry } from '../entry.ts';

/** The findings about the finished files: whether they say all of the outline, and nothing that others must not see. */
export const sentFileFindings = {
  'check/pdf-structure': entry<{
    pdf: string;
    pages: string;
    fault: string;
    standard: string;
    rule: string;
    cure: string;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ pdf, pages, fault, standard, rule }) => `${pdf}${pages}: ${fault} (${standard}, rule ${rule}).`,
    hint: ({ cure }) => cure,
    what: [
      'A finished PDF breaks a machine rule of a standard that it is made by: PDF/UA, for PDFs that a screen reader can read, or PDF/A, for PDFs that an archive can keep.',
      'The message names the file, the pages, what is wrong and the number of the rule; [pdf-structure.md](pdf-structure.md) lists those of PDF/UA, [keeping.md](keeping.md) those of PDF/A.',
    ],
    why: [
      'People who listen to the brief, or move through it by its headings, would lose their place or miss a whole passage; an archive would refuse the file.',
      "The file's metadata would claim a standard that the file does not meet.",
    ],
    mend: [
      'Follow the hint.',
      'Faults of headings, tables and figures come from a template that you have changed: an `h4` below an `h2`, a table whose rows have different numbers of cells, a drawing without words.',
      'With the original templates the fault is in the tool: please report it with the outline.',
    ],
  }),
  'check/office-structure': entry<{ file: string; fault: string; rule: string; places: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, fault, rule, places }) => `${file}: ${fault} (${places}; rule ${rule}).`,
    hint: () =>
      'The fault is in the tool: please report it with the outline. Until it is mended, leave `deck.pptx` out of `--only`.',
    what: [
      'A finished Office file breaks a rule without which Office repairs the file when it opens it, or which its readers need.',
      'The message names the file, what is wrong, the part of the file and the rule; [office.md](office.md) lists the rules.',
    ],
    why: 'Office would ask to repair the file before a meeting, or people with a screen reader would miss a part of it.',
    mend: 'The fault is in the tool: please report it with the outline.',
  }),
  'check/text-missing': entry<{ file: string; name: string; words: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, name, words }) => `“${words}” (${name}) is not in ${file}.`,
    hint: () =>
      'If you have changed a template or a stylesheet, see whether it leaves the text out, hides it or prints it as a picture. If not, the fault is in the tool: please report it.',
    what: [
      'A text of the outline is not found in the text layer of `deck.pdf` or `brief.pdf`, or on its slide of `deck.pptx`, read back from the finished file.',
      'Letters, digits and signs are compared; white space, hyphens at line ends, ligatures, capitals and note numbers may differ.',
      'Of texts that are written from right to left, only the letters are compared. The labels inside a chart are not compared.',
    ],
    why: 'Readers would never see the text, and nobody who proofreads the outline would notice.',
    mend: [
      'Look at the template or stylesheet that you changed last: a name is not printed, an element is hidden (`display: none`), or a filter makes a picture of it.',
      'With the original templates the fault is in the tool: please report it with the outline.',
    ],
  }),
  'check/no-text': entry<{ file: string; part: 'body' | 'points'; texts: number; isWritten: boolean }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, part, texts, isWritten }) =>
      part === 'points'
        ? `No text of any point stands in ${file} (there are ${texts}): the summit's own templates or stylesheets hide them all.`
        : `No text of themes and key messages stands in ${file} (there are ${texts}): the summit's own templates ${isWritten ? 'hide' : 'leave out'} the whole body.`,
    hint: ({ isWritten }) =>
      isWritten
        ? "Look in this file, and in the summit's other templates and stylesheets, for 'hidden', 'display: none', 'visibility', 'opacity' and the like on the page's body, or for a size of 0, and take it out."
        : "Print the parts of the page in this template ('{{> …}}', '{{#each …}}'), or delete the file, so that the shared one is used.",
    what: 'A finished PDF holds no text of any theme, key message or recommendation, or does not show any of the points that its page has. The summit has templates or a stylesheet of its own.',
    why: 'One text may be left out on purpose. A file without any is empty but for its cover or its headlines, and nobody means to send that.',
    mend: [
      'Where a template does not print the body, print it, or delete the template: the shared one is used then.',
      'Where a stylesheet or an attribute hides it, take the rule out.',
    ],
    example: { language: 'css', lines: ['body { display: none; }                     /* before: take it out */'] },
  }),
  'check/text-left-out': entry<{ file: string; name: string; words: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, name, words }) => `The summit's own templates leave “${words}” (${name}) out of ${file}.`,
    hint: () =>
      'If you mean to leave it out, nothing must be done. Otherwise print it in the template, or take it out of the outline.',
    what: 'A text of the outline is not found in a finished PDF, and the summit has templates or a stylesheet of its own.',
    why: "Your layout may leave the text out on purpose; the tool can't know that.",
    mend: 'If you mean to leave it out, nothing must be done. Otherwise print the text in the template, or take it out of the outline.',
  }),
  'check/text-twice': entry<{ file: string; name: string; words: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, name, words }) => `“${words}” (${name}) stands in ${file} more often than it should.`,
    hint: () => 'Look for the places where it is printed: a template that you changed may print a value twice.',
    what: 'A text of 25 letters or more stands in a PDF more often than the slides or pages are meant to show it.',
    why: 'A sentence that is printed twice looks like a mistake.',
    mend: 'Look for the second place: a template that prints the same name twice, or a partial that is included twice.',
  }),
  'check/tag-text': entry<{ file: string; name: string; words: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, name, words }) =>
      `The tags of ${file} do not hold “${words}” (${name}) word by word as it is written.`,
    hint: () =>
      'If a template of your own prints it, let it stand in one element, with white space between the words. If not, the fault is in the tool: please report it with the outline.',
    what: [
      'In the text of a PDF’s tags, two words of a text of the outline run into one another, or a word is divided.',
      'White space of any kind counts as a space, and hyphens at line ends as none. Texts from right to left and the labels of drawings are not compared.',
    ],
    why: 'A screen reader says “Kazakhstanat the helm”, a search does not find the words, and a copy of the text has to be mended by hand.',
    mend: [
      'If a template of your own sets each word or letter of the text by itself, print the text as a whole.',
      'With the original templates the fault is in the tool: please report it with the outline.',
    ],
  }),
  'check/word-fault': entry<{ file: string; fault: string; rule: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ file, fault, rule }) => `${file} is not as Office needs it: ${fault}. ${rule}`,
    hint: () =>
      'The fault is in the tool, not in your outline: please report it, with the outline if you may. All other files can be built with --only.',
    what: [
      'A finished file for Word breaks a rule that the format’s own validators don’t look for: two bookmarks with one name, a field that is not closed, a style that is not there, a table at the end of a cell.',
      '[office.md](office.md) lists the rules.',
    ],
    why: 'Word would call the file damaged, mend it by leaving something out, or show a wrong number.',
    mend: 'The fault is in the tool: please report it. Until then, build the other files with `--only`.',
  }),
  'check/system-font': entry<{ file: string; font: string; page: number; words: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, font, page, words }) =>
      `${file}, page ${page}: “${words}” is drawn with '${font}', a font of this computer and not of the design.`,
    hint: () =>
      'Another computer would draw it differently. Write the character another way, or name the families of the design in the stylesheet.',
    what: [
      "Text in a finished PDF is drawn with a font that is not one of the design's.",
      'The message says which text, on which page.',
    ],
    why: [
      'The browser took a font of this computer.',
      'On another computer the text may look different, take more room or be a row of boxes; the licence of the font may forbid to embed it.',
    ],
    mend: [
      'If the stylesheet names another family, name those of the design (`var(--sans)`, `var(--serif)`).',
      "If a template prints a character that the fonts of the design don't have, write it another way.",
    ],
  }),
  'check/outside-address': entry<{ file: string; address: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, address }) => `${file} leads to '${address}', which no text of the outline names.`,
    hint: () =>
      'The owner of that address could see who opens the file. Take it out of your template or stylesheet, or embed the file that it names.',
    what: [
      'A file that is to be sent leads to an address that no text of the outline names: a page on the internet, a file of this computer, an image beside it.',
      "The outline's own links, the addresses of cited works and the names of XML namespaces are not reported.",
    ],
    why: 'Without a network, readers see a gap. With one, the owner of the address can see who reads the file, and when.',
    mend: [
      'Take it out of your template or stylesheet, or embed the file that it names (`data:`).',
      'To lead the reader somewhere, write a link in the outline.',
    ],
  }),
  'check/local-trace': entry<{ file: string; what: string; words: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, what, words }) => `${file} gives away ${what}: '${words}'.`,
    hint: () =>
      'If a template of your own holds it, take it out there. If not, the fault is in the tool: please report it.',
    what: [
      'A file that is to be sent holds a path of a computer, or says in its metadata the name of the computer or of its user.',
      'Words that also stand in the outline are not reported.',
    ],
    why: 'It shows strangers how your computer is set up, and who used it.',
    mend: [
      'If a template of your own holds it, take it out there.',
      'If not, the fault is in the tool: please report it.',
    ],
  }),
  'check/note-sent': entry<{ file: string; words: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, words }) => `The speaker's note “${words}” stands in ${file}, which is sent to others.`,
    hint: () =>
      'Take the notes out of your template. To send notes on purpose, use --notes, which puts them into deck.html.',
    what: [
      "A speaker's note stands in a file that others get: `deck.html` (without `--notes`), `deck.pdf`, the brief, a figure or `build.json`.",
      '`deck.md` has the notes, for people who present from it.',
      'Notes of fewer than 16 letters, and notes whose words also stand on the pages, are not reported.',
    ],
    why: 'Notes say what the speaker thinks, not what the organisation publishes.',
    mend: 'Take them out of your template that prints them. To send notes on purpose, use `--notes`, which puts them into `deck.html`.',
  }),
  'check/foreign-markup': entry<{ file: string; part: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, part }) => `${file} holds ${part}, which no page of a pack may have.`,
    hint: () =>
      'Take it out of your template or stylesheet: people who get the page must be able to trust it. If you have none, the fault is in the tool: please report it.',
    what: [
      'A finished page, read as a browser reads it, has an element, an attribute, an address or a script that is not among those that pages of a pack may have.',
      'Elements that show text, tables and pictures are allowed, with their attributes, `class`, `id`, `data-…` and `aria-…`; links may lead to `https:`, `http:`, `mailto:`, `tel:` and to places of the page.',
    ],
    why: [
      "The pages are sent to people who can't check them: nothing in them may run, load, send or change itself.",
      "The page's policy stops most of it, and mail servers refuse it.",
    ],
    mend: [
      'Take it out of your template or stylesheet. An attribute of your own begins with `data-`.',
      'With the original templates the fault is in the tool: please report it with the outline.',
    ],
  }),
  'check/no-policy': entry<{ file: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file }) =>
      `${file} does not have the one security policy, at its beginning, which stops it from loading anything and from running other scripts.`,
    hint: () =>
      "In your own page template, keep the first five lines of the shared one, with 'Content-Security-Policy', as they are.",
    what: [
      'A page does not begin with its content security policy, has a second one, or one that says something else, such as the hash of another script.',
      'Usually a summit’s own page template has lost or changed it.',
    ],
    why: "With this policy a page can't load anything, and can't run any script except its own.",
    mend: 'In your own page template, keep the first lines of the shared one, down to `Content-Security-Policy`, as they are.',
  }),
  'check/active-pdf': entry<{ file: string; part: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, part }) => `${file} holds ${part}.`,
    hint: () =>
      'Mail servers refuse such files. If a template of your own asks for it, take it out there. If not, the fault is in the tool: please report it.',
    what: 'A PDF holds something that runs, sends, loads or opens by itself, or an attached file: JavaScript, forms, actions, attachments.',
    why: 'Mail servers refuse such files, and PDF readers warn before they open them.',
    mend: [
      'If a template of your own asks for it (with a form, for example), take it out there.',
      'If not, the fault is in the tool: please report it with the outline.',
    ],
  }),
  'check/large-file': entry<{
    file: string;
    found: number;
    most: number;
    pages: number;
    fonts: number;
    drawings: number;
    photographs: number;
  }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, found, most, pages, fonts, drawings, photographs }) =>
      `${file} has ${found} KB without its photographs (${photographs} KB); ${most} KB is the most for ${pages} pages. Fonts take ${fonts} KB, text and drawings ${drawings} KB.`,
    hint: () =>
      'Simplify the drawings, most of all SVG files and charts of many points, and use fewer families and scripts.',
    what: [
      'A PDF is larger than its number of pages explains: more than 10 KB a slide (150 KB at least) or 25 KB a page of the brief (500 KB at least), not counting photographs.',
      'The message says how much the fonts take, and how much text and drawings.',
    ],
    why: 'People send it by mail, and open it over slow connections.',
    mend: [
      'Simplify drawings, most of all SVG files from a drawing program and charts of thousands of points; use fewer families.',
      "Texts in several scripts need several fonts: then the file is larger, and that can't be helped.",
    ],
  }),
};
