import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

/** The findings about a summit's images and fonts. */
export const imageFindings = {
  'outline/unusable-image': entry<{ path: string; reason: string; advice: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path, reason }) => `The drawing '${path}' can't be used: ${reason}.`,
    hint: ({ advice }) => advice,
    what: [
      "An SVG drawing (a motif, a logo, an image of a figure) can't be used: it is no SVG; it is larger than 512 KB without what drawing programs add for themselves; its width, height or `viewBox` is missing, is not above 0 or can't be read; or it holds texts, a script, a page of its own or references to other files.",
      'A document type is taken, and so are plain entities in it (50 of 1,024 letters each); entities within entities or in other files are not.',
      'Or it is not well-formed XML: a tag is not closed, an `&` stands alone, a prefix such as `xlink:` is not declared.',
      'Then the finding names the line of the drawing.',
    ],
    why: [
      'A pack is sent without other files beside it.',
      'Such a drawing would be shown without some of its parts, or could run a script.',
      'If it is not well-formed or has no size, a browser shows nothing at all, without a message.',
    ],
    mend: [
      "For texts, *convert text to paths* in your drawing program (a drawing can't use the fonts of the pack), or export a PNG at twice the size.",
      'For the rest, export it anew as plain SVG; in Illustrator untick *Preserve Illustrator Editing Capabilities*.',
      'If you wrote it by hand, mend the line that is named.',
    ],
    example: {
      language: 'xml',
      lines: [
        '<g fill="none"><path d="M0 0h4"/></svg>          <!-- before -->',
        '<g fill="none"><path d="M0 0h4"/></g></svg>      <!-- after -->',
      ],
    },
  }),
  'outline/wrong-image-type': entry<{ path: string; found: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path, found }) => `The image '${path}' is of a kind that can't be shown: it is ${found}.`,
    hint: () => 'Save it as PNG (drawings, screens), JPEG (photographs), WebP or SVG, and name that file.',
    what: [
      "An image is of a kind that can't be shown.",
      "The kind is read from the file's first bytes, not from its name: a HEIC photograph called `.jpg` is still one.",
    ],
    why: 'Browsers, PDF readers and Marp show different kinds; what all of them show is PNG, JPEG, WebP and SVG.',
    mend: [
      'Open it in an image program and save it as JPEG (photographs) or PNG (screens, drawings).',
      'GIF and BMP become PNG; HEIC, AVIF and TIFF become JPEG.',
    ],
  }),
  'outline/damaged-image': entry<{ path: string; reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path, reason }) => `The image '${path}' is damaged: ${reason}.`,
    hint: () => 'Copy it anew from where it came from, or open it in an image program and save it again.',
    what: [
      "An image ends too early, its parts don't fit together, or it has several frames.",
      "Or not all of its pixels are there, they can't be unpacked, or its colours are of a type that PNG does not have.",
    ],
    why: 'A browser would show half of it, or nothing, without a message.',
    mend: [
      'Copy it anew from where it came from; a download or a mail most likely broke it.',
      'If it opens in an image program, save it from there. Save one frame of a moving picture.',
    ],
  }),
  'outline/unseen-image': entry<{ path: string; reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path, reason }) => `Nothing is seen of the image '${path}': ${reason}.`,
    hint: () =>
      'Open it in an image or drawing program: if something is seen there, export it anew from there, on a ground of its own where its colour is that of the paper; else name another file.',
    what: [
      'An image can be read, and nothing of it is seen: all of its pixels are transparent or white, or the browser draws no dot of a drawing, or all of a drawing has the colour of the dark slides. A logo may be white, as its ground is dark.',
      'Such a drawing is empty, or its parts are hidden, lie beside its `viewBox`, or are nested deeper than a browser follows.',
    ],
    why: 'There would be a blank with a caption, or a cover without its logo, without a message.',
    mend: [
      'Open it in an image or drawing program.',
      'If something is seen there, export it anew from there. If not, name another file.',
    ],
  }),
  'outline/faint-logo': entry<{ path: string; percent: number; ground: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ path, percent, ground }) =>
      `The logo '${path}' can hardly be seen on the cover: ${percent}% of it stands out from its ground, ${ground}.`,
    hint: () =>
      "Name the logo's version for grounds of this colour under 'logo:' (most have a white one), or give the cover another ground: 'design.colours.deep'.",
    what: 'Less than a third of the logo has a contrast of 3 : 1 with the ground of the cover and the close.',
    why: 'On a projector and in print the organisation would seem to have no name.',
    mend: [
      "Name the logo's version for such grounds under `logo:`: most logos have a white one.",
      'Or give the cover another ground with `design.colours.deep`.',
    ],
  }),
  'outline/small-logo': entry<{ path: string; side: number; isWide: boolean }>({
    severity: 'warning',
    blames: 'content',
    message: ({ path, side, isWide }) =>
      `The logo '${path}' is only ${side} px ${isWide ? 'high' : 'wide'} on the cover of the slides: too small to be read.`,
    hint: ({ isWide }) =>
      `Cut the blank margins off the file, or name a version that is less ${isWide ? 'wide, such as the one in two lines' : 'high, such as the one beside its name'}.`,
    what: 'The logo is drawn at the most at 520 × 72 px on a slide; of this one less than 22 px are seen in one direction.',
    why: 'Its letters could not be read.',
    mend: 'Cut the blank margins off the file, or name a version of other proportions.',
  }),
  'outline/slow-file': entry<{ path: string; problem: string }>({
    severity: 'error',
    blames: 'content',
    isOfMoment: true,
    message: ({ path, problem }) => `The file '${path}' can’t be read in time. ${problem}`,
    hint: () =>
      'Put a smaller file in its place, or one that another program has written: the largest honest ones take a third of that time.',
    what: 'A picture, a font, a table or a template took more than 10 s of a processor to read, and was stopped.',
    why: 'Such a file was made to take long, or is damaged in a way that does. A build that takes minutes would seem to hang.',
    mend: 'Open the file in the program that it is from, and save it anew or smaller. If it is from somebody whom you don’t know, leave it out.',
  }),
  'outline/large-image': entry<{ path: string; found: string; most: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path, found, most }) => `The image '${path}' is too large: it has ${found}; ${most} is the most.`,
    hint: () => 'Scale it down: a width of 2,000 px is enough for a sharp print across a page.',
    what: 'An image has more than 64 MB, 120 million px, or 30,000 px on a side. Photographs as cameras write them have less, and are sent at the size at which they are printed.',
    why: 'Such an image takes all memory of a computer when it is unpacked.',
    mend: 'Scale it down. A width of 2,000 px is enough for a sharp print across a page.',
  }),
  'outline/empty-crop': entry<{ left: number; top: number; right: number; bottom: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ left, top, right, bottom }) =>
      `The crop leaves nothing of the image: ${left} % left and ${right} % right, ${top} % top and ${bottom} % bottom.`,
    hint: () => 'Cut off less: left and right together, and top and bottom together, stay below 100.',
    what: 'A crop cuts off the whole image: left and right together, or top and bottom together, are 100 % or more.',
    why: 'The figure would be empty.',
    mend: 'The four numbers are percent of the image, counted from each edge: left and right together stay below 100, and so do top and bottom.',
  }),
  'outline/coarse-image': entry<{
    path: string;
    dpi: number;
    least: number;
    pixels: number;
    width: number;
    need: number;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ path, dpi, pixels, width, least }) =>
      `The image '${path}' is too coarse to print: ${pixels} px over ${width} mm are ${dpi} dpi, and ${least} dpi is the least.`,
    hint: ({ need }) => `Take a larger version of it: the part that is seen must be ${need} px wide. Or crop less.`,
    what: [
      'An image has fewer than 150 dots per inch at the size at which the brief prints it (without the parts that are cropped).',
      'The message says how many px are seen, over how many mm.',
    ],
    why: 'In print its pixels would be seen, and small letters in it could not be read.',
    mend: [
      'Take a larger version of it, or crop less. The hint says how many px wide the seen part must be.',
      'A drawing is best saved as SVG, which is sharp at any size.',
      'Making the same image larger in an image program does not help.',
    ],
  }),
  'outline/unusable-profile': entry<{ path: string; problem: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path, problem }) => `'${path}' can't be used as the profile of a printing house: ${problem}.`,
    hint: () => 'Ask the printing house for the ICC profile of its paper and inks, and name that file here.',
    what: 'The file that `design: { press: { profile: … } }` names is no ICC profile of a press, or is damaged.',
    why: 'A file for print says by the profile how its colours are to be printed. With another one they would come out wrong.',
    mend: 'Take the file that the printing house sends, or the one for its printing condition from the European Color Initiative (eci.org), and put it into the summit’s folder as it is.',
    example: {
      language: 'yaml',
      lines: ['design:', '  press: { profile: profiles/PSOcoated_v3.icc, condition: FOGRA51 }'],
    },
  }),
  'outline/no-press-profile': entry<Record<never, never>>({
    severity: 'error',
    blames: 'content',
    message: () => "A PDF/X-4 was asked for, and 'design:' names no profile of a printing house.",
    hint: () =>
      "Ask the printing house which ICC profile it prints with, put the file into the summit's folder, and write 'press: { profile: profiles/NAME.icc, condition: NAME }' below 'design:'.",
    what: '`--standard x-4` makes a file for a printing house, which must hold the colour profile of its press.',
    why: 'Only the printing house knows its paper and inks. A profile that is guessed would make the colours wrong.',
    mend: 'Ask the printing house which ICC profile it prints with, and name the file in `summit.yaml`.',
    example: {
      language: 'yaml',
      lines: ['design:', '  press: { profile: profiles/PSOcoated_v3.icc, condition: FOGRA51 }'],
    },
  }),
  'outline/cmyk-image': entry<{ path: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ path }) =>
      `The image '${path}' is in the colours of printing presses (CMYK), which screens show differently.`,
    hint: () => 'Save it in RGB (sRGB) to have the same colours on the slides and in the brief.',
    what: 'A JPEG is in the four colours of printing presses (CMYK).',
    why: 'Screens and office printers show such colours in their own way, often too bright.',
    mend: 'Nothing must be done. To be sure of the colours, save it in RGB (sRGB).',
  }),
  'outline/unknown-font': entry<{ name: string; nearest: string | undefined; known: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ name }) => `There is no font family '${name}'.`,
    hint: ({ nearest, known }) =>
      nearestHint(nearest, `Families that are there: ${known}; or add yours under 'files:'.`),
    what: '`heading` or `text` under `design: fonts:` names a font family that is not there.',
    why: 'The browser would take a font of the computer, and every reader would see another page.',
    mend: [
      "Mend the name, or add the family's files under `files:`.",
      '[docs/design.md](design.md) lists the families.',
    ],
  }),
  'outline/refused-font': entry<{ family: string; files: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ family }) =>
      `The browser can't load the font '${family}', so that the pages were measured with another one.`,
    hint: ({ files }) =>
      `Download its files anew (${files}), or name others under design.fonts.files; one of them is most likely damaged.`,
    what: 'A font file of the summit looks whole, but the browser refuses to draw with it.',
    why: 'The letters come from another font, and nothing is known about whether the texts fit.',
    mend: 'Take the files anew from where they come from, or name another family under `design.fonts.files`.',
  }),
  'outline/unusable-font': entry<{ path: string; reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path, reason }) => `The font file '${path}' can't be used: ${reason}.`,
    hint: () => 'Name a static font file (WOFF2, TTF or OTF, one style a file) whose licence allows to embed it.',
    what: "A font file of the summit can't be embedded: it is of another kind, damaged, larger than 8 MB, a variable font, or one whose licence bits forbid it.",
    why: "The letters would come from another font, or stand in the PDF as drawings that can't be searched.",
    mend: [
      'Name one static file for each style, as WOFF2, TTF or OTF; most families offer both static and variable files.',
      'If the licence forbids to embed it, ask its maker, or choose another family.',
    ],
  }),
};
