// What designers leave for others to replace: words in brackets, rows of X, patterns of dates, filler text.
const PROMPT =
  /\[[^\]\d][^\]]*\]|<[^<>]+>|\{\{?[^{}]+\}\}?|\bX{2,}\b|Х{2,}|\b(?:DD|TT|JJ|ДД)[ ./-](?:MM|ММ|Month|Monat)|\bMM[ ./-](?:YYYY|JJJJ)|\blorem ipsum\b/iu;

/** Whether words of a template stand for others that somebody should have written. */
export function isPrompt(words: string): boolean {
  return PROMPT.test(words);
}
