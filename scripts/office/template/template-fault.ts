/** Thrown for a template that can't be used. `message` ends a sentence that begins with the file; `advice` is its hint. */
export class TemplateFault extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** Makes the fault of a damaged or forged template; `why` says what is wrong inside. */
export function brokenTemplate(why: string): TemplateFault {
  return new TemplateFault(
    `it is no sound Office file (${why})`,
    'Open it in PowerPoint, Word or LibreOffice, and save it anew as a template.',
  );
}

/** Makes the fault of a template that is too large; `why` says by which measure. */
export function largeTemplate(why: string): TemplateFault {
  return new TemplateFault(why, 'Delete its slides or its text, compress its pictures, and save it anew.');
}
