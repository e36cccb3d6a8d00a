/** Whether a finding stops the build or only informs. */
export type Severity = 'error' | 'warning';

interface Entry<Data> {
  readonly severity: Severity;
  readonly message: (data: Data) => string;
  readonly hint: (data: Data) => string;
}

function error<Data>(message: Entry<Data>['message'], hint: Entry<Data>['hint']): Entry<Data> {
  return { severity: 'error', message, hint };
}

function warning<Data>(message: Entry<Data>['message'], hint: Entry<Data>['hint']): Entry<Data> {
  return { severity: 'warning', message, hint };
}

function nearestHint(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean '${nearest}'?`;
}

/**
 * Every finding that the build can report, by its code: the closed list. A message says what is wrong,
 * the hint what to do; the place and the code frame are added by the report.
 */
export const catalogue = {
  'outline/yaml-syntax': error<{ reason: string }>(
    ({ reason }) => `This is not valid YAML: ${reason}`,
    () =>
      'Mend the line shown. Most often a text needs quotes ("…") because it holds ": " or "#", or a line is indented wrongly.',
  ),
  'outline/duplicate-key': error<{ key: string }>(
    ({ key }) => `The key '${key}' stands twice in the same place.`,
    () => 'Keep one of the two; YAML would silently use only the last.',
  ),
  'outline/too-large': error<{ found: string; limit: string }>(
    ({ found, limit }) => `The file is too large to be an outline: ${found}, at most ${limit}.`,
    () => 'Split it into more theme files, or take out what does not belong there.',
  ),
  'outline/unknown-country': error<{ code: string }>(
    ({ code }) => `'${code}' is no country's code in ISO 3166-1.`,
    () => 'Write the two letters of the country, such as FR for France.',
  ),
  'outline/repeated-country': error<{ code: string }>(
    ({ code }) => `The country '${code}' stands in two groups, and can have the colour of one only.`,
    () => 'Take it out of one of the groups.',
  ),
  'outline/needless-alt': error<{ kind: string }>(
    ({ kind }) => `A figure of the kind '${kind}' is read out as it stands, so its 'alt' would never be used.`,
    () => "Take 'alt' out; only a chart, a map or an image needs one.",
  ),
  'outline/unknown-figure': error<{ id: string; nearest: string | undefined }>(
    ({ id }) => `There is no figure '${id}' in this summit.`,
    ({ nearest }) => nearestHint(nearest, 'Give the figure an id: in its theme file, or point to one that has an id.'),
  ),
  'outline/unknown-theme': error<{ id: string; nearest: string | undefined }>(
    ({ id }) => `There is no theme '${id}' under themes/.`,
    ({ nearest }) =>
      nearestHint(nearest, "A theme is named as its file without number and ending: 10-rivers.yaml is 'rivers'."),
  ),
  'outline/section-order': error<{ expected: string; found: string }>(
    ({ found }) => `The sections don't follow the order of the theme files: they have ${found}.`,
    ({ expected }) => `Name every theme once, in the order of the files: ${expected}. Or rename the files.`,
  ),
  'outline/unknown-key': error<{ key: string; nearest: string | undefined; known: string }>(
    ({ key }) => `'${key}' is not a key that can stand here.`,
    ({ nearest, known }) => nearestHint(nearest, `Keys that can stand here: ${known}.`),
  ),
  'outline/missing-key': error<{ key: string; expected: string }>(
    ({ key }) => `The key '${key}' is missing.`,
    ({ key, expected }) => `Add '${key}:' here, with ${expected}.`,
  ),
  'outline/wrong-type': error<{ expected: string; found: string }>(
    ({ expected, found }) => `This must be ${expected}, but it is ${found}.`,
    ({ expected, found }) =>
      expected === 'a text' && /^the (?:number|boolean)/.test(found)
        ? 'Put it in quotes, so that YAML takes it as a text.'
        : `Write ${expected} here.`,
  ),
  'outline/empty-list': error<{ least: number }>(
    ({ least }) => `This list needs at least ${least} ${least === 1 ? 'entry' : 'entries'}.`,
    () => 'Add the entries, or take the key out if it may be left out.',
  ),
  'outline/long-list': error<{ most: number }>(
    ({ most }) => `This list may have at most ${most} entries.`,
    () => 'Take some out, or split the theme in two.',
  ),
  'outline/long-text': error<{ found: number; most: number }>(
    ({ found, most }) => `The text has ${found} characters; ${most} is the most that one paragraph may have.`,
    () => 'Shorten it, or make several points of it.',
  ),
  'outline/many-themes': error<{ found: number; most: number }>(
    ({ found, most }) => `There are ${found} theme files; ${most} is the most that one pack may have.`,
    () => 'Make several summits of it, each a folder under content/.',
  ),
  'outline/empty-text': error<Record<never, never>>(
    () => 'The text is empty.',
    () => 'Write the text, or take the key out if it may be left out.',
  ),
  'outline/invalid-value': error<{ expected: string; found: string }>(
    ({ expected, found }) => `'${found}' is not ${expected}.`,
    ({ expected }) => `Write ${expected}.`,
  ),
  'outline/reversed-range': error<{ from: string; to: string }>(
    ({ from, to }) => `The range runs backwards: from ${from} to ${to}.`,
    () => 'Write the earlier or smaller value first.',
  ),
  'outline/several-paragraphs': error<Record<never, never>>(
    () => 'This text has an empty line in it, but it can be one paragraph only.',
    () => "Take the empty line out, or make two points of it. With '>-' a text may run over many lines.",
  ),
  'outline/control-character': error<{ codePoint: string; kind: string }>(
    ({ codePoint, kind }) =>
      `The text holds ${kind} (${codePoint}), which can't be seen and would change what is read.`,
    () => 'Type the text anew at this place; it most likely came in by copying.',
  ),
  'outline/separate-accents': warning<Record<never, never>>(
    () => 'Letters and their accents are written as separate characters here; they are printed as one.',
    () => 'Nothing must be done. To mend the file, save it in Unicode normal form C.',
  ),
  'outline/not-utf8': error<Record<never, never>>(
    () => 'The file is not in UTF-8: from this line on its letters would come out wrong.',
    () => 'Open it in your editor and save it with the encoding UTF-8.',
  ),
  'outline/duplicate-id': error<{ id: string; first: string }>(
    ({ id, first }) => `The id '${id}' is taken already, at ${first}.`,
    () => 'Give one of the two another id.',
  ),
  'outline/unknown-fact': error<{ id: string; nearest: string | undefined }>(
    ({ id }) => `There is no fact '${id}' in summit.yaml.`,
    ({ nearest }) => nearestHint(nearest, "Add it under 'facts:' in summit.yaml, or take it out here."),
  ),
  'outline/unknown-citation': error<{ key: string; nearest: string | undefined }>(
    ({ key }) => `There is no reference '${key}' in references.yaml.`,
    ({ nearest }) => nearestHint(nearest, 'Add the work to references.yaml, or mend the key.'),
  ),
  'outline/malformed-citation': error<{ found: string }>(
    ({ found }) => `'${found}' can't be read as a citation.`,
    () => 'Write [@key] or [@key, para. 3], and [@one; @other, p. 5] for several.',
  ),
  'outline/not-a-citation': error<{ found: string }>(
    ({ found }) => `'cite' takes citations only, but here stands '${found}'.`,
    () => 'Write it as "[@key, para. 3]", in quotes.',
  ),
  'outline/unsafe-link': error<{ address: string }>(
    ({ address }) => `The link '${address}' is not one that can be printed.`,
    () => 'Links start with https://, http:// or mailto:.',
  ),
  'outline/missing-file': error<{ path: string; nearest: string | undefined }>(
    ({ path }) => `The file '${path}' is not there.`,
    ({ nearest }) => nearestHint(nearest, "Put the file into the summit's folder, or mend the name."),
  ),
  'outline/outside-file': error<{ path: string }>(
    ({ path }) => `The file '${path}' lies outside the summit's folder.`,
    () => "Copy the file into the summit's folder and name it by its path from there.",
  ),
  'outline/unusable-image': error<{ path: string; reason: string }>(
    ({ path, reason }) => `The drawing '${path}' can't be used: ${reason}.`,
    () =>
      'Export it anew from your drawing program as plain SVG: texts as paths, without scripts, links and embedded pages.',
  ),
  'outline/wrong-image-type': error<{ path: string; found: string }>(
    ({ path, found }) => `The image '${path}' is of a kind that can't be shown: it is ${found}.`,
    () => 'Save it as PNG (drawings, screens), JPEG (photographs), WebP or SVG, and name that file.',
  ),
  'outline/damaged-image': error<{ path: string; reason: string }>(
    ({ path, reason }) => `The image '${path}' is damaged: ${reason}.`,
    () => 'Copy it anew from where it came from, or open it in an image program and save it again.',
  ),
  'outline/large-image': error<{ path: string; found: string; most: string }>(
    ({ path, found, most }) => `The image '${path}' is too large: it has ${found}; ${most} is the most.`,
    () => 'Scale it down: 2,000 px of width are enough to print it sharply across a page.',
  ),
  'outline/empty-crop': error<{ left: number; top: number; right: number; bottom: number }>(
    ({ left, top, right, bottom }) =>
      `The crop leaves nothing of the image: ${left} % left and ${right} % right, ${top} % top and ${bottom} % bottom.`,
    () => 'Cut off less: left and right together, and top and bottom together, stay below 100.',
  ),
  'outline/coarse-image': error<{
    path: string;
    dpi: number;
    least: number;
    pixels: number;
    width: number;
    need: number;
  }>(
    ({ path, dpi, pixels, width, least }) =>
      `The image '${path}' is too coarse to print: ${pixels} px over ${width} mm are ${dpi} dpi, and ${least} dpi is the least.`,
    ({ need }) => `Take a larger version of it, of which ${need} px of width are seen, or crop less.`,
  ),
  'outline/cmyk-image': warning<{ path: string }>(
    ({ path }) => `The image '${path}' is in the colours of printing presses (CMYK), which screens show differently.`,
    () => 'Save it in RGB (sRGB) to have the same colours on the slides and in the brief.',
  ),
  'outline/unknown-font': error<{ name: string; nearest: string | undefined; known: string }>(
    ({ name }) => `There is no family of letters '${name}'.`,
    ({ nearest, known }) => nearestHint(nearest, `Families that are there: ${known}; or add yours under 'files:'.`),
  ),
  'outline/unusable-font': error<{ path: string; reason: string }>(
    ({ path, reason }) => `The font file '${path}' can't be used: ${reason}.`,
    () => 'Name a static font file (WOFF2, TTF or OTF, one style a file) whose licence allows to embed it.',
  ),
  'outline/no-themes': error<{ folder: string }>(
    ({ folder }) => `There are no theme files in ${folder}.`,
    () => "Add at least one theme as 'themes/10-first.yaml'.",
  ),
  'outline/unknown-language': error<{ language: string; known: string }>(
    ({ language }) => `There are no labels for the language '${language}'.`,
    ({ known }) => `Use one of: ${known}; or add templates/labels/<language>.yaml.`,
  ),
  'template/syntax': error<{ reason: string }>(
    ({ reason }) => `The template can't be read: ${reason}`,
    () => 'Mend the line shown; every {{#block}} needs its {{/block}}.',
  ),
  'template/unknown-name': error<{ reason: string }>(
    ({ reason }) => `The template asks for something that is not there: ${reason}`,
    () => "Mend the name; ARCHITECTURE.md says where each layout's view model stands.",
  ),
  'template/unknown-token': error<{ token: string; nearest: string | undefined }>(
    ({ token }) => `No stylesheet declares the token '${token}'.`,
    ({ nearest }) => nearestHint(nearest, 'Declare it in templates/tokens.css, or mend the name.'),
  ),
  'render/missing-glyph': error<{ characters: string }>(
    ({ characters }) => `No embedded font of the design draws ${characters}.`,
    () => 'Write it another way; the fonts cover Latin, Greek, Cyrillic, Arabic and Chinese scripts.',
  ),
  'check/slide-overflow': error<{ slide: number; by: number; side: string }>(
    ({ slide, by, side }) => `Slide ${slide} does not fit: its content runs ${by} px past the ${side}.`,
    () => 'Shorten the headline or the lines of this slide, or move a point to another theme.',
  ),
  'check/token-contrast': error<{
    text: string;
    textColour: string;
    ground: string;
    groundColour: string;
    contrast: string;
    least: string;
    token: string;
    shade: string | undefined;
  }>(
    ({ text, textColour, ground, groundColour, contrast, least }) =>
      `Text in '${text}' (${textColour}) can't be read well on '${ground}' (${groundColour}): their contrast is ${contrast}, and ${least} is the least.`,
    ({ token, shade }) =>
      shade === undefined
        ? `No shade of '${token}' passes beside the other colours: change those too.`
        : `The nearest shade that passes: ${token}: "${shade}".`,
  ),
  'check/slide-count': error<{ expected: number; found: number }>(
    ({ expected, found }) => `The deck should have ${expected} slides, but ${found} came out.`,
    () => 'A template or a text has started or swallowed a slide. Please report it with the outline.',
  ),
  'print/no-browser': error<{ tried: string }>(
    ({ tried }) => `No browser was found to print with (tried: ${tried}).`,
    () =>
      'Install Chrome or Chromium, or name one: npm run build:deck -- --browser PATH (or PUPPETEER_EXECUTABLE_PATH=PATH).',
  ),
  'print/browser-start': error<{ browser: string; reason: string }>(
    ({ browser, reason }) => `The browser did not start (${browser}): ${reason}`,
    () =>
      'Name another one with --browser PATH. Where the system forbids user namespaces (some containers, Ubuntu 24.04), allow them or install Google Chrome.',
  ),
  'print/browser-lost': error<{ step: string }>(
    ({ step }) => `The browser ended while ${step}.`,
    () => 'Run the command again; nothing was written. If it happens again, name another browser with --browser PATH.',
  ),
  'print/timeout': error<{ step: string; seconds: number }>(
    ({ step, seconds }) => `${step} took longer than ${seconds} s and was stopped.`,
    () => 'Run the command again on a quieter machine; if it happens again, look for a huge image or text.',
  ),
  'print/unstable-contents': error<{ passes: number }>(
    ({ passes }) => `The page numbers of the contents still changed after ${passes} passes of printing.`,
    () => 'Shorten or lengthen the chapter that stands at the edge of a page by a line.',
  ),
  'usage/unknown-option': error<{ option: string; nearest: string | undefined }>(
    ({ option }) => `There is no option '${option}'.`,
    ({ nearest }) => nearestHint(nearest, 'Run with --help to see all options.'),
  ),
  'usage/missing-value': error<{ option: string; expected: string }>(
    ({ option, expected }) => `The option '${option}' needs ${expected}.`,
    ({ option, expected }) => `Write it as ${option} followed by ${expected}.`,
  ),
  'usage/unexpected-value': error<{ option: string }>(
    ({ option }) => `The option '${option}' takes no value.`,
    ({ option }) => `Write ${option} alone.`,
  ),
  'usage/unknown-summit': error<{ summit: string; nearest: string | undefined; known: string }>(
    ({ summit }) => `There is no summit '${summit}' under content/.`,
    ({ nearest, known }) => nearestHint(nearest, `Summits that are there: ${known}.`),
  ),
  'usage/no-summits': error<Record<never, never>>(
    () => 'There is no summit under content/.',
    () => 'A summit is a folder under content/ with a summit.yaml in it.',
  ),
  'usage/unknown-output': error<{ output: string; nearest: string | undefined; known: string }>(
    ({ output }) => `'${output}' is not something that --only can name.`,
    ({ nearest, known }) => nearestHint(nearest, `It takes: ${known}.`),
  ),
  'usage/unknown-format': error<{ format: string; nearest: string | undefined; known: string }>(
    ({ format }) => `'${format}' is not a format that findings can be written in.`,
    ({ nearest, known }) => nearestHint(nearest, `It takes: ${known}.`),
  ),
  'usage/no-such-language': error<{ language: string; summits: string }>(
    ({ language }) => `No summit that was asked for is written in '${language}'.`,
    ({ summits }) => `Languages that are there: ${summits}.`,
  ),
  'usage/output-failed': error<{ path: string; reason: string }>(
    ({ path, reason }) => `${path} could not be written: ${reason}`,
    () => 'Close programs that hold the file open, check free space and rights, and run the command again.',
  ),
} as const;

/** The code of a finding, for example `outline/unknown-key`. */
export type Code = keyof typeof catalogue;

/** What the message of a code needs to know. */
export type DataOf<C extends Code> = (typeof catalogue)[C] extends Entry<infer Data> ? Data : never;
