import { addAll } from '../../diagnostics/add-all.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { nearest } from '../../diagnostics/nearest.ts';
import { createNearest } from '../../diagnostics/nearest-of-few.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { Fact } from '../fact.ts';
import type { Horizon } from '../outline.ts';
import type { ParagraphMention } from '../paragraph/check-paragraphs.ts';
import { isInWords, parseDate } from '../parse-date.ts';
import { cutByComment } from '../text/cut-by-comment.ts';
import { findBlocks } from '../text/find-blocks.ts';
import { findLooseCitations } from '../text/find-loose-citations.ts';
import { type CitationItem, citationsOf, type Inline, paragraphsOf, type Text } from '../text/inline.ts';
import { type ParsedText, parseText } from '../text/parse-text.ts';
import { checkHygiene } from '../text/text-hygiene.ts';
import { exactly, type LocatedValue, placeWithin } from '../yaml/located.ts';
import type { TextWarnings } from './text-warnings.ts';

/**
 * Reads the values of one outline and collects the findings about them: texts (whose facts and citations must exist),
 * dates, and names of facts.
 */
export interface OutlineReader {
  readonly findings: Diagnostic[];
  /** The language of the texts, a BCP 47 tag. */
  readonly language: string;
  /** The keys of all works cited by the texts that were read so far. */
  readonly cited: ReadonlySet<string>;
  /** The mentions of paragraphs in the texts that were read so far. Whether these exist is not checked. */
  readonly mentions: readonly ParagraphMention[];
  readonly text: (scalar: LocatedValue<string>) => Text;
  readonly optionalText: (scalar: LocatedValue<string> | undefined) => Text | undefined;
  /** Checks words outside the texts, such as the value of a fact, for unfinished words and stray marks. */
  readonly look: (scalar: LocatedValue<string>) => void;
  /** Reads a text that holds only citations. */
  readonly cite: (scalar: LocatedValue<string> | undefined) => Text | undefined;
  /** Reads a date. Undefined where the value is not a date, which gives a finding. */
  readonly date: (scalar: LocatedValue<string | number>) => CalendarDate | undefined;
  /** Reads a date, or a few words without a date. Undefined where the value is neither, which gives a finding. */
  readonly horizon: (scalar: LocatedValue<string | number>) => Horizon | undefined;
  readonly fact: (scalar: LocatedValue<string>, facts: ReadonlyMap<string, Fact>) => Fact[];
}

/**
 * The names that the texts of an outline may use. A list is undefined where the file that declares it can't be read.
 */
export interface KnownNames {
  readonly facts: readonly string[] | undefined;
  readonly references: readonly string[] | undefined;
  readonly figures: readonly string[];
  /** The ids of points and recommendations. */
  readonly items: readonly string[];
  /** The language of the texts, a BCP 47 tag. */
  readonly language: string;
}

/** Makes the reader of an outline with the given ids of facts and figures, and keys of references. */
export function createOutlineReader(known: KnownNames, warnings: TextWarnings): OutlineReader {
  const findings: Diagnostic[] = [];
  const { language } = known;
  const names: Names = { ...known, near: createNearest(), ...setsOf(known) };
  const citable = citableNames(known);
  const cited = new Set<string>();
  const mentions: ParagraphMention[] = [];
  const read = (scalar: LocatedValue<string>): ParsedText => {
    const parsed = parseText(scalar);
    for (const { key } of citationsOf(parsed.text.inlines)) cited.add(key);
    addAll(mentions, mentionsIn(scalar, parsed.text.inlines));
    addAll(findings, [...checkHygiene(scalar), ...cutByComment(scalar), ...findBlocks(scalar), ...parsed.findings]);
    addAll(findings, unknownNames(scalar, parsed.text.inlines, names));
    return parsed;
  };
  const text = (scalar: LocatedValue<string>): Text => {
    const parsed = read(scalar);
    warnings.look(scalar, parsed.whole);
    addAll(findings, findLooseCitations(scalar, parsed.plain, citable));
    return parsed.text;
  };
  return {
    findings,
    language,
    cited,
    mentions,
    text,
    look: (scalar) => warnings.look(scalar, scalar.value),
    optionalText: (scalar) => (scalar === undefined ? undefined : text(scalar)),
    cite: (scalar) => {
      if (scalar === undefined) return undefined;
      const before = findings.length;
      const parsed = read(scalar).text;
      // A citation that can't be read is one fault, not two.
      if (findings.length === before) addAll(findings, strangersIn(scalar, parsed.inlines));
      return parsed;
    },
    date: (scalar) => {
      const { date, findings: faults } = parseDate(scalar, language);
      addAll(findings, faults);
      return date;
    },
    horizon: (scalar) => {
      const { value } = scalar;
      if (typeof value === 'string' && isInWords(value, language))
        return { kind: 'words', text: text({ ...scalar, value }) };
      const { date, findings: faults } = parseDate(scalar, language, 'horizon');
      addAll(findings, faults);
      return date === undefined ? undefined : { kind: 'date', date, at: scalar.at };
    },
    fact: (scalar, facts) => {
      const fact = facts.get(scalar.value);
      if (fact !== undefined) return [fact];
      // A fact that is there but could not be read has its own finding already.
      if (names.factSet?.has(scalar.value) === false) findings.push(unknownFact(scalar.value, scalar, names));
      return [];
    },
  };
}

