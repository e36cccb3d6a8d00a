import { entry } from '../entry.ts';

interface OfTemplate {
  readonly file: string;
  readonly layout: string;
  /** The name of the placeholder; empty for a text box or a table, which have none of their own. */
  readonly place: string;
  /** The numbers of the slides, as they are told. */
  readonly slides: string;
}

/** The findings about how the texts of a presentation fill their places. */
export const officeFitFindings = {
  'check/office-overfull': entry<{
    file: string;
    slide: number;
    layout: string;
    place: string;
    by: number;
    characters: number;
    name: string;
    words: string;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, slide, layout, place, by, name, words }) =>
      `${file}, slide ${slide}: “${words}” (${name}) needs ${by} px more than the place '${place}' of the layout '${layout}' has.`,
    hint: ({ characters, file }) =>
      `Shorten it, or what stands beside it, by about ${characters} characters; or leave ${file} out of 'outputs:' and --only.`,
    what: [
      'A text does not fit into its place in the file for PowerPoint, although it fits on the slide of the PDF, where the other texts of the slide give it room.',
      'Texts are measured with the widths of the font that the file names (Calibri and Cambria, or those of `office: { fonts: … }`).',
    ],
    why: 'PowerPoint would let the last lines run into what stands below.',
    mend: 'Shorten the text that the finding names, or choose a narrower font under `office: { fonts: … }`.',
  }),
  'check/template-room': entry<OfTemplate & { needed: number; room: number }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, layout, place, slides, needed, room }) =>
      `${file}, ${slidesIn(slides)}: the text does not fit into ${placeIn(place, layout)}, not even in the smallest type: it needs up to ${needed} px of height, and there are ${room} px.`,
    hint: ({ layout, place }) =>
      `Name a layout with more room under 'office: { layouts: … }', give ${placeIn(place, layout)} more room in View → Slide Master, or shorten the texts of these slides.`,
    what: [
      'A place of your template has less room than the text needs that stands in it, although the smallest type of the deck was tried (24 px on a slide of 1280 by 720 px, 18 px for credits and sources).',
      'The file is written all the same, so that you can set these slides right in PowerPoint.',
    ],
    why: 'The last lines run past their place, into the foot of the slide or out of it.',
    mend: [
      'Name another layout of the template, or enlarge the placeholder in the template.',
      '`npm run check-template -- FILE` prints which layouts are taken.',
      'A short theme fits everywhere: `layout: dense` does not help here, since the template decides about the sizes.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'office: { deck: ministry.potx, layouts: { points: "Titel und Untertitel" } }   # before',
        'office: { deck: ministry.potx, layouts: { points: "Titel und Inhalt" } }       # after',
      ],
    },
  }),
  'check/smaller-type': entry<OfTemplate & { size: number; usual: number }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, layout, place, slides, size, usual }) =>
      `${file}, ${slidesIn(slides)}: the text of ${placeIn(place, layout)} is set in down to ${size} pt, where the template has ${usual} pt: so it fits.`,
    hint: () =>
      "Shorten the texts, name a layout with more room under 'office: { layouts: … }', or keep the smaller type if your house allows it.",
    what: 'A text would not fit into its place in the size of type that your template gives it, and has a smaller one.',
    why: 'A house that fixes its sizes of type would see another one, and *Reset* in PowerPoint brings the large one back, with lines that run out of their place.',
    mend: 'Shorten the texts of these slides, or name a layout with more room.',
  }),
  'check/fit-not-proved': entry<{
    file: string;
    font: string;
    /** Some of the letters that can't be measured; undefined where the whole font can't. */
    letters: string | undefined;
    slides: string;
  }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, font, letters }) =>
      letters === undefined
        ? `${file}: nobody knows here how wide the letters of '${font}' are, so it is not proved that the texts fit.`
        : `${file}: nobody knows here how wide these letters of '${font}' are, so it is not proved that their texts fit: ${letters}`,
    hint: ({ slides }) =>
      `${slides === '' ? 'Look the slides through in PowerPoint' : `By an estimate it is too much on ${slidesIn(slides)}: look there in PowerPoint first`}; or name a font that can be measured under 'office: { fonts: … }': Calibri, Cambria, Arial, Times New Roman, or one of your own files under 'design: { fonts: … }'.`,
    what: [
      'The fonts of Office are not part of this project. Texts in Calibri, Cambria, Arial and Times New Roman are measured with free fonts whose letters are exactly as wide, and texts in your own font files with these.',
      'The finding names any other font, and letters that the free ones lack: Cambria’s Cyrillic and Greek, Arabic letters of all of them. Chinese and Japanese letters are as wide as they are high in every font, and are measured.',
    ],
    why: 'On your desk a text may run over its place, and the build would not have seen it.',
    mend: [
      'Look the slides through once in PowerPoint, first those that the hint names.',
      'Or choose a font that can be measured, as below.',
    ],
    example: {
      language: 'yaml',
      lines: ['office: { fonts: { heading: Times New Roman, text: Arial } }'],
    },
  }),
};

function slidesIn(slides: string): string {
  return `${slides.includes(',') ? 'slides' : 'slide'} ${slides}`;
}

function placeIn(place: string, layout: string): string {
  return place === '' ? `the room of the layout '${layout}'` : `'${place}' of the layout '${layout}'`;
}
