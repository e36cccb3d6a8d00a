import type { z } from 'zod';
import { addAll } from '../../diagnostics/add-all.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { DateSpan } from '../calendar-date.ts';
import { type Fact, parseDateSpan, parseQuantity, yearOrNumber } from '../fact.ts';
import { languageChain } from '../language-chain.ts';
import { isLanguageTag } from '../language-tag.ts';
import type { Headlines, Outline } from '../outline.ts';
import type { summitShape } from '../shape/summit-shape.ts';
import { citationsOf, type Text } from '../text/inline.ts';
import type { Located, LocatedValue } from '../yaml/located.ts';
import type { OutlineReader } from './outline-reader.ts';
import type { OutlineSource } from './parse-outline.ts';
import { readAsset } from './read-asset.ts';
import { readDesign } from './read-design.ts';
import { readAuthor, readDocument, readPublication, readWords } from './read-document.ts';
import { readItems } from './read-items.ts';
import { readLead } from './read-lead.ts';
import { readOffice } from './read-office.ts';

type Input = Located<z.infer<typeof summitShape>>;
type FactEntry = NonNullable<Input['facts']>[number];

/** The whole outline except its parts, themes and references, and what it asks. */
type SummitFrame = Omit<Outline, 'ask' | 'sections' | 'themes' | 'paragraphs' | 'references'>;

/** The content of `summit.yaml`: its facts, and the rest. `frame` is undefined where one of its dates can't be read. */
export interface ReadSummit {
  readonly facts: Outline['facts'];
  readonly frame: SummitFrame | undefined;
}

/** Reads `summit.yaml`, whose shape is already validated. */
export function readSummit(input: Input, source: OutlineSource, reader: OutlineReader): ReadSummit {
  const facts = readFacts(input.facts ?? [], reader);
  const { asOf, dates, ...rest } = readFrame(input, facts, source, reader);
  if (asOf === undefined || dates === undefined) return { facts, frame: undefined };
  return { facts, frame: { ...rest, asOf, summit: { ...rest.summit, dates } } };
}

// A date that can't be read is undefined here, so that the other faults of the file are still found.
type ReadFrame = Omit<SummitFrame, 'asOf' | 'summit'> & {
  readonly asOf: SummitFrame['asOf'] | undefined;
  readonly dates: DateSpan | undefined;
  readonly summit: Omit<SummitFrame['summit'], 'dates'>;
};

function readFrame(input: Input, facts: Outline['facts'], source: OutlineSource, reader: OutlineReader): ReadFrame {
  const asset = (path: LocatedValue<string>) => readAsset(path, source, reader);
  return {
    at: input.at,
    title: reader.text(input.title),
    shortTitle: readHead(input.short_title, reader),
    subtitle: reader.text(input.subtitle),
    ...readMeeting(input.summit, reader),
    language: readLanguage(input.language, source, reader),
    languageAt: input.language.at,
    asOf: reader.date(input.as_of),
    authors: input.authors.map((author) => readAuthor(author, reader)),
    publisher: reader.text(input.publisher),
    subject: reader.text(input.subject),
    keywords: input.keywords.map(reader.text),
    licence: reader.text(input.licence),
    version: reader.optionalText(input.version),
    document: readDocument(input.document, input.version, reader),
    publication: readPublication(input.publication, reader),
    headlines: readHeadlines(input.headlines, reader),
    keyMessages: readItems(['summit', 'key_messages'], input.key_messages, reader, (message, address) => ({
      address,
      text: reader.text(message.text),
      detail: reader.text(message.detail),
    })),
    numbers: (input.numbers ?? []).flatMap((id) => reader.fact(id, facts)),
    lead: readLead(input.lead, input.numbers, reader),
    facts,
    closing: { headline: reader.text(input.closing.headline), text: reader.text(input.closing.text) },
    about: reader.text(input.about),
    outputs: input.outputs?.map(({ value }) => value),
    minutes: input.minutes,
    citationStyle: input.citations?.style === undefined ? undefined : readAsset(input.citations.style, source, reader),
    notePlace: input.citations?.notes?.value ?? 'beside',
    design: readDesign(input.design, { reader, asset }),
    office: readOffice(input.office, { reader, asset }),
  };
}

