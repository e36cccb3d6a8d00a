import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

/** A file that nothing reads, by what it was most likely meant to be: a theme, one of the fixed files, a folder of the summit's. */
type MisnamedFile = { readonly better: string; readonly isThere: boolean } & (
  | { readonly kind: 'theme' | 'root' | 'fixed' }
  | { readonly kind: 'folder'; readonly found: string }
);

/** The findings about the files of a summit's folder: whether they are there, and are read. */
export const fileFindings = {
  'outline/missing-file': entry<{ path: string; nearest: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ path }) => `The file '${path}' is not there.`,
    hint: ({ nearest }) => nearestHint(nearest, "Put the file into the summit's folder, or mend the name."),
    what: 'A file that the pack needs is not there: `summit.yaml`, a file of references (`references.yaml`, `.json` or `.bib`), or the drawing that `motif:` names.',
    why: 'Without the sources no note can be printed, and without its drawing a cover would be empty.',
    mend: "Put the file into the summit's folder, or mend its name. Capital and small letters count.",
  }),
  'outline/unread-file': entry<{ name: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ name }) => `Nothing reads '${name}': a summit has summit.yaml, a file of its references, and themes/.`,
    hint: ({ name }) => {
      if (/\.(?:hbs|css|csl)$/i.test(name))
        return 'If it is a template of your own, move it to where it belongs below templates/.';
      return /\.[a-z]{2}(?:-[A-Za-z]+)?\.ya?ml$/.test(name)
        ? 'A summit in another language is a folder of its own for now: move it there, or out of this folder.'
        : 'If its texts are to be shown, put them into summit.yaml or a theme under themes/; else move it out of this folder.';
    },
    what: 'A file beside `summit.yaml` looks like one of an outline or of its templates (`positions.yaml`, `summit.ru.yaml`), but nothing reads it.',
    why: 'Somebody may believe that what is in it stands in the pack.',
    mend: 'Put its texts into `summit.yaml` or a theme under `themes/`, a template below `templates/`, or move the file out of the folder.',
  }),
  'outline/misnamed-file': entry<MisnamedFile>({
    severity: 'error',
    blames: 'content',
    message: (data) => {
      if (data.kind === 'folder')
        return `The folder '${data.found}/' is not read: its name should be '${data.better}/'.`;
      if (data.kind === 'fixed')
        return `A file of this name is not read: it should be '${data.better}', in small letters.`;
      return data.kind === 'root'
        ? 'A theme is not read here: themes belong in the folder themes/.'
        : 'A file of this name is not read: the name of a theme is a number and an id, as in themes/10-rivers.yaml.';
    },
    hint: ({ kind, better, isThere }) => {
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
    what: [
      'A file has a name that is nearly right: `summit.yml` for `summit.yaml`, `References.yaml` for `references.yaml`.',
      "Or it stands under `themes/` and isn't named by a number and an id, as in `themes/40-delivery.yaml`.",
      'Or a theme stands beside `summit.yaml`, or in a folder that is nearly `themes/` or `templates/` (`Themes`, `template`, `tempaltes`).',
      'Hidden files and the copies that editors leave (`.DS_Store`, `40-delivery.yaml~`, `.bak`) are not reported.',
      'Images may stand in any folder, as they are named by their paths.',
    ],
    why: 'The file would not be read, and a whole theme, or your own look, would be missing from the pack.',
    mend: 'Rename or move it as the hint says. If it is no theme, move it out of `themes/`.',
    example: {
      language: '',
      lines: [
        'themes/40-delivery.yml                     before',
        'themes/40-delivery.yaml                    after',
        'tempaltes/deck/house.css                   before',
        'templates/deck/house.css                   after',
      ],
    },
  }),
  'outline/unknown-layout': entry<{
    layout: string;
    stray: string | undefined;
    nearest: string | undefined;
    known: string;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ layout, stray }) =>
      `There is no layout '${layout}'${stray === undefined ? '' : `: '${stray}' lies in a folder where layouts are not looked for`}.`,
    hint: ({ stray, nearest, known }) =>
      stray === undefined
        ? nearestHint(nearest, `There is: ${known}. A layout of your own is a file templates/deck/partials/NAME.hbs.`)
        : `Move that file to templates/deck/partials/${stray.replace(/^.*\//, '')}.`,
    what: "A theme names a layout that does not exist: it is not `columns`, `grid`, `rows` or `dense`, and the summit's folder has no partial of that name.",
    why: 'The slide would not look as you meant it to.',
    mend: [
      "Mend the name, in small letters and without the file's ending, or add the layout as `templates/deck/partials/NAME.hbs` in the summit's folder: [customise.md](customise.md).",
      'If a file of that name lies elsewhere in the folder, the finding names it: move it there.',
    ],
  }),
  'outline/unreadable-file': entry<{ path: string; reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path, reason }) => `The file '${path}' can't be read: ${reason}.`,
    hint: () =>
      'Put a plain file in its place that you may read (where it is a link, a copy of the file that it leads to), or delete it if nothing needs it.',
    what: [
      "A file in the summit's folder can't be read: most often a symbolic link to a file that has moved, or one that your user may not read.",
      'Or it is no plain file: a pipe, a device or a socket has no end, so nothing is read of it.',
      'Or `themes` or `templates` is a link; each must be a folder.',
    ],
    why: 'Its content would be missing from the pack.',
    mend: 'Put the file itself there instead of the link, or delete it if nothing needs it.',
  }),
  'outline/large-file': entry<{ path: string; reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path, reason }) => `The file '${path}' is too large: ${reason}.`,
    hint: () =>
      'Make it smaller: export the data at a coarser step, leave out what is not shown, or save the image smaller.',
    what: [
      'A file has more bytes than are read: 8 MB for a text (YAML, CSV, templates), 64 MB for references, an image or a font.',
      'Its size is asked before it is read.',
    ],
    why: 'A file of this size would take more memory than a computer may have, and the build would end without a word.',
    mend: "Make it smaller: a chart's data need only the rows that it shows, an image only the size at which it is printed.",
  }),
  'outline/outside-link': entry<{ path: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path }) => `The file '${path}' is a link that leads out of the summit's folder, and is not read.`,
    hint: () => 'Put a copy of the file that it leads to in its place.',
    what: "A file of the outline is a symbolic link to a file outside of the summit's folder. Links to files of the same folder, of `content/shared/` and of `templates/` are read.",
    why: 'Whoever gives you a summit could have private files of your computer printed in it.',
    mend: 'Put a copy of the file in place of the link. What several summits share may stand in `content/shared/`.',
  }),
  'outline/outside-file': entry<{ path: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path }) => `The file '${path}' lies outside the summit's folder.`,
    hint: () => "Copy the file into the summit's folder and name it by its path from there.",
    what: "The outline names a file that lies outside the summit's folder.",
    why: 'The folder must hold all that the pack is made of, so that it can be handed on; and a document must not be able to pull in private files of the computer that builds it.',
    mend: 'Copy the file into the folder and name it from there.',
    example: {
      language: 'yaml',
      lines: [
        'motif: ../../pictures/motif.svg            # before',
        'motif: images/motif.svg                    # after',
      ],
    },
  }),
};
