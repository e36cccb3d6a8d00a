import { accessCatalogue } from './access-catalogue.ts';
import { type Entry, error, nearestHint, warning } from './catalogue-entry.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { designCatalogue } from './design-catalogue.ts';
import { newSummitCatalogue } from './new-summit-catalogue.ts';
import { outlineCatalogue } from './outline-catalogue.ts';
import { outputCatalogue } from './output-catalogue.ts';
import { previewCatalogue } from './preview-catalogue.ts';
import { templateCatalogue } from './template-catalogue.ts';

/**
 * Every finding that the build can report, by its code: the closed list. A message says what is wrong,
 * the hint what to do; the place and the code frame are added by the report.
 */
export const catalogue = {
  ...outlineCatalogue,
  ...designCatalogue,
  ...previewCatalogue,
  ...newSummitCatalogue,
  ...templateCatalogue,
  ...outputCatalogue,
  'render/missing-glyph': error<{ characters: string }>(
    ({ characters }) => `No embedded font of the design draws ${characters}.`,
    () => 'Write it another way; the fonts cover Latin, Greek, Cyrillic, Arabic and Chinese scripts.',
  ),
  'render/unmapped-country': error<{ code: string; partOf: string | undefined }>(
    ({ code, partOf }) =>
      `The atlas has no area for the country '${code}'${partOf === undefined ? '' : `: it draws it as a part of ${partOf}`}.`,
    ({ partOf }) =>
      partOf === undefined ? 'Take it out, and name it in the caption.' : `Write ${partOf}, or take it out.`,
  ),
  'render/unseen-country': warning<{ code: string }>(
    ({ code }) => `The country '${code}' is in a group, but outside of what the map shows.`,
    () => "Add it to 'focus:', or say in the caption that it is not shown.",
  ),
  'render/chart-failed': error<{ reason: string }>(
    ({ reason }) => `The chart can't be drawn: ${reason.replace(/\.$/, '')}.`,
    () => 'Take parts of it out until it draws: most often a transform, a scale or a sort does not suit the data.',
  ),
  'render/crowded-chart': error<{ width: number; height: number; needed: string }>(
    ({ width, height, needed }) => `The chart does not fit into its ${width} × ${height} px: ${needed}.`,
    () => 'Shorten the labels, show fewer categories, or turn the bars so that long names stand on the left.',
  ),
  'render/crowded-map': warning<{ names: string }>(
    ({ names }) => `There is no room on the map for the names of: ${names}.`,
    () => "Cut the map closer with 'focus:', or leave all names out with 'labels: false'.",
  ),
  'render/long-legend': error<Record<never, never>>(
    () => "The labels of the map's groups leave less than half of the figure to the map.",
    () => 'Shorten the labels of the groups to a few words, and say the rest in the caption.',
  ),
  ...checkCatalogue,
  ...accessCatalogue,
  'print/no-browser': error<{ tried: string }>(
    ({ tried }) => `No browser was found to print with (tried: ${tried}).`,
    () =>
      'Install Chrome or Chromium, or name one: npm run build:deck -- --browser PATH (or PUPPETEER_EXECUTABLE_PATH=PATH).',
  ),
  'print/browser-start': error<{ browser: string; reason: string }>(
    ({ browser, reason }) => `The browser did not start (${browser}): ${reason}`,
    () =>
      'If the computer was busy, run the command again; else name another browser with --browser PATH. Where the system forbids user namespaces (some containers, Ubuntu 24.04), allow them or install Google Chrome.',
  ),
  'print/old-browser': error<{ found: string; oldest: number }>(
    ({ found, oldest }) =>
      `The browser (${found}) can't print these pages: Chromium ${oldest} or newer is needed for their page numbers and running heads.`,
    () =>
      'Update it, or name a newer Chrome, Chromium or Edge with --browser PATH. On Linux one comes with the tool: leave --browser and PUPPETEER_EXECUTABLE_PATH out.',
  ),
  'print/browser-lost': error<{ step: string }>(
    ({ step }) => `The browser ended while ${step}.`,
    () =>
      'Nothing was written. Most often the computer ran out of memory: close other programs and run the command again. If it happens again, name another browser with --browser PATH.',
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
  'usage/repeated-option': error<{ option: string }>(
    ({ option }) => `The option '${option}' is given twice, with different values.`,
    () => 'Keep the one that you mean.',
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
  'usage/unknown-edition': error<{ edition: string; nearest: string | undefined; known: string }>(
    ({ edition }) => `'${edition}' is not an edition of the brief.`,
    ({ nearest, known }) => nearestHint(nearest, `It takes: ${known}.`),
  ),
  'usage/needs-brief': error<{ option: string }>(
    ({ option }) => `'${option}' is about the brief, which --only leaves out.`,
    ({ option }) => `Leave ${option} out, or name the brief too: --only deck,brief.`,
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
    () =>
      'The last good pack is as it was. Make room, close programs that show its files, or write elsewhere with --output DIR; then run the command again.',
  ),
  'usage/tool-failed': error<{ reason: string; isOfSystem: boolean }>(
    ({ reason, isOfSystem }) => `${isOfSystem ? 'The system refused a step' : 'The tool itself failed'}: ${reason}`,
    ({ isOfSystem }) =>
      isOfSystem
        ? 'Look whether what is named here is there and may be read or written, and whether the disk has room; then run the command again.'
        : 'The fault is not yours: please report it with the outline. With COMMUNIQUE_STACK=1 before the command it says where in the tool it happened.',
  ),
} as const;

/** The code of a finding, for example `outline/unknown-key`. */
export type Code = keyof typeof catalogue;

/** What the message of a code needs to know. */
export type DataOf<C extends Code> = (typeof catalogue)[C] extends Entry<infer Data> ? Data : never;
