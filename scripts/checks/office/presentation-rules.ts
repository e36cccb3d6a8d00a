import type { OfficeFile, ReadPart } from '../../office/read/to-office-file.ts';
import { elementsOf, type XmlElement } from '../../office/read/xml-element.ts';
import {
  type OfficeFault,
  type OfficeRule,
  onPartsOfType,
  partsOfType,
  repeated,
} from '../../office/rules/office-rule.ts';

/** The rules for a presentation as a whole: its list of slides, its sections, its layouts. */
export const PRESENTATION_RULES: readonly OfficeRule[] = [
  { id: 'layout-ids', fault: 'A master or a layout has the id of another', test: repeatedLayoutIds },
  {
    id: 'slide-list',
    fault: 'The list of slides names a slide that is not there, or leaves one out',
    test: unlistedSlides,
  },
  {
    id: 'sections',
    fault: 'A section names a slide that is not there, or a slide is in no section',
    test: onPartsOfType(['presentation.main'], wronglyParted),
  },
  {
    id: 'placeholders',
    fault: 'A slide fills a placeholder that its layout has not',
    test: onPartsOfType(['slide'], unknownPlaceholders),
  },
];

function repeatedLayoutIds(file: OfficeFile): OfficeFault[] {
  const masters = partsOfType(file, 'presentation.main').flatMap(({ root }) => elementsOf(root, 'p:sldMasterId'));
  const layouts = partsOfType(file, 'slideMaster').flatMap(({ root }) => elementsOf(root, 'p:sldLayoutId'));
  return repeated(idsOf([...masters, ...layouts])).map((what) => ({ what }));
}

function unlistedSlides(file: OfficeFile): OfficeFault[] {
  const slides = partsOfType(file, 'slide').map(({ path }) => path);
  return partsOfType(file, 'presentation.main').flatMap(({ path, root, relationships }) => {
    const listed = elementsOf(root, 'p:sldId').map(({ attributes }) => {
      return relationships.find(({ id }) => id === attributes['r:id'])?.target ?? '';
    });
    return unequal(slides, listed).map((what) => ({ part: path, what }));
  });
}

function wronglyParted({ root }: ReadPart): string[] {
  const parted = idsOf(elementsOf(root, 'p14:sldId'));
  return parted.length === 0 ? [] : unequal(idsOf(elementsOf(root, 'p:sldId')), parted);
}

function unknownPlaceholders({ root, relationships }: ReadPart, file: OfficeFile): string[] {
  const layout = file.parts.get(relationships.find(({ type }) => type === 'slideLayout')?.target ?? '');
  const keyOf = ({ attributes }: XmlElement) => `${attributes['type'] ?? 'obj'} ${attributes['idx'] ?? '0'}`;
  const known = elementsOf(layout?.root, 'p:ph').map(keyOf);
  return elementsOf(root, 'p:ph')
    .map(keyOf)
    .filter((key) => !known.includes(key));
}

function idsOf(elements: readonly XmlElement[]): string[] {
  return elements.map(({ attributes }) => attributes['id'] ?? '');
}

// What only one of two lists has, and what the second has more than once.
function unequal(one: readonly string[], other: readonly string[]): string[] {
  const odd = [...one.filter((each) => !other.includes(each)), ...other.filter((each) => !one.includes(each))];
  return [...odd, ...repeated(other)];
}
