/**
 * Thrown for a workbook that can't be read. `problem` ends the sentence that the finding begins; `advice` is its hint.
 */
export class WorkbookFault extends Error {
  readonly problem: string;
  readonly advice: string;

  constructor(problem: string, advice: string) {
    super(problem);
    this.problem = problem;
    this.advice = advice;
  }
}

/** Makes the fault of a damaged or forged workbook; `why` says what is wrong inside. */
export function brokenWorkbook(why: string): WorkbookFault {
  return new WorkbookFault(
    `it is no sound .xlsx file (${why})`,
    'Open it in Excel or LibreOffice and save it anew as .xlsx, or save the sheet as “CSV UTF-8”.',
  );
}
