import { type Entry, error, nearestHint, warning } from './catalogue-entry.ts';
import { checkCatalogue } from './check-catalogue.ts';

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
    () => 'Export it anew from your drawing program as plain SVG, without scripts, links and embedded pages.',
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
    () => 'Write it another way; the fonts cover Latin, Greek and Cyrillic scripts.',
  ),
  ...checkCatalogue,
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
