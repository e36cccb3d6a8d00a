import type { OfficeFile, ReadPart } from '../read/to-office-file.ts';

/** One place where an Office file breaks a rule. */
export interface OfficeFault {
  /** The path of the part in the zip; left out where the fault concerns the whole file. */
  readonly part?: string;
  /** The name, number or text that is wrong there. */
  readonly what?: string;
}

/** A rule that an Office file must keep so that Office opens it without repair and people can use it. */
export interface OfficeRule {
  /** Its name, for example `slide-title`. */
  readonly id: string;
  /** What is wrong when the rule is broken. */
  readonly fault: string;
  /** Whether the masters, layouts and pictures of a user's own template may break it: the rule is about the deck's look. */
  readonly isOfLook?: true;
  readonly test: (file: OfficeFile) => readonly OfficeFault[];
}

/** The parts of an Office file with a type of relationship's content, such as `slide`, in the order of their numbers. */
export function partsOfType({ parts }: OfficeFile, name: string): ReadPart[] {
  const type = `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`;
  return [...parts.values()].filter((part) => part.type === type);
}

/** A test of every part: it gives the wrong names, numbers or texts of one part. */
export function onParts(wrong: (part: ReadPart, file: OfficeFile) => readonly string[]): OfficeRule['test'] {
  return (file) =>
    [...file.parts.values()].flatMap((part) => wrong(part, file).map((what) => ({ part: part.path, what })));
}

/** A test of every part of one of these short types, such as `slide`. */
export function onPartsOfType(
  names: readonly string[],
  wrong: (part: ReadPart, file: OfficeFile) => readonly string[],
): OfficeRule['test'] {
  return (file) =>
    names
      .flatMap((name) => partsOfType(file, name))
      .flatMap((part) => wrong(part, file).map((what) => ({ part: part.path, what })));
}

/** The values that stand more than once in a list, once each. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