function mentionsIn(scalar: LocatedValue<string>, inlines: readonly Inline[]): ParagraphMention[] {
  return paragraphsOf(inlines).map((id) => {
    return { id, at: placeWithin(scalar, new RegExp(`@para:${exactly(id).source}`)) };
  });
}

// Where only citations may stand.
function strangersIn(scalar: LocatedValue<string>, inlines: readonly Inline[]): Diagnostic[] {
  const hasOthers = inlines.some((inline) => inline.kind !== 'citation' && !isBlank(inline));
  return hasOthers ? [diagnose('outline/not-a-citation', { found: scalar.value.trim() }, scalar.at)] : [];
}

function isBlank(inline: Inline): boolean {
  return inline.kind === 'text' && inline.value.trim() === '';
}

// What may stand between brackets after an @.
function citableNames({ references = [], figures, items }: KnownNames): ReadonlySet<string> {
  return new Set([...references, ...figures.map((id) => `fig:${id}`), ...items.map((id) => `para:${id}`)]);
}

/** The known names as lists and as sets (there may be thousands), and the function that finds a similar name. */
interface Names extends KnownNames {
  readonly near: typeof nearest;
  readonly factSet: ReadonlySet<string> | undefined;
  readonly referenceSet: ReadonlySet<string> | undefined;
  readonly figureSet: ReadonlySet<string>;
}

function setsOf({ facts, references, figures }: KnownNames): Omit<Names, keyof KnownNames | 'near'> {
  return {
    factSet: facts === undefined ? undefined : new Set(facts),
    referenceSet: references === undefined ? undefined : new Set(references),
    figureSet: new Set(figures),
  };
}

function unknownNames(scalar: LocatedValue<string>, inlines: readonly Inline[], known: Names): Diagnostic[] {
  return inlines.flatMap((inline) => {
    if ('children' in inline) return unknownNames(scalar, inline.children, known);
    return unknownName(scalar, inline, known);
  });
}

function unknownName(scalar: LocatedValue<string>, inline: Inline, known: Names): Diagnostic[] {
  const { factSet, referenceSet, figureSet } = known;
  if (inline.kind === 'fact') {
    return factSet === undefined || factSet.has(inline.id) ? [] : [unknownFact(inline.id, scalar, known)];
  }
  if (inline.kind === 'figure') {
    return figureSet.has(inline.id) ? [] : [unknownFigure(inline.id, scalar, known)];
  }
  if (inline.kind !== 'citation' || referenceSet === undefined) return [];
  return inline.items.filter((item) => !referenceSet.has(item.key)).map((item) => unknownCitation(item, scalar, known));
}

function unknownFact(id: string, scalar: LocatedValue<string>, { near, facts }: Names): Diagnostic {
  const place = placeWithin(scalar, new RegExp(`(?<=\\{\\s*)${exactly(id).source}(?=\\s*\\})`));
  return diagnose('outline/unknown-fact', { id, nearest: near(id, facts ?? []) }, place);
}

function unknownFigure(id: string, scalar: LocatedValue<string>, { near, figures }: Names): Diagnostic {
  const place = placeWithin(scalar, new RegExp(`@fig:${exactly(id).source}`));
  return diagnose('outline/unknown-figure', { id, nearest: near(id, figures) }, place);
}

function unknownCitation(item: CitationItem, scalar: LocatedValue<string>, { near, references }: Names): Diagnostic {
  // The key must end here: it may also be the start of a longer key.
  const key = exactly(item.key).source;
  const place = placeWithin(scalar, new RegExp(`@(?:\\{${key}\\}|${key}(?=[\\s,;\\]]|$))`));
  return diagnose('outline/unknown-citation', { key: item.key, nearest: near(item.key, references ?? []) }, place);
}
