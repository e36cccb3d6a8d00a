import type { OfficeRule } from '../../rules/office-rule.ts';
import { PACKAGE_RULES } from '../../rules/package-rules.ts';
import { brokenNotes, brokenOutline, brokenTables, missingParagraphs } from './block-rules.ts';
import { brokenCharts } from './chart-rules.ts';
import { askedUpdates, emptyFields, lostReferences, lostStyleReferences, unclosedFields } from './field-rules.ts';
import { brokenBookmarks, brokenPictures, missingLists, missingStyles, wrongLanguages } from './name-rules.ts';
import type { WordFile } from './word-file.ts';

/** A rule that every Word file of a pack keeps. */
export interface WordRule {
  /** What must be true, in a few words. */
  readonly name: string;
  /** Whether the pictures of a user's own template may break it. */
  readonly isOfLook?: true;
  /** Says of each fault what is wrong, in words. */
  readonly faults: (file: WordFile) => readonly string[];
}

/**
 * The rules of Word files beside those of the format’s schemas: what validators of the schemas overlook, and what makes
 * Word mend a file, ask a question or show a wrong word.
 */
export const WORD_RULES: readonly WordRule[] = [
  ...PACKAGE_RULES.map(asWordRule),
  { name: 'Bookmarks have names of their own that Word keeps.', faults: brokenBookmarks },
  { name: 'Styles are defined.', faults: missingStyles },
  { name: 'Lists are defined.', faults: missingLists },
  { name: 'Pictures have ids of their own, and alternative texts.', faults: brokenPictures },
  { name: 'Charts have workbooks.', faults: brokenCharts },
  { name: 'Languages are such.', faults: wrongLanguages },
  { name: 'Fields are closed.', faults: unclosedFields },
  { name: 'Fields have results.', faults: emptyFields },
  { name: 'Word is not asked to update fields.', faults: askedUpdates },
  { name: 'References lead to bookmarks.', faults: lostReferences },
  { name: 'Running heads find the style that they repeat.', faults: lostStyleReferences },
  { name: 'Sections and cells end with paragraphs, and tables are kept apart.', faults: missingParagraphs },
  { name: 'The rows of a table are of one length, and heads are at its top.', faults: brokenTables },
  { name: 'Headings leave out no level, and there is one title.', faults: brokenOutline },
  { name: 'Every footnote and every endnote has one mark.', faults: brokenNotes },
];

// What Word asks of its parts, PowerPoint asks too.
function asWordRule({ fault, isOfLook, test }: OfficeRule): WordRule {
  const faults = (file: WordFile) => {
    return test(file.package).map(({ part, what }) => [part, what].filter(Boolean).join(' '));
  };
  return { name: `${fault}.`, faults, ...(isOfLook === undefined ? {} : { isOfLook }) };
}
