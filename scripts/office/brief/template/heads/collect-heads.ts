import { elementsOf, type XmlElement } from '../../../read/xml-element.ts';
import type { ForeignPackage } from '../../../template/foreign-package.ts';
import { brokenTemplate } from '../../../template/template-fault.ts';
import type { TemplateHead } from '../brief-template.ts';
import type { Media } from '../collect-media.ts';
import { refuseFields } from './refuse-fields.ts';

/** The heads and feet of a template, and their paths in the finished file by the ids of their relationships. */
export interface CollectedHeads {
  readonly parts: readonly TemplateHead[];
  readonly paths: ReadonlyMap<string, string>;
}

/**
 * Collects the heads and feet that the sections of a template name, in their order. Throws `TemplateFault` where one
 * lacks, holds an object, or has a field that reads other files.
 */
export function collectHeads({ main, part, rootOf }: ForeignPackage, body: XmlElement, media: Media): CollectedHeads {
  const ids = [
    ...new Set(
      [...elementsOf(body, 'w:headerReference'), ...elementsOf(body, 'w:footerReference')].map(
        ({ attributes }) => attributes['r:id'] ?? '',
      ),
    ),
  ];
  if (ids.length > MOST_HEADS) throw brokenTemplate(`it has more than ${MOST_HEADS} heads and feet`);
  const parts: TemplateHead[] = [];
  const paths = new Map<string, string>();
  for (const id of ids) {
    const relationship = main.relationships.find((each) => each.id === id && !each.isExternal);
    if (relationship === undefined) throw brokenTemplate(`a head or a foot of its pages (${id}) lacks`);
    const from = part(relationship.target);
    const root = rootOf(from);
    const place = root.name === 'w:ftr' ? 'footer' : 'header';
    refuseFields(root, from.path);
    const path = `word/${place}${parts.length + 1}.xml`;
    parts.push({ path, place, root, pictures: media.picturesOf(from) });
    paths.set(id, path);
  }
  return { parts, paths };
}

const MOST_HEADS = 120;
