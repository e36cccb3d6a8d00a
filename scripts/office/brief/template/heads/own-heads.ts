import { pageMarks } from '../../../../views/document/page-marks.ts';
import type { Part } from '../../../package/part.ts';
import { type Xml, xml } from '../../../xml/xml.ts';
import type { BriefSource } from '../../brief-source.ts';
import { runningFoot, runningHead } from '../../parts/head-parts.ts';
import { wordType } from '../../parts/namespaces.ts';
import { paragraph } from '../../text/paragraph.ts';
import { run } from '../../text/run.ts';
import { asInTemplate } from '../as-in-template.ts';
import { rootXml } from '../root-xml.ts';
import type { StyleIds } from '../style-ids.ts';

/** Puts the words of a marking round the blocks of a head or a foot, at the edge of the page. */
export function withMarks(
  place: 'header' | 'footer',
  blocks: readonly Xml[],
  { view }: BriefSource,
  ids: StyleIds,
): Xml {
  const words = pageMarks(view.document)?.[place === 'header' ? 'head' : 'foot'] ?? [];
  const mark = words.length === 0 ? undefined : asInTemplate(paragraph('Marking', run(words.join(' · '))), ids);
  return place === 'header' ? xml`${mark}${blocks}` : xml`${blocks}${mark}`;
}

/** The heads and feet that a brief has beside those of its template, made as they are asked for. */
export interface OwnHeads {
  /** The path of a head or foot with the brief’s own words, or with the marking alone; undefined where it would be empty. */
  readonly path: (place: 'header' | 'footer', isRunning: boolean) => string | undefined;
  readonly parts: () => readonly Part[];
}

/** Begins the heads and feet of a brief beside those of its template, of which there are `before`. */
export function openOwnHeads(source: BriefSource, before: number, ids: StyleIds): OwnHeads {
  const parts = new Map<string, Part>();
  const isMarked = pageMarks(source.view.document) !== undefined;
  return {
    parts: () => [...parts.values()],
    path: (place, isRunning) => {
      if (!isRunning && !isMarked) return undefined;
      const key = `${place} ${isRunning}`;
      const path = parts.get(key)?.path ?? `word/${place}${before + parts.size + 1}.xml`;
      const running = isRunning ? [asInTemplate(runningLine(place, source), ids)] : [];
      const marked = withMarks(place, running, source, ids);
      const blocks = marked.markup === '' ? asInTemplate(paragraph('Header', undefined), ids) : marked;
      const name = place === 'header' ? 'w:hdr' : 'w:ftr';
      const content = rootXml({ name, attributes: {}, children: [], text: '' }, blocks);
      parts.set(key, { path, type: wordType(place), content });
      return path;
    },
  };
}

function runningLine(place: 'header' | 'footer', source: BriefSource): Xml {
  // Where the tabs of the template's head stand, nobody knows.
  return place === 'header' ? runningHead(source, run(' · ')) : runningFoot();
}
