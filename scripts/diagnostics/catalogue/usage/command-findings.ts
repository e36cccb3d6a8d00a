import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

const KINDS = {
  file: 'a file',
  folder: 'a folder',
  link: 'a symbolic link',
  other: 'a pipe, a device or a socket',
} as const;

/** The findings about the command line of a build or a check, and about what could not be written. */
export const commandFindings = {
  'usage/unknown-option': entry<{ option: string; nearest: string | undefined }>({
    severity: 'error',
    blames: 'tool',
    message: ({ option }) => `There is no option '${option}'.`,
    hint: ({ nearest }) => nearestHint(nearest, 'Run with --help to see all options.'),
    what: 'The command has an option that does not exist.',
    why: 'If the option were ignored, the build would make something else than you asked for.',
    mend: 'Take the name that the hint offers. `npm run build:deck -- --help` shows all options.',
  }),
  'usage/swallowed-option': entry<{ option: string; command: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ option }) => `The option '${option}' went to npm, and the command did not get it.`,
    hint: ({ option, command }) => `Put -- before the options, as in 'npm run ${command} -- ${option}'.`,
    what: 'An option stands before the `--` that parts the options of npm from those of the command.',
    why: 'The command would run without it: the build would make something else than you asked for.',
    mend: 'Put `--` before all options of the command.',
    example: {
      language: 'sh',
      lines: [
        'npm run build:deck --notes                 # before',
        'npm run build:deck -- --notes              # after',
      ],
    },
  }),
  'usage/missing-value': entry<{ option: string; expected: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ option, expected }) => `The option '${option}' needs ${expected}.`,
    hint: ({ option, expected }) => `Write it as ${option} followed by ${expected}.`,
    what: 'An option needs something after it, and nothing is there.',
    why: "The tool can't know which part, language or folder you meant.",
    mend: 'Write it after the option.',
    example: {
      language: 'sh',
      lines: [
        'npm run build:deck -- --only               # before',
        'npm run build:deck -- --only brief         # after',
      ],
    },
  }),
  'usage/repeated-option': entry<{ option: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ option }) => `The option '${option}' is given twice, with different values.`,
    hint: () => 'Keep the one that you mean.',
    what: 'An option that takes one value is given twice.',
    why: 'If the last value were taken, the other one would be ignored without a message.',
    mend: 'Keep one. `--only` and `--edition` take several values: with commas between them, or each with its own option.',
  }),
  'usage/unexpected-value': entry<{ option: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ option }) => `The option '${option}' takes no value.`,
    hint: ({ option }) => `Write ${option} alone.`,
    what: 'An option that only switches something on was given a value.',
    why: 'The value would have no effect, and you may expect one.',
    mend: 'Write the option alone: `--notes`, not `--notes=yes`.',
  }),
  'usage/unknown-summit': entry<{ summit: string; isPath: boolean; nearest: string | undefined; known: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ summit, isPath }) =>
      isPath
        ? `'${summit}' is no summit of this project: a summit is named by its folder in content/.`
        : `There is no summit '${summit}' under content/.`,
    hint: ({ isPath, nearest, known }) =>
      isPath && nearest === undefined
        ? `Copy that folder into content/, and name it here without its path. Summits that are there: ${known}.`
        : nearestHint(nearest, `Summits that are there: ${known}.`),
    what: 'There is no summit of this name, or a path leads to a folder outside of the `content/` of this project.',
    why: 'If all other summits were built instead, you would wait for the wrong pack.',
    mend: 'Write the name of a folder under `content/`. The hint lists those that are there. A folder that lies elsewhere must be copied into `content/` first.',
    example: {
      language: 'sh',
      lines: [
        'npm run build:deck -- my-sumit-2030        # before',
        'npm run build:deck -- my-summit-2030       # after',
      ],
    },
  }),
  'usage/no-summits': entry<Record<never, never>>({
    severity: 'error',
    blames: 'tool',
    message: () => 'There is no summit under content/.',
    hint: () => 'A summit is a folder under content/ with a summit.yaml in it.',
    what: 'There is no summit at all under `content/`.',
    why: 'There is nothing to build.',
    mend: 'Make a folder under `content/` with a `summit.yaml` in it; copying the sample pack is the quickest way to begin.',
  }),
  'usage/unknown-format': entry<{ format: string; nearest: string | undefined; known: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ format }) => `Findings can't be written in the format '${format}'.`,
    hint: ({ nearest, known }) => nearestHint(nearest, `It takes: ${known}.`),
    what: "`--format` names something that findings can't be written in.",
    why: 'The program that reads the findings would not understand them.',
    mend: 'Use `text` (for people), `json` (for programs) or `github` (annotations in GitHub Actions).',
  }),
  'usage/unknown-output': entry<{ output: string; nearest: string | undefined; known: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ output }) => `'${output}' is not something that --only can name.`,
    hint: ({ nearest, known }) => nearestHint(nearest, `It takes: ${known}.`),
    what: "The option `--only` names something that can't be made.",
    why: 'If it were ignored, you would get less than you asked for.',
    mend: 'Name the deck, the brief, or both: `--only deck,brief`.',
  }),
  'usage/unknown-edition': entry<{ edition: string; nearest: string | undefined; known: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ edition }) => `'${edition}' is not an edition of the brief.`,
    hint: ({ nearest, known }) => nearestHint(nearest, `It takes: ${known}.`),
    what: 'The option `--edition` names an edition of the brief that does not exist.',
    why: 'A reader who needs large type would get the usual size.',
    mend: 'Use `standard`, `clear-print` or `large-print`, or several with commas between them: `--edition standard,large-print`.',
  }),
  'usage/unknown-sheet': entry<{ sheet: string; nearest: string | undefined; known: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ sheet }) => `'${sheet}' is not a sheet that a booklet can be printed on.`,
    hint: ({ nearest, known }) => nearestHint(nearest, `It takes: ${known}.`),
    what: 'The option `--sheet` names a paper that is not known.',
    why: 'The pages would be placed for another paper than the one in the printer.',
    mend: 'Use `A3`, `A4`, `Tabloid` or `Letter`, or leave it out: the sheet is then twice as large as a page.',
  }),
  'usage/sheet-without-booklet': entry<Record<never, never>>({
    severity: 'error',
    blames: 'tool',
    message: () => "'--sheet' is about the booklet, and '--booklet' is not there.",
    hint: () => 'Add --booklet, or leave --sheet out.',
    what: '`--sheet` says on which paper a booklet is printed, and no booklet was asked for.',
    why: 'The option would do nothing.',
    mend: 'Add `--booklet`, or leave `--sheet` out. The paper of the brief itself is `design: { paper: … }` in `summit.yaml`.',
  }),
  'usage/small-booklet': entry<{ sheet: string; edition: string; size: number; least: number; percent: number }>({
    severity: 'error',
    blames: 'tool',
    message: ({ sheet, edition, size, least, percent }) =>
      `On ${sheet} the pages of the ${edition} edition are made smaller, to ${percent} %: their smallest type would be ${size} pt, and ${least} pt is the least that is read on paper.`,
    hint: () =>
      'Add --edition clear-print, whose type is larger, or print on a larger sheet: --sheet A3 or --sheet Tabloid.',
    what: 'A booklet on a sheet that is not twice as large as a page has its pages made smaller, and the type of this edition is then too small to read.',
    why: "It can't be read on paper, and still less on a copy.",
    mend: 'Take an edition with larger type (`--edition clear-print` or `large-print`), or a larger sheet (`--sheet A3`).',
  }),
  'usage/wrong-handout': entry<{ written: string; known: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ written }) => `A page of the handout can’t have '${written}' slides.`,
    hint: ({ known }) => `Write one of these numbers: ${known}; for example --handout 2.`,
    what: 'The option `--handout` takes the number of slides on a page of `handout.pdf`.',
    why: 'With more than three there is no room to write, and with other values nothing is known.',
    mend: 'Write `--handout 1`, `2` or `3`.',
  }),
  'usage/wrong-scale': entry<{ written: string; known: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ written }) => `Pictures can’t be drawn at the scale '${written}'.`,
    hint: ({ known }) => `Write one of these numbers: ${known}; for example --scale 2.`,
    what: 'The option `--scale` takes how many pixels the pictures have for each pixel of a slide, which is 1280 by 720.',
    why: 'At other scales lines would fall between pixels, and at larger ones a picture has over 20 million of them.',
    mend: 'Write `--scale 1`, `2`, `3` or `4`.',
  }),
  'usage/scale-without-images': entry<Record<string, never>>({
    severity: 'error',
    blames: 'tool',
    message: () => '--scale is about pictures, and none are made.',
    hint: () => 'Ask for them too: --only images --scale 2.',
    what: 'The command names `--scale`, but not `images` among the parts that `--only` makes.',
    why: 'The option would be ignored, and you would wait for pictures that do not come.',
    mend: 'Write `--only images`, or `--only deck,images`, or leave `--scale` out.',
  }),
  'usage/wrong-shard': entry<{ shard: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ shard }) => `'${shard}' is not a shard.`,
    hint: () => 'Write the number of this machine and the number of all: --shard 2/5.',
    what: 'The option `--shard` takes the number of this machine, from 1, and the number of all machines.',
    why: 'The machines could not agree on who builds which pack: some would be built twice, and some by nobody.',
    mend: 'Write both numbers with a slash between, the same second one on each machine: `--shard 2/5`.',
  }),
  'usage/shard-reports': entry<{ folder: string; reason: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ folder, reason }) => `The reports of the shards in ${folder} are not whole: ${reason}`,
    hint: () => 'Bring the reports of all shards of one build together there, then merge them again.',
    what: 'The folder after `--merge-reports` does not hold one report of each shard of a build.',
    why: 'A shard that left no report may have written no packs: the merged report would say that all is well.',
    mend: 'See how the missing shards ended, run them again, and copy their `report-….json` into the folder.',
  }),
  'usage/unknown-standard': entry<{ standard: string; nearest: string | undefined; known: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ standard }) => `'${standard}' is not a set of standards that the PDFs can keep.`,
    hint: ({ nearest, known }) => nearestHint(nearest, `It takes: ${known}.`),
    what: 'The option `--standard` names something that is not a set of standards.',
    why: 'An archive or an auditor would get a file by another standard than they asked for.',
    mend: 'Use `ua-1+a-2a`, which is the usual one, or `ua-2+a-4`; [keeping.md](keeping.md) says which is for whom.',
  }),
  'usage/needs-brief': entry<{ option: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ option }) => `'${option}' is about the brief, which --only leaves out.`,
    hint: ({ option }) => `Leave ${option} out, or name the brief too: --only deck,brief.`,
    what: '`--edition`, `--double-sided`, `--crop-marks`, `--booklet`, `--grey` and `--copies` are about the brief, and `--only` leaves it out.',
    why: 'The option would do nothing.',
    mend: 'Leave it out, or name the brief too: `--only deck,brief`.',
  }),
  'usage/no-such-language': entry<{ language: string; summits: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ language }) => `No summit that you asked for is written in '${language}'.`,
    hint: ({ summits }) => `Languages that are there: ${summits}.`,
    what: 'No summit that you asked for is written in the language after `--language`.',
    why: 'The command would end without an error, but also without a pack.',
    mend: 'Use a language that the hint lists, written exactly as `language:` in `summit.yaml` has it, or leave the option out.',
  }),
  'usage/output-failed': entry<{ path: string; reason: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ path, reason }) => `${path} could not be written: ${reason}`,
    hint: () =>
      'The last good pack is as it was. Make room, close programs that show its files, or write elsewhere with --output DIR; then run the command again.',
    what: 'The finished files could not be written.',
    why: 'The new pack was in order, but you would use the old one without knowing.',
    mend: [
      'The message says why it failed.',
      'Close programs that have the old PDF open (on Windows also windows that show its folder), make room, or see to it that you may write to the folder; then run the command again.',
      'You can write elsewhere with `--output` and a folder.',
      'The last good pack is as it was: a new one is written beside it and takes its place only when it is whole.',
    ],
  }),
  'usage/output-taken': entry<{
    path: string;
    kind: 'file' | 'folder' | 'link' | 'other';
    wanted: 'file' | 'folder';
  }>({
    severity: 'error',
    blames: 'tool',
    message: ({ path, kind, wanted }) =>
      `${path} is ${KINDS[kind]}, where the pack needs a ${wanted}. It was not touched, and nothing was built.`,
    hint: ({ kind }) =>
      kind === 'link'
        ? 'Move the link away; to write to the folder that it leads to, name that folder with --output DIR.'
        : 'Move it away or rename it, or write elsewhere with --output DIR; then run the command again.',
    what: 'Where the pack is to be written stands something that is not of its making: a symbolic link, a file in place of a folder, a pipe or a device.',
    why: 'Following a link would write into a folder that you may not have meant, and replacing a file would lose it.',
    mend: 'Move it away, or write elsewhere with `--output` and a folder.',
  }),
  'usage/output-in-sources': entry<{ path: string; sources: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ path, sources }) => `The output folder '${path}' lies in ${sources}/, among the sources.`,
    hint: () => 'Name another folder with --output DIR, or leave the option out to write to output/.',
    what: '`--output` names `content/` or `templates/`, or a folder inside one of them.',
    why: 'Finished files among the sources would be taken for sources by the next build, and files of a summit might be replaced.',
    mend: 'Name another folder, or leave `--output` out to write to `output/`.',
  }),
  'usage/tool-failed': entry<{ reason: string; isOfSystem: boolean }>({
    severity: 'error',
    blames: 'tool',
    message: ({ reason, isOfSystem }) =>
      `${isOfSystem ? 'The system refused a step' : 'The tool itself failed'}: ${reason}`,
    hint: ({ isOfSystem }) =>
      isOfSystem
        ? 'Look whether the file or folder that is named exists, whether you may read and write it, and whether the disk has room; then run the command again.'
        : 'The fault is in the tool: please report it with the outline. With COMMUNIQUE_STACK=1 before the command it says where in the tool it happened.',
    what: 'The system refused a step that hardly ever fails, or the tool itself has a fault.',
    why: 'Nothing was written. The message is all that is known about the cause.',
    mend: [
      'If the message names a file or folder, look whether it is there, whether you may read or write it, and whether the disk has room.',
      'Otherwise report it together with the outline; with `COMMUNIQUE_STACK=1` before the command, the tool also says where in its own files it happened, which helps the people who mend it.',
    ],
  }),
};
