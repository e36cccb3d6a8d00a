import type { ForeignPackage, ForeignPart } from '../../template/foreign-package.ts';
import { brokenTemplate, TemplateFault } from '../../template/template-fault.ts';
import type { TemplateMedia, TemplatePart } from './brief-template.ts';

/** The pictures of a template while its parts are read: each is taken once, under a new path. */
export interface Media {
  /** Gives the pictures of a part. Throws `TemplateFault` where it leads outside of the file or holds an object. */
  readonly picturesOf: (part: ForeignPart) => TemplatePart['pictures'];
  readonly all: () => readonly TemplateMedia[];
}

/** Begins to collect the pictures of a template. */
export function openMedia({ part }: ForeignPackage): Media {
  const known = new Map<string, TemplateMedia>();
  const take = (target: string): string => {
    const found = known.get(target);
    if (found !== undefined) return found.path;
    if (known.size >= MOST_PICTURES) throw brokenTemplate(`it has more than ${MOST_PICTURES} pictures in its heads`);
    const { type, bytes } = part(target);
    if (!/^image\//.test(type)) throw brokenTemplate(`its part ${target} is no picture`);
    const ending = /\.[A-Za-z0-9]{1,5}$/.exec(target)?.[0].toLowerCase() ?? '.bin';
    const path = `word/media/template${known.size + 1}${ending}`;
    known.set(target, { path, type, bytes });
    return path;
  };
  return {
    all: () => [...known.values()],
    picturesOf: ({ path, relationships }) =>
      relationships.flatMap(({ id, type, target, isExternal }) => {
        // The words of a link stay, and the link does not.
        if (type === 'hyperlink' || LEFT.has(type)) return [];
        if (isExternal) throw linked(target, path);
        if (!PICTURES.has(type)) throw embedded(type, path);
        return [{ id, target: take(target) }];
      }),
  };
}

const MOST_PICTURES = 200;
const PICTURES: ReadonlySet<string> = new Set(['image', 'hdphoto']);
const LEFT: ReadonlySet<string> = new Set(['customXml', 'attachedTemplate', 'printerSettings']);

function linked(target: string, path: string): TemplateFault {
  return new TemplateFault(
    `it leads to ${target.slice(0, 80)} (${path})`,
    'Embed the linked picture in the head or the foot of the page (Insert → Header & Footer), or delete it there.',
  );
}

function embedded(type: string, path: string): TemplateFault {
  return new TemplateFault(
    `a head or a foot of its pages holds an embedded object (${type} in ${path})`,
    'Take it out in Insert → Header & Footer, or put a picture in its place, and save the template anew.',
  );
}
