/** A reference from a part to another part of the same file or to an address outside. */
export interface Relationship {
  /** The name by which the part's XML refers to it, such as `rId1`. */
  readonly id: string;
  readonly type: RelationshipType;
  /** The path of the other part from the root of the zip, or the address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The last word of a relationship's type in ISO/IEC 29500-1. */
export type RelationshipType =
  | 'chart'
  | 'core-properties'
  | 'custom-properties'
  | 'customXml'
  | 'customXmlProps'
  | 'endnotes'
  | 'extended-properties'
  | 'fontTable'
  | 'footer'
  | 'footnotes'
  | 'hdphoto'
  | 'header'
  | 'hyperlink'
  | 'image'
  | 'notesMaster'
  | 'notesSlide'
  | 'numbering'
  | 'officeDocument'
  | 'package'
  | 'presProps'
  | 'settings'
  | 'sharedStrings'
  | 'slide'
  | 'slideLayout'
  | 'slideMaster'
  | 'styles'
  | 'tableStyles'
  | 'theme'
  | 'themeOverride'
  | 'viewProps'
  | 'worksheet';

/** The relationships of a part while its XML is made. */
export interface Relationships {
  /** Gives the id of the relationship to the part with this path; the same for every call with the same target. */
  readonly to: (type: RelationshipType, path: string) => string;
  /** Gives the id of the hyperlink to an address. */
  readonly toAddress: (address: string) => string;
  /** Lists the relationships up to now, in the order of their ids. */
  readonly all: () => readonly Relationship[];
}

/** Begins the relationships of a part: its ids are given in the order in which they are asked for, from `rId1`. */
export function openRelationships(): Relationships {
  const known = new Map<string, Relationship>();
  const add = (type: RelationshipType, target: string, isExternal: boolean): string => {
    const key = JSON.stringify([type, target, isExternal]);
    const found = known.get(key) ?? { id: `rId${known.size + 1}`, type, target, isExternal };
    known.set(key, found);
    return found.id;
  };
  return {
    to: (type, path) => add(type, path, false),
    toAddress: (address) => add('hyperlink', address, true),
    all: () => [...known.values()],
  };
}
