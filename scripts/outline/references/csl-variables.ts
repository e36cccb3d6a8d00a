/**
 * The variables of CSL 1.0.2 (specification, appendix IV), grouped by their type. With them stand variables that
 * reference managers also export: older names that citeproc-js still knows, and fields of CSL's JSON schema that no
 * style prints.
 */
export const CSL_NAMES = words(`author chair collection-editor compiler composer container-author contributor curator
  director editor editor-translator editorial-director executive-producer guest host illustrator interviewer narrator
  organizer original-author performer producer recipient reviewed-author script-writer series-creator translator`);

export const CSL_DATES = words('accessed available-date event-date issued original-date submitted');

export const CSL_TEXTS = words(`abstract annote archive archive-place archive_collection archive_location authority
  call-number citation-label collection-title container-title container-title-short dimensions division DOI event
  event-place event-title genre ISBN ISSN journalAbbreviation jurisdiction keyword language license medium note
  original-publisher original-publisher-place original-title part-title PMCID PMID publisher publisher-place references
  reviewed-genre reviewed-title scale section shortTitle source status title title-short URL volume-title year-suffix`);

export const CSL_NUMBERS = words(`chapter-number citation-number collection-number edition first-reference-note-number
  issue locator number number-of-pages number-of-volumes page page-first part-number printing-number
  supplement-number version volume`);

/** The keys of a work that are not variables: its key and type, and data that programs keep there. */
export const CSL_FRAME = words('id citation-key type categories custom system_id');

/** The parts that a name may have. */
export const CSL_NAME_PARTS = words(`family given literal suffix non-dropping-particle dropping-particle comma-suffix
  static-ordering parse-names isInstitution`);

/** The parts that a date may have; `year`, `month` and `day` are Pandoc's, `edtf` is of drafts of CSL 1.1. */
export const CSL_DATE_PARTS = words('date-parts season circa literal raw edtf year month day');

function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}
