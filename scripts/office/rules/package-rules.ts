import { readPackage } from '../read/read-package.ts';
import type { OfficeFile, ReadPart } from '../read/to-office-file.ts';
import type { XmlElement } from '../read/xml-element.ts';
import { type OfficeFault, type OfficeRule, onParts, repeated } from './office-rule.ts';

/** The rules for the parts of any Office file: types, relationships, pictures, workbooks. */
export const PACKAGE_RULES: readonly OfficeRule[] = [
  {
    id: 'content-types',
    fault: 'A part has no content type',
    test: onParts(({ type }) => (type === '' ? ['type'] : [])),
  },
  { id: 'relationships', fault: 'A part refers to another that is not there', test: lostTargets },
  {
    id: 'relationship-ids',
    fault: 'The XML of a part names a relationship that the part has not, or two have the same name',
    test: onParts((part) => [...unknownIds(part), ...repeated(part.relationships.map(({ id }) => id))]),
  },
  { id: 'unused-parts', fault: 'Nothing refers to a part, so that it is left over', test: unusedParts },
  {
    id: 'pictures',
    isOfLook: true,
    fault: 'The bytes of a picture are of another kind than its type says',
    test: onParts(wrongPicture),
  },
  { id: 'workbooks', fault: 'The workbook of a chart can’t be read, or has no cells', test: onParts(brokenWorkbook) },
  {
    id: 'addresses',
    fault: 'A link leads to something that is no address',
    test: onParts(({ relationships }) =>
      relationships.filter(({ isExternal, target }) => isExternal && !URL.canParse(target)).map(({ target }) => target),
    ),
  },
];

const NOTHING = new Uint8Array();

function lostTargets({ parts, relationships }: OfficeFile): OfficeFault[] {
  const all = [
    ...relationships.map((each) => ({ part: '', ...each })),
    ...[...parts.values()].flatMap(({ path, relationships: own }) => own.map((each) => ({ part: path, ...each }))),
  ];
  return all
    .filter(({ isExternal, target }) => !isExternal && !parts.has(target))
    .map(({ part, target }) => ({ part, what: target }));
}

function unknownIds({ root, relationships }: ReadPart): string[] {
  const known = new Set(relationships.map(({ id }) => id));
  return root === undefined ? [] : idsIn(root).filter((id) => !known.has(id));
}

function idsIn({ attributes, children }: XmlElement): string[] {
  const own = Object.entries(attributes).filter(
    ([name, value]) => /^r:(?:id|embed|link|pict)$/.test(name) && value !== '',
  );
  return [...own.map(([, value]) => value), ...children.flatMap(idsIn)];
}

function unusedParts({ parts, relationships }: OfficeFile): OfficeFault[] {
  const reached = new Set<string>();
  const open = relationships.map(({ target }) => target);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const part = reached.has(path) ? undefined : parts.get(path);
    if (part === undefined) continue;
    reached.add(path);
    for (const { target, isExternal } of part.relationships) if (!isExternal) open.push(target);
  }
  return [...parts.keys()].filter((path) => !reached.has(path)).map((part) => ({ part }));
}

// The first bytes of each kind of picture, as characters.
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  'image/png': ['\u0089PNG'],
  'image/jpeg': ['\u00FF\u00D8\u00FF'],
  'image/svg+xml': ['<svg', '<?xml'],
};

function wrongPicture({ type, bytes = NOTHING }: ReadPart): string[] {
  if (!type.startsWith('image/')) return [];
  const beginning = String.fromCharCode(...bytes.subarray(0, 16));
  return BEGINNINGS[type]?.some((start) => beginning.startsWith(start)) === true ? [] : [type];
}

function brokenWorkbook({ type, bytes = NOTHING }: ReadPart): string[] {
  if (type !== 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') return [];
  try {
    const { parts } = readPackage(bytes);
    const sheet = [...parts.values()].find((part) => part.path.startsWith('xl/worksheets/'));
    return sheet?.root === undefined || !JSON.stringify(sheet.root).includes('"c"') ? ['cells'] : [];
  } catch {
    return ['zip'];
  }
}
