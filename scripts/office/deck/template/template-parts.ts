import { strToU8 } from 'fflate';
import type { Part } from '../../package/part.ts';
import type { Relationship } from '../../package/relationships.ts';
import { textOfPart } from '../../template/text-of-part.ts';
import { xml } from '../../xml/xml.ts';
import type { DeckPlan } from '../parts/deck-parts.ts';
import { markingShapes } from '../parts/marking-shapes.ts';
import { MASTER_ID } from '../parts/master-part.ts';
import type { TemplatePart } from './deck-template.ts';
import type { MatchedTemplate } from './matched-template.ts';
import type { TemplateFonts } from './template-fonts.ts';

/**
 * Makes the parts of a user's template that go into the file: its masters, layouts, themes and pictures as they are, but
 * for the words of the document's marking in every layout, ids that are given anew, and the fonts that the summit names.
 */
export function templateParts(matched: MatchedTemplate, plan: DeckPlan, fonts: TemplateFonts): Part[] {
  const ids = freshIds(matched);
  return matched.template.parts.map((part) => {
    const { path, type, relationships } = part;
    const content = contentOf(part, { matched, plan, fonts, ids });
    const links = relationships.map((each) => ({ ...each, isExternal: false }) as Relationship);
    return { path, type, content, relationships: links };
  });
}

/** The masters of a template, each with the id that the presentation lists it by. */
export function masterIds(matched: MatchedTemplate): readonly { readonly path: string; readonly id: number }[] {
  const ids = freshIds(matched);
  return matched.template.parts
    .filter(({ kind }) => kind === 'master')
    .map(({ path }) => ({ path, id: ids.get(path) ?? MASTER_ID }));
}

// The ids of masters, each followed by those of its layouts: no two may be the same (ISO/IEC 29500-1, 19.2.1.34).
function freshIds({ template: { parts } }: MatchedTemplate): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  let next = MASTER_ID;
  for (const { path, kind, relationships } of parts) {
    if (kind !== 'master') continue;
    ids.set(path, next);
    next += 1 + relationships.length;
  }
  return ids;
}

interface Change {
  readonly matched: MatchedTemplate;
  readonly plan: DeckPlan;
  readonly fonts: TemplateFonts;
  readonly ids: ReadonlyMap<string, number>;
}

function contentOf(part: TemplatePart, change: Change): Uint8Array {
  const { kind, path, bytes } = part;
  if (kind === 'other') return bytes;
  const text = textOfPart(path, bytes);
  if (kind === 'theme') return strToU8(withFonts(text, change.fonts));
  const tidy = text.replace(TAGS, '');
  return strToU8(
    kind === 'master' ? withIds(tidy, change.ids.get(path) ?? MASTER_ID) : withMarking(tidy, path, change),
  );
}

// The tags of other programs, whose parts are left out.
const TAGS = /<(\w+:)?custDataLst>[\s\S]*?<\/\1custDataLst>/g;

function withIds(text: string, master: number): string {
  let next = master;
  return text.replace(/(<(?:\w+:)?sldLayoutId\b[^>]*?\sid=")\d+"/g, (_, before: string) => {
    next += 1;
    return `${before}${next}"`;
  });
}

const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

// The words stand over all else of the layout.
function withMarking(text: string, path: string, { matched, plan }: Change): string {
  const isFirst = matched.matches.some(({ name, layout }) => name === 'cover' && layout.path === path);
  const used = [...text.matchAll(/\bcNvPr\b[^>]*?\sid="(\d{1,9})"/g)].map(([, id]) => Number(id));
  const first = used.reduce((most, id) => Math.max(most, id), 1) + 1;
  const shapes = markingShapes(plan.banner, { ...plan, isFirst }, first, plan.setting);
  const markup = xml`${shapes}`.markup.replaceAll('<p:sp>', `<p:sp ${NAMESPACES}>`);
  const end = [...text.matchAll(/<\/(?:[\w.-]+:)?spTree\s*>/g)].at(-1)?.index;
  return markup === '' || end === undefined ? text : text.slice(0, end) + markup + text.slice(end);
}

function withFonts(text: string, { heading, text: running }: TemplateFonts): string {
  return named(named(text, 'majorFont', heading), 'minorFont', running);
}

function named(text: string, font: 'majorFont' | 'minorFont', family: string | undefined): string {
  if (family === undefined) return text;
  const escaped = xml`${family}`.markup;
  const pattern = new RegExp(`(<(?:\\w+:)?${font}>\\s*<(?:\\w+:)?latin\\b[^>]*?\\stypeface=")[^"]*"`);
  return text.replace(pattern, (_, before: string) => `${before}${escaped}"`);
}