function readMeeting(input: Input['summit'], reader: OutlineReader): Pick<ReadFrame, 'summit' | 'dates'> {
  const { span, findings } = parseDateSpan(input.dates, reader.language);
  addAll(reader.findings, findings);
  return {
    dates: span,
    summit: {
      name: reader.text(input.name),
      shortName: readHead(input.short_name, reader),
      organisation: reader.text(input.organisation),
      host: reader.text(input.host),
      city: reader.text(input.city),
    },
  };
}

// Words for the heads of pages, from which nobody can follow the number of a note.
function readHead(written: LocatedValue<string> | undefined, reader: OutlineReader): Text | undefined {
  const text = reader.optionalText(written);
  if (text !== undefined && citationsOf(text.inlines).length > 0) {
    const instead = 'Take the citation out; a work is cited where the text says what it reports.';
    const data = { expected: 'words for the heads of pages', found: 'a text with a citation', instead };
    reader.findings.push(diagnose('outline/wrong-type', data, text.at));
  }
  return text;
}

function readLanguage(language: LocatedValue<string>, source: OutlineSource, reader: OutlineReader): string {
  const { value, at } = language;
  if (!isKnown(value, source.languages)) {
    const data = { language: value, known: source.languages.join(', '), meant: meantLanguage(value, source.languages) };
    reader.findings.push(diagnose('outline/unknown-language', data, at));
  }
  return value;
}

function isKnown(tag: string, languages: readonly string[]): boolean {
  return isLanguageTag(tag) && languageChain(tag).some((each) => languages.includes(each));
}

// Authors may write `en_GB`, as systems do, `EN`, or the name of a language in English or in that language.
function meantLanguage(written: string, languages: readonly string[]): string | undefined {
  const tag = written.trim().replaceAll('_', '-');
  const [canonical = ''] = isLanguageTag(tag) ? Intl.getCanonicalLocales(tag) : [];
  if (isKnown(canonical, languages)) return canonical;
  return languages.find((language) => {
    const names = ['en', language].map((within) => new Intl.DisplayNames(within, { type: 'language' }).of(language));
    return names.some((name) => name?.toLowerCase() === written.trim().toLowerCase());
  });
}

function readHeadlines(input: Input['headlines'], reader: OutlineReader): Headlines {
  return {
    keyMessages: reader.optionalText(input?.key_messages),
    agenda: reader.optionalText(input?.agenda),
    numbers: reader.optionalText(input?.numbers),
    recommendations: reader.optionalText(input?.recommendations),
    sources: reader.optionalText(input?.sources),
  };
}

function readFacts(entries: readonly FactEntry[], reader: OutlineReader): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const entry of entries) {
    const fact = readFact(entry, reader);
    if (fact !== undefined) facts.set(fact.id, fact);
  }
  return facts;
}

function readFact({ key, entry }: FactEntry, reader: OutlineReader): Fact | undefined {
  const value = entry.value as LocatedValue<string | number> | readonly LocatedValue<string | number>[];
  const { quantity, findings } = parseQuantity(value, entry.kind?.value, reader.language);
  addAll(reader.findings, findings);
  if (quantity?.kind === 'words') reader.look(value as LocatedValue<string>);
  if (entry.unit === undefined && entry.kind === undefined) addAll(reader.findings, yearOrNumber(value));
  const label = reader.text(entry.label);
  const cite = reader.cite(entry.cite);
  const asOf = entry.as_of === undefined ? undefined : reader.date(entry.as_of);
  const marking = readWords(entry.marking, reader);
  if (quantity === undefined) return undefined;
  return {
    id: key.value,
    at: key.at,
    quantity,
    label,
    cite: cite ?? { at: key.at, inlines: [] },
    ...(entry.unit === undefined ? {} : { unit: entry.unit.value.trim() }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(marking === undefined ? {} : { marking }),
  };
}
