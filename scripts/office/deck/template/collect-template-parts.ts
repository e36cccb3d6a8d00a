import { addAll } from '../../../diagnostics/add-all.ts';
import type { ReadRelationship } from '../../read/read-relationships.ts';
import type { ForeignPackage, ForeignPart } from '../../template/foreign-package.ts';
import { brokenTemplate, TemplateFault } from '../../template/template-fault.ts';
import type { TemplatePart } from './deck-template.ts';

/** A part that goes into the finished file, beside the part of the template that it was. */
export interface CollectedPart extends TemplatePart {
  readonly from: ForeignPart;
}

/**
 * Collects the masters of a template, in their order, and all that they lead to: layouts, themes and pictures, each
 * under a new path. Nothing else of the file is taken: no slides, notes, comments, tags or scripts. Throws
 * `TemplateFault` where a part leads to an address outside of the file, or brings an embedded object.
 */
export function collectTemplateParts({ main, part }: ForeignPackage): readonly CollectedPart[] {
  const collected = new Map<string, { from: ForeignPart; path: string; kind: TemplatePart['kind'] }>();
  const counts = new Map<string, number>();
  const open = main.relationships.filter(({ type }) => type === 'slideMaster');
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (collected.has(next.target)) continue;
    if (collected.size >= MOST_PARTS) throw brokenTemplate(`its masters lead to more than ${MOST_PARTS} parts`);
    const from = part(next.target);
    if (from.type === '') throw brokenTemplate(`its part ${from.path} has no content type`);
    const { kind, folder, ending } = homeOf(next.type, from);
    const number = (counts.get(folder) ?? 0) + 1;
    counts.set(folder, number);
    collected.set(next.target, { from, path: `${folder}${number}${ending}`, kind });
    addAll(
      open,
      from.relationships.filter((each) => isTaken(each, from)),
    );
  }
  return [...collected.values()].map(({ from, path, kind }) => ({
    from,
    path,
    kind,
    type: from.type,
    bytes: from.bytes,
    relationships: from.relationships
      .filter((each) => isTaken(each, from))
      .map(({ id, type, target }) => ({ id, type, target: collected.get(target)?.path ?? '' })),
  }));
}

const MOST_PARTS = 600;

const TAKEN: ReadonlySet<string> = new Set([
  'slideMaster',
  'slideLayout',
  'theme',
  'themeOverride',
  'image',
  'hdphoto',
]);
// What belongs to the program or the slides of the template, and shows nothing on a layout.
const LEFT: ReadonlySet<string> = new Set(['tags', 'customXml', 'slide', 'comments', 'printerSettings']);

function isTaken({ type, target, isExternal }: ReadRelationship, { path }: ForeignPart): boolean {
  if (isExternal) {
    throw new TemplateFault(
      `it leads to ${target.slice(0, 80)} (${path})`,
      'Take the link or the linked picture out of the slide master and its layouts (View → Slide Master), or embed the picture.',
    );
  }
  if (LEFT.has(type)) return false;
  if (TAKEN.has(type)) return true;
  throw new TemplateFault(
    `a layout or master holds an embedded object (${type} in ${path})`,
    'Take it out in View → Slide Master, or put a picture in its place, and save the template anew.',
  );
}

function homeOf(type: string, { path }: ForeignPart): { kind: TemplatePart['kind']; folder: string; ending: string } {
  if (type === 'slideMaster') return { kind: 'master', folder: 'ppt/slideMasters/slideMaster', ending: '.xml' };
  if (type === 'slideLayout') return { kind: 'layout', folder: 'ppt/slideLayouts/slideLayout', ending: '.xml' };
  if (type === 'theme') return { kind: 'theme', folder: 'ppt/theme/template', ending: '.xml' };
  if (type === 'themeOverride') return { kind: 'other', folder: 'ppt/theme/themeOverride', ending: '.xml' };
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(path)?.[0].toLowerCase() ?? '.bin';
  return { kind: 'other', folder: 'ppt/media/template', ending };
}
