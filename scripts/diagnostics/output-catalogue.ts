import { error, warning } from './catalogue-entry.ts';

/** The findings about the finished files: whether they say all of the outline, and nothing that is nobody's business. */
export const outputCatalogue = {
  'check/text-missing': error<{ file: string; name: string; words: string }>(
    ({ file, name, words }) => `“${words}” (${name}) is not in ${file}.`,
    () => 'A template or stylesheet leaves it out, hides it or prints it as a picture: mend the one that you changed.',
  ),
  'check/text-left-out': warning<{ file: string; name: string; words: string }>(
    ({ file, name, words }) => `The summit's own templates leave “${words}” (${name}) out of ${file}.`,
    () => 'If that is meant, all is well; else print it in the template, or take it out of the outline.',
  ),
  'check/text-twice': warning<{ file: string; name: string; words: string }>(
    ({ file, name, words }) => `“${words}” (${name}) stands in ${file} more often than it should.`,
    () => 'Look for the places where it is printed: a template that you changed may print a value twice.',
  ),
  'check/system-font': error<{ file: string; font: string; page: number; words: string }>(
    ({ file, font, page, words }) =>
      `${file}, page ${page}: “${words}” is drawn with '${font}', a font of this computer and not of the design.`,
    () =>
      'Another computer would draw it differently. Write the character another way, or name the families of the design in the stylesheet.',
  ),
  'check/outside-address': error<{ file: string; address: string }>(
    ({ file, address }) => `${file} leads to '${address}', which no text of the outline names.`,
    () =>
      'Whoever opens the file may be seen there, or finds nothing. Take it out of the template or stylesheet, or embed what it names.',
  ),
  'check/local-trace': error<{ file: string; what: string; words: string }>(
    ({ file, what, words }) => `${file} gives away ${what}: '${words}'.`,
    () => 'Take it out of the template that has it; where none has, please report it: the build must not write it.',
  ),
  'check/note-sent': error<{ file: string; words: string }>(
    ({ file, words }) => `The speaker's note “${words}” stands in ${file}, which is sent to others.`,
    () => "Take the notes out of the template; only the deck's page may have them, with --notes.",
  ),
  'check/no-policy': error<{ file: string }>(
    ({ file }) => `${file} does not begin with the policy that lets it load nothing and run no other script.`,
    () => "Keep the first five lines of the shared page template, with its 'Content-Security-Policy', as they are.",
  ),
  'check/active-pdf': error<{ file: string; part: string }>(
    ({ file, part }) => `${file} holds ${part}.`,
    () => 'Mail gateways refuse such files. Take out of the templates what asks for it, or please report it.',
  ),
  'check/large-file': warning<{
    file: string;
    found: number;
    most: number;
    pages: number;
    fonts: number;
    drawings: number;
    photographs: number;
  }>(
    ({ file, found, most, pages, fonts, drawings, photographs }) =>
      `${file} has ${found} KB without its photographs (${photographs} KB); ${most} KB is the most for ${pages} pages. Fonts take ${fonts} KB, text and drawings ${drawings} KB.`,
    () => 'Simplify the drawings, most of all SVG files and charts of many points, and use fewer families and scripts.',
  ),
};
