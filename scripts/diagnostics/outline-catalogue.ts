import { error, nearestHint, warning } from './catalogue-entry.ts';

/** A file that nothing reads, by what it was most likely meant to be: a theme, one of the fixed files, a folder of the summit's. */
type MisnamedFile = { readonly better: string; readonly isThere: boolean } & (
  | { readonly kind: 'theme' | 'root' | 'fixed' }
  | { readonly kind: 'folder'; readonly found: string }
);

/** The findings about the outline: what stands in a summit's own files. */
export const outlineCatalogue = {
  'outline/yaml-syntax': error<{ reason: string }>(
    ({ reason }) => `This is not valid YAML: ${reason}`,
    () =>
      'Mend the line shown, or the one above it. A text that holds ": " or " #", or begins with a mark, needs quotes ("…").',
  ),
  'outline/duplicate-key': error<{ key: string; first: number }>(
    ({ key, first }) => `The key '${key}' stands here a second time; the first is in line ${first}.`,
    () => "Keep one of the two; only the last would be used. In a list, check that each entry begins with its own '-'.",
  ),
  'outline/merge-key': error<Record<never, never>>(
    () => "'<<' copies nothing here: YAML 1.2 has no merge keys.",
    () =>
      'Write the keys out. A single value can be shared: name it &once where it stands first, and write *once elsewhere.',
  ),
  'outline/anchor': error<{ problem: string; mark: string }>(
    ({ problem }) => problem,
    ({ mark }) =>
      `If it is meant as text, put the whole text in quotes: to YAML, a value that begins with ${mark} is no text.`,
  ),
  'outline/too-large': error<{ found: string; limit: string }>(
    ({ found, limit }) => `The file is too large to be an outline: ${found}, at most ${limit}.`,
    () => 'Split it into more theme files, or take out what does not belong there.',
  ),
  'outline/unknown-country': error<{ code: string; meant: { code: string; name: string } | undefined }>(
    ({ code }) => `'${code}' is no country's code in ISO 3166-1.`,
    ({ meant }) =>
      meant === undefined
        ? 'Write the two letters that ISO 3166 gives the country: the list is at iso.org, or in any encyclopedia.'
        : `The code of ${meant.name} is ${meant.code}.`,
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
  'outline/section-order': error<{ expected: string; found: string; missing: string }>(
    ({ found, missing }) => {
      return missing === ''
        ? `The sections don't follow the order of the theme files: they have ${found}.`
        : `No section has these themes: ${missing}.`;
    },
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
  'outline/wrong-type': error<{ expected: string; found: string; written?: string | undefined }>(
    ({ expected, found }) => `This must be ${expected}, but it is ${found}.`,
    ({ expected, found, written = '' }) => {
      const isText = /^a text/.test(expected);
      if (isText && /^the (?:number|boolean)/.test(found)) return 'Put it in quotes, so that YAML takes it as a text.';
      const mark = written.charAt(0);
      const means = { '#': 'a comment', '{': 'a map of keys', '[': 'a list' }[mark];
      if (means === undefined || !(isText || mark === '#')) return `Write ${expected} here.`;
      return `To YAML, ${mark} begins ${means}: put the whole in quotes, "${written}".`;
    },
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
  'outline/text-cut-by-comment': warning<{ words: string }>(
    ({ words }) => `The text ends before this: to YAML, '${words}' is a comment, and is not printed.`,
    () => 'If it belongs to the text, put the whole text in quotes ("…"); else give the comment a line of its own.',
  ),
  'outline/empty-text': error<Record<never, never>>(
    () => 'The text is empty.',
    () => 'Write the text, or take the key out if it may be left out.',
  ),
  'outline/invalid-value': error<{ expected: string; found: string; nearest?: string | undefined }>(
    ({ expected, found }) => `'${found}' is not ${expected}.`,
    ({ expected, nearest }) => nearestHint(nearest, `Write ${expected}.`),
  ),
  'outline/event-order': warning<{ date: string; before: string }>(
    ({ date, before }) => `This event (${date}) is earlier than the one before it (${before}).`,
    () => 'Mend the date, or put the events in the order of their dates: the line of time shows them as they stand.',
  ),
  'outline/reversed-range': error<{ from: string; to: string }>(
    ({ from, to }) => `The range runs backwards: from ${from} to ${to}.`,
    () => 'Write the earlier or smaller value first.',
  ),
  'outline/block-markdown': warning<{ kind: string }>(
    ({ kind }) =>
      `This text holds ${kind} in Markdown, but it is one paragraph: its marks would be printed as they stand.`,
    ({ kind }) => {
      if (kind === 'a table') return "Make a figure of it: 'table:' with its columns and rows.";
      return kind === 'a list'
        ? 'Make a point of each entry, or a sentence of them all.'
        : "Take the mark out: the headlines of slides and chapters are 'headline:'.";
    },
  ),
  'outline/several-paragraphs': error<Record<never, never>>(
    () => 'This text has an empty line in it, but it can be one paragraph only.',
    () => "Take the empty line out, or make two points of it. With '>-' a text may run over many lines.",
  ),
  'outline/control-character': error<{ codePoint: string; kind: string }>(
    ({ codePoint, kind }) =>
      `The text holds ${kind} (${codePoint}), which can't be seen and would change what is read.`,
    () => 'Delete the words at this place and type them anew; it most likely came in by copying.',
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
    ({ first }) =>
      first.includes('/themes/')
        ? "Give one of the two another id. A theme's own id is its file's name without the number in front."
        : 'Give one of the two another id, or take one away.',
  ),
  'outline/unknown-fact': error<{ id: string; nearest: string | undefined }>(
    ({ id }) => `There is no fact '${id}' in summit.yaml.`,
    ({ nearest }) => nearestHint(nearest, "Add it under 'facts:' in summit.yaml, or take it out here."),
  ),
  'outline/unknown-citation': error<{ key: string; nearest: string | undefined }>(
    ({ key }) => `There is no reference '${key}' in references.yaml.`,
    ({ nearest }) => nearestHint(nearest, 'Add the work to references.yaml, or mend the key.'),
  ),
  'outline/many-braces': error<{ found: string; instead: string }>(
    ({ found }) => `'${found}' has more braces than a fact has: they would be printed around it.`,
    ({ instead }) => `Write ${instead}, with single braces.`,
  ),
  'outline/loose-citation': warning<{ found: string; instead: string }>(
    ({ found }) => `'${found}' is no citation, and is printed as it is written.`,
    ({ found, instead }) =>
      `Write ${instead} to cite it. If it is meant as it stands, write ${found.replace(/@|^\[/g, '\\$&')}.`,
  ),
  'outline/malformed-citation': error<{ found: string; instead?: string | undefined }>(
    ({ found }) => `'${found}' can't be read as a citation.`,
    ({ instead }) =>
      instead === undefined
        ? 'Write [@key] or [@key, para. 3], and [@one; @other, p. 5] for several.'
        : `A figure needs brackets of its own, and nothing else in them: ${instead}.`,
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
  'outline/misnamed-file': error<MisnamedFile>(
    (data) => {
      if (data.kind === 'folder') return `Nothing looks into the folder '${data.found}/': it is '${data.better}/'.`;
      if (data.kind === 'fixed') return `Nothing reads a file of this name: it is '${data.better}', in small letters.`;
      return data.kind === 'root'
        ? 'Nothing reads a theme here: themes stand in the folder themes/.'
        : 'Nothing reads a file of this name: a theme is named by a number and an id, as in themes/10-rivers.yaml.';
    },
    ({ kind, better, isThere }) => {
      if (kind === 'folder') {
        return isThere
          ? `Move what is in it to '${better}/', which is there too, or take it away.`
          : `Rename the folder to '${better}'.`;
      }
      if (isThere) return `Take it away if it is no longer needed: '${better}' is there too, and is read.`;
      if (kind === 'root') return `Move it to '${better}'.`;
      return kind === 'theme'
        ? `Rename it to '${better}' if it is a theme; else move it out of themes/.`
        : `Rename it to '${better}'.`;
    },
  ),
  'outline/unknown-layout': error<{
    layout: string;
    stray: string | undefined;
    nearest: string | undefined;
    known: string;
  }>(
    ({ layout, stray }) =>
      `There is no layout '${layout}'${stray === undefined ? '' : `: '${stray}' lies where no layout is looked for`}.`,
    ({ stray, nearest, known }) =>
      stray === undefined
        ? nearestHint(nearest, `There is: ${known}. A layout of your own is a file templates/deck/partials/NAME.hbs.`)
        : `Move that file to templates/deck/partials/${stray.replace(/^.*\//, '')}.`,
  ),
  'outline/unreadable-file': error<{ path: string; reason: string }>(
    ({ path, reason }) => `The file '${path}' can't be read: ${reason}.`,
    () => 'Put a copy of what it leads to there, one that you may read; or take it away if nothing needs it.',
  ),
  'outline/outside-file': error<{ path: string }>(
    ({ path }) => `The file '${path}' lies outside the summit's folder.`,
    () => "Copy the file into the summit's folder and name it by its path from there.",
  ),
  'outline/unusable-image': error<{ path: string; reason: string }>(
    ({ path, reason }) => `The drawing '${path}' can't be used: ${reason}.`,
    () =>
      'Mend it there, or export it anew from your drawing program as plain SVG, without scripts, links and embedded pages.',
  ),
  'outline/unsupported-chart': error<{ found: string; instead: string }>(
    ({ found }) => `A chart of the pack can't have this: ${found}.`,
    ({ instead }) => instead,
  ),
  'outline/unknown-field': error<{ field: string; nearest: string | undefined; known: string }>(
    ({ field }) => `The chart's data have no field '${field}': nothing would be drawn.`,
    ({ nearest, known }) => nearestHint(nearest, `The fields are: ${known}.`),
  ),
  'outline/chart-data': error<{ problem: string; advice: string }>(
    ({ problem }) => `The chart's data can't be used: ${problem}.`,
    ({ advice }) => advice,
  ),
  'outline/chart-expression': error<{ problem: string; advice: string }>(
    ({ problem }) => `This expression can't be used: ${problem}.`,
    ({ advice }) => advice,
  ),
  'outline/chart-advice': warning<{ advice: string }>(
    ({ advice }) => `Vega-Lite draws this chart, but remarks: ${advice.replace(/\.$/, '')}.`,
    () => 'Change what it names, so that the chart shows what you wrote.',
  ),
  'outline/no-themes': error<{ folder: string }>(
    ({ folder }) => `There are no theme files in ${folder}.`,
    () => "Add at least one theme as 'themes/10-first.yaml'.",
  ),
  'outline/unknown-language': error<{ language: string; known: string; meant: string | undefined }>(
    ({ language }) =>
      `The headings of the tool's own (“Contents”, “Sources”) are not there in the language '${language}'.`,
    ({ known, meant }) => nearestHint(meant, `Use one of: ${known}; or add templates/labels/<language>.yaml.`),
  ),
} as const;
